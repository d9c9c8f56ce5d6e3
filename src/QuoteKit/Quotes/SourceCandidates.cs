using QuoteKit.Mentions;
using QuoteKit.Syntax;

namespace QuoteKit.Quotes;

/// <summary>Makes the spans among which a cue's source is chosen: from the tree, from the labeller, and nobody.</summary>
internal sealed class SourceCandidates(CueContext cue, Labelling labelling)
{
    private const int Most = 72, Reach = 45, LongestSource = 45, MostCuts = 4, MostHeads = 24;

    private readonly FeatureText _view = cue.View;
    private readonly List<SourceCandidate> _found = [new(TokenRange.None, -1, SourceKind.Nobody)];

    public List<SourceCandidate> Find()
    {
        Labelled();
        if (cue.Reading is { Source.IsEmpty: false } reading) Add(reading.Source, HeadIn(reading.Source), SourceKind.Read);
        if (cue.Subject >= 0) From(cue.Subject);
        int sentence = _view.Text.SentenceOf(cue.Cue), first = Math.Max(cue.Window.SentenceFirst, cue.Cue - Reach), end = Math.Min(cue.Window.SentenceEnd, cue.Cue + Reach);
        int heads = 0;
        // Outwards from the cue, so that the nearest are there if there are too many.
        for (int distance = 1; heads < MostHeads && (cue.Cue - distance >= first || cue.Cue + distance < end); distance++)
        {
            if (cue.Cue - distance >= first && CanHead(cue.Cue - distance)) heads += From(cue.Cue - distance);
            if (cue.Cue + distance < end && CanHead(cue.Cue + distance)) heads += From(cue.Cue + distance);
        }

        if (sentence > 0 && _view.Text.ParagraphOf(_view.Text.Sentences[sentence - 1].FirstToken) == _view.Text.ParagraphOf(cue.Cue)) Before(_view.Text.Sentences[sentence - 1]);
        return _found;
    }

    /// <summary>The sentence before seldom names the source: its subject may.</summary>
    private void Before(Sentence sentence)
    {
        const int Nearest = 40;
        for (int i = Math.Max(sentence.FirstToken, sentence.EndToken - Nearest); i < sentence.EndToken; i++)
            if (_view.Text.Tokens[i].Relation == "nsubj" && CanHead(i)) From(i);
    }

    private void Labelled()
    {
        TokenRange best = TokenRange.None;
        float most = 0;
        foreach (TokenRange run in labelling.Runs(SpanLabel.Source))
        {
            float sum = 0;
            for (int i = run.First; i < run.End; i++) sum += labelling.Marginal(i, SpanLabel.Source);
            if (sum <= most) continue;
            (best, most) = (run, sum);
        }

        if (best.IsEmpty) return;
        Add(best, HeadIn(best), SourceKind.Labelled);
    }

    /// <summary>The first word that can head a source and whose own head stands outside; else the first word.</summary>
    private int HeadIn(TokenRange range)
    {
        for (int i = range.First; i < range.End; i++)
        {
            int above = _view.Tree.Heads[i];
            if ((above < range.First || above >= range.End) && CanHead(i)) return i;
        }

        return range.First;
    }

    private bool CanHead(int i)
    {
        string tag = _view.Text.Tag(i);
        if (PennTags.IsNoun(tag) || tag is "PRP" or "WP" or "WDT" or "CD" or "DT" or "FW") return true;
        return tag == "JJ" && (_view.Text.Tokens[i].Relation is "nsubj" or "nmod" or "obl" || AgePhrase.IsHead(_view.Text, i));
    }

    /// <summary>The candidates with this head; 1 if there are any.</summary>
    private int From(int head)
    {
        TreeIndex tree = _view.Tree;
        // A part of a name or a noun before a noun heads nothing.
        if (_view.Text.Tokens[head].Relation is "compound" or "flat" or "nummod" or "det" && tree.FirstChild(head) < 0) return 0;
        int first = tree.First[head], last = tree.Last[head];
        if (first <= cue.Cue && last >= cue.Cue)
        {
            // A relative clause that holds the cue is cut away.
            if (head > cue.Cue) return 0;
            last = head;
            for (int child = tree.FirstChild(head); child >= 0 && tree.Last[child] < cue.Cue; child = tree.NextSibling(child)) last = Math.Max(last, tree.Last[child]);
        }

        while (first < head && _view.Text.Tokens[first].Relation is "case" or "cc" or "mark" or "punct") first++;
        Add(new TokenRange(first, last + 1), head, SourceKind.Subtree);
        int cuts = 0;
        for (int child = tree.FirstChild(head); child >= 0 && cuts < MostCuts; child = tree.NextSibling(child))
        {
            if (child <= head || tree.First[child] > last) continue;
            Add(new TokenRange(first, tree.First[child]), head, SourceKind.CutSubtree);
            cuts++;
        }

        Add(new TokenRange(first, head + 1), head, SourceKind.ToHead);
        Add(new TokenRange(head, head + 1), head, SourceKind.Head);
        if (_view.Text.Tokens[head].Relation == "conj" && tree.Heads[head] is >= 0 and var other && other < head)
            Add(new TokenRange(tree.First[other], last + 1), head, SourceKind.Conjuncts);
        return 1;
    }

    private void Add(TokenRange range, int head, SourceKind kind)
    {
        if (_found.Count >= Most) return;
        int first = Math.Max(range.First, cue.Window.First), end = range.End;
        while (first < end && !_view.IsWord(first)) first++;
        while (end > first && !_view.IsWord(end - 1)) end--;
        if (first >= end || end - first > LongestSource || (cue.Cue >= first && cue.Cue < end)) return;
        var trimmed = new TokenRange(first, end);
        foreach (SourceCandidate known in _found)
            if (known.Range == trimmed) return;
        _found.Add(new SourceCandidate(trimmed, Math.Clamp(head, first, end - 1), kind));
    }
}
