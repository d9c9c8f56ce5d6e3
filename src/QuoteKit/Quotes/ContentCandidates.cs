using QuoteKit.Syntax;

namespace QuoteKit.Quotes;

/// <summary>Makes the spans among which a cue's content is chosen.</summary>
internal sealed class ContentCandidates(CueContext cue, Labelling labelling)
{
    /// <summary>No more than so many are ranked; sentences with more marks than that are lists.</summary>
    private const int Most = 72;

    private const int MostStops = 7, MostDependents = 10, MostWindowQuotations = 8;

    private readonly FeatureText _view = cue.View;
    private readonly List<ContentCandidate> _found = [];
    private readonly int _first = cue.Window.SentenceFirst, _end = cue.Window.SentenceEnd;

    /// <summary>The candidates: some of the sentence's, then those that go beyond it, then the labeller's.</summary>
    public List<ContentCandidate> Find()
    {
        List<int> left = StopsBefore(), right = StopsAfter();
        int subject = cue.Subject >= 0 && cue.Subject < cue.Cue ? _view.Tree.First[cue.Subject] : -1;
        if (labelling.Runs(SpanLabel.Content) is { Count: > 0 } labelled) Add(ContentKind.Labelled, 0, [.. labelled]);
        if (cue.Reading is { } reading) Add(ContentKind.Read, (uint)reading.Frame, [.. reading.Content]);
        Dependents();
        Subtrees();
        Add(ContentKind.AfterCue, 1, new TokenRange(cue.Cue + 1, _end));
        Add(ContentKind.AfterCue, 2, new TokenRange(cue.Cue + 2, _end));
        Add(ContentKind.AfterCue, 3, new TokenRange(cue.Cue + 1, _view.Tree.Last[cue.Cue] + 1));
        if (subject >= 0) Add(ContentKind.ToSubject, 0, new TokenRange(_first, subject));
        BeforeCue(left);
        AfterCue(right);
        Around(left, right, subject);
        Quotations();
        int inside = _found.Count;
        for (int i = 0; i < inside; i++) Forward(_found[i]);
        for (int i = 0; i < inside; i++) Backward(_found[i]);
        return _found;
    }

    private List<int> StopsBefore()
    {
        var stops = new List<int>();
        for (int i = cue.Cue - 1; i > _first && stops.Count < MostStops; i--)
            if (!_view.IsWord(i)) stops.Add(i);
        return stops;
    }

    private List<int> StopsAfter()
    {
        var stops = new List<int>();
        for (int i = cue.Cue + 1; i < _end && stops.Count < MostStops; i++)
            if (!_view.IsWord(i)) stops.Add(i);
        if (stops.Count < MostStops) stops.Add(_end);
        return stops;
    }

    private void Dependents()
    {
        int seen = 0;
        for (int child = _view.Tree.FirstChild(cue.Cue); child >= 0 && seen < MostDependents; child = _view.Tree.NextSibling(child))
        {
            if (child < cue.Cue || _view.Tree.First[child] <= cue.Cue || !_view.IsWord(child)) continue;
            seen++;
            int first = _view.Tree.First[child];
            Add(ContentKind.ToSubtreeEnd, _view.Relation(child), new TokenRange(first, _view.Tree.Last[cue.Cue] + 1));
            Add(ContentKind.ToSentenceEnd, _view.Relation(child), new TokenRange(first, _end));
        }
    }

    private void Subtrees()
    {
        const int Nearest = 40, FarthestCut = 25;
        int from = Math.Max(_first, cue.Cue - Nearest), to = Math.Min(_end, cue.Cue + Nearest);
        for (int i = from; i < to && _found.Count < Most / 2; i++)
        {
            int first = _view.Tree.First[i], last = _view.Tree.Last[i];
            if (cue.Path.IsAbove(i) || (first <= cue.Cue && last >= cue.Cue) || !_view.IsWord(i)) continue;
            bool direct = _view.Tree.Heads[i] == cue.Cue;
            if (first == last && !direct) continue;
            if (!direct && !IsClauseOrPhrase(i)) continue;
            Add(ContentKind.Subtree, _view.Relation(i), new TokenRange(first, last + 1));
            if (i < cue.Cue || !direct) continue;
            for (int at = first + 2; at <= last && at - first <= FarthestCut; at++)
                if (_view.Text.First(at) is ',' or '-' or '–' or '—') Add(ContentKind.CutSubtree, _view.Relation(i), new TokenRange(first, at));
        }
    }

    /// <summary>Inner subtrees that are contents: clauses, objects, obliques; not single modifiers.</summary>
    private bool IsClauseOrPhrase(int i) => _view.Text.Tokens[i].Relation is "ccomp" or "xcomp" or "advcl" or "acl" or "obj" or "obl" or "nmod"
        or "parataxis" or "conj" or "csubj" or "dep" or "nsubj" or "appos";

    private void BeforeCue(List<int> stops)
    {
        for (int to = 0; to < stops.Count; to++)
        {
            Add(ContentKind.BeforeCue, 1, new TokenRange(_first, stops[to]));
            for (int from = to + 1; from < stops.Count; from++) Add(ContentKind.BeforeCue, 2, new TokenRange(stops[from], stops[to]));
        }
    }

    private void AfterCue(List<int> stops)
    {
        for (int to = 0; to < stops.Count; to++)
        {
            uint last = stops[to] == _end ? 1u : 0u;
            Add(ContentKind.ToMark, last, new TokenRange(cue.Cue + 1, stops[to]));
            for (int from = 0; from < to; from++) Add(ContentKind.BetweenMarks, last, new TokenRange(stops[from], stops[to]));
        }
    }

    /// <summary>It works, she said, and well.</summary>
    private void Around(List<int> left, List<int> right, int subject)
    {
        const int Lefts = 3, Rights = 4;
        for (int r = 0; r < Math.Min(right.Count, Rights); r++)
        {
            if (right[r] >= _end - 1) continue;
            var after = new TokenRange(right[r], _end);
            if (subject > _first) Add(ContentKind.Around, 1, new TokenRange(_first, subject), after);
            for (int l = 0; l < Math.Min(left.Count, Lefts); l++) Add(ContentKind.Around, l == 0 ? 2u : 3u, new TokenRange(_first, left[l]), after);
        }
    }

    private void Quotations()
    {
        var runs = new List<TokenRange>();
        for (int i = cue.Window.First; i < cue.Window.End && runs.Count < MostWindowQuotations; i++)
        {
            int q = _view.Quoted.At(i);
            if (q < 0) continue;
            int end = Math.Min(_view.Quoted.EndToken[q], cue.Window.End);
            if (cue.Cue < i || cue.Cue >= end) runs.Add(new TokenRange(i, end));
            i = end - 1;
        }

        for (int i = 0; i < runs.Count; i++)
        {
            Add(ContentKind.Quotations, runs[i].First > cue.Cue ? 1u : 2u, runs[i]);
            if (i + 1 < runs.Count) Add(ContentKind.Quotations, 3, runs[i], runs[i + 1]);
            if (i + 2 < runs.Count) Add(ContentKind.Quotations, 4, runs[i], runs[i + 1], runs[i + 2]);
        }

        if (runs.Count > 3) Add(ContentKind.Quotations, 5, [.. runs]);
    }

    /// <summary>The candidate with the sentences behind it, one by one, as long as they are quoted.</summary>
    private void Forward(ContentCandidate candidate)
    {
        const int Slack = 3;
        if (candidate.Kind is ContentKind.Quotations || candidate.Last.End > _end || _end >= cue.Window.End) return;
        bool reaches = candidate.Last.End >= _end - Slack, before = candidate.Last.End <= cue.Cue && candidate.First.First <= _first + 1;
        if (!reaches && !before) return;
        AnnotatedText text = _view.Text;
        int sentence = text.SentenceOf(_end);
        for (int n = 1; sentence < text.Sentences.Length && text.Sentences[sentence].EndToken <= cue.Window.End; n++, sentence++)
        {
            Sentence added = text.Sentences[sentence];
            if (!_view.IsQuoted(added.FirstToken) && !_view.IsQuoted(added.FirstToken + 1) && !_view.IsQuoted(added.FirstToken - 1)) return;
            Add(ContentKind.Forward, (uint)n, [.. candidate.Ranges, new TokenRange(_end, added.EndToken)]);
            int quoted = added.EndToken;
            while (quoted > added.FirstToken && !_view.IsQuoted(quoted - 1)) quoted--;
            if (quoted > added.FirstToken && _view.Words(quoted, added.EndToken) > 0)
                Add(ContentKind.Forward, 8 + (uint)n, [.. candidate.Ranges, new TokenRange(_end, quoted)]);
            if (quoted == added.FirstToken) return;
        }
    }

    /// <summary>The candidate with the quoted sentences before it.</summary>
    private void Backward(ContentCandidate candidate)
    {
        if (candidate.Kind is ContentKind.Quotations || _first <= cue.Window.First || candidate.First.First > _first + 1) return;
        AnnotatedText text = _view.Text;
        for (int sentence = text.SentenceOf(_first) - 1; sentence >= 0; sentence--)
        {
            Sentence added = text.Sentences[sentence];
            if (added.FirstToken < cue.Window.First || !_view.IsQuoted(added.EndToken - 1)) return;
            uint n = (uint)(text.SentenceOf(_first) - sentence);
            Add(ContentKind.Backward, n, [new TokenRange(added.FirstToken, _first), .. candidate.Ranges]);
            int opens = added.FirstToken;
            while (opens < added.EndToken && !_view.IsQuoted(opens)) opens++;
            if (_view.Words(added.FirstToken, opens) > 0) Add(ContentKind.Backward, 8 + n, [new TokenRange(opens, _first), .. candidate.Ranges]);
        }
    }

    private void Add(ContentKind kind, uint detail, params ReadOnlySpan<TokenRange> ranges)
    {
        if (_found.Count >= Most) return;
        var trimmed = new TokenRange[ranges.Length];
        int count = 0;
        foreach (TokenRange range in ranges)
        {
            TokenRange words = Trim(range);
            if (words.IsEmpty) continue;
            if (IsSecondVerb(words)) return;
            if (cue.Cue >= words.First && cue.Cue < words.End) return;
            // What nothing but marks parts is one range.
            if (count > 0 && _view.Words(trimmed[count - 1].End, words.First) == 0) trimmed[count - 1] = trimmed[count - 1] with { End = words.End };
            else trimmed[count++] = words;
        }

        if (count == 0) return;
        Array.Resize(ref trimmed, count);
        foreach (ContentCandidate known in _found)
            if (known.Ranges.AsSpan().SequenceEqual(trimmed)) return;
        _found.Add(new ContentCandidate(trimmed, kind, detail));
    }

    /// <summary>Whether the words begin with a verb beside the cue: "they talked and | laughed" tells what else they did, not what they said.</summary>
    private bool IsSecondVerb(TokenRange words)
    {
        for (int child = _view.Tree.FirstChild(cue.Cue); child >= 0; child = _view.Tree.NextSibling(child))
        {
            int first = _view.Tree.First[child];
            if (child < words.First || child >= words.End || child < cue.Cue || first > words.First) continue;
            // What is joined without "and" or the like is a misread clause: "warned that it could end".
            if (_view.Text.Tokens[child].Relation == "conj" && PennTags.IsVerb(_view.Text.Tag(child)) && _view.Text.Tag(first) == "CC") return true;
        }

        return false;
    }

    private TokenRange Trim(TokenRange range)
    {
        int first = Math.Max(range.First, cue.Window.First), end = Math.Min(range.End, cue.Window.End);
        while (first < end && !_view.IsWord(first)) first++;
        while (end > first && !_view.IsWord(end - 1)) end--;
        return new TokenRange(first, end);
    }
}
