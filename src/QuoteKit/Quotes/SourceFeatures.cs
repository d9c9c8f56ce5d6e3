using QuoteKit.Syntax;

namespace QuoteKit.Quotes;

/// <summary>What the ranking of sources looks at.</summary>
internal sealed class SourceFeatures(CueContext cue, MarginalSums marginals)
{
    private const uint Somebody = 40, Probable = 130, Reading = 150;

    private readonly FeatureText _view = cue.View;
    private readonly uint _lemma = cue.Lemma, _tag = cue.Tag;

    public void Fill(SourceCandidate candidate, ContentCandidate content, HashedFeatures f)
    {
        f.Clear();
        uint contentSide = content.Last.End <= cue.Cue ? 0u : content.First.First > cue.Cue ? 1u : 2u;
        if (candidate.Range.IsEmpty) AddNobody(contentSide, f);
        else AddSomebody(candidate, content, contentSide, f);
    }

    private void AddNobody(uint contentSide, HashedFeatures f)
    {
        int cueToken = cue.Cue;
        uint relation = _view.Relation(cueToken), subject = cue.Subject >= 0 ? 1u : 0u, passive = 0;
        const int Most = 12;
        int seen = 0;
        for (int child = _view.Tree.FirstChild(cueToken); child >= 0 && child < cueToken && seen < Most; child = _view.Tree.NextSibling(child), seen++)
            if (_view.Text.Tokens[child] is { Relation: "aux", Lemma: "be" or "get" }) passive = 1;
        uint voice = passive + 2 * subject, total = (uint)MathF.Round(8 * Math.Min(3, marginals.Total)), decoded = marginals.DecodedWords == 0 ? 1u : 0u;
        f.Add();
        f.Add(_lemma);
        f.Add(_tag);
        f.Add(relation);
        f.Add(relation, _tag);
        f.Add(cue.IsQuoted ? 1u : 0u);
        f.Add(_view.Lemma(cueToken - 1), _tag);
        f.Add(contentSide, _tag);
        f.Add(voice);
        f.Add(voice, _lemma);
        f.Add(voice, _tag, relation);
        f.Add(total);
        f.Add(total, _lemma);
        f.Add(total, decoded);
        f.Add(decoded);
        f.Add(decoded, voice, _tag);
        f.Add(cue.Reading is null ? 0u : cue.Reading.Source.IsEmpty ? 1u : 2u, (uint)(cue.Reading?.Frame ?? CueFrame.None), decoded);
    }

    private void AddSomebody(SourceCandidate candidate, ContentCandidate content, uint contentSide, HashedFeatures f)
    {
        AnnotatedText text = _view.Text;
        (int first, int last, int head) = (candidate.Range.First, candidate.Range.End - 1, candidate.Head);
        uint kind = (uint)candidate.Kind, side = last < cue.Cue ? 0u : 1u, relation = _view.Relation(head), tag = _view.Tag(head), mention = _view.Kind(head), lemma = _view.Lemma(head);
        bool own = text.SentenceOf(head) == text.SentenceOf(cue.Cue);
        int words = _view.Words(first, last + 1), gap = side == 0 ? cue.Cue - last : first - cue.Cue;
        uint distance = Buckets.Distance(head - cue.Cue), near = Buckets.Distance(side == 0 ? -gap : gap);
        int overlap = 0;
        foreach (TokenRange range in content.Ranges) overlap += Math.Max(0, Math.Min(range.End, last + 1) - Math.Max(range.First, first));
        uint covered = overlap == 0 ? 0u : overlap < last + 1 - first ? 1u : 2u, inside = content.Contains(head) ? 1u : 0u;
        int between = Math.Max(0, Math.Max(cue.Cue, head) - Math.Min(cue.Cue, head) - 1), low = Math.Min(cue.Cue, head) + 1;
        uint commas = Buckets.Count(_view.Commas(low, low + between), 3), verbs = Buckets.Count(_view.Verbs(low, low + between), 3);
        f.Begin(Somebody);
        f.Add();
        f.Add(own ? 0u : 1u, side, inside);
        f.Add(covered, side);
        f.Add(kind);
        f.Add(kind, mention);
        f.Add(relation, side);
        f.Add(tag, side);
        f.Add(mention, side);
        f.Add(lemma);
        f.Add(lemma, relation, side);
        f.Add(distance);
        f.Add(_view.IsQuoted(head) ? 1u : 0u, cue.IsQuoted ? 1u : 0u, _view.Quoted.At(head) == _view.Quoted.At(cue.Cue) ? 1u : 0u);
        f.Add(_lemma, distance);
        f.Add(_lemma, mention, side);
        f.Add(_lemma, relation, side);
        f.Add(_tag, tag, side);
        f.Add(_tag, relation, side);
        f.Add(_view.Relation(cue.Cue), relation, side);
        f.Add(Buckets.Length(words), kind);
        f.Add(Buckets.Length(words), mention, tag);
        f.Add(near, tag);
        f.Add(near, commas, verbs);
        f.Add(commas, verbs, side);
        f.Add(commas, verbs, side, tag);
        f.Add(contentSide, side);
        f.Add(contentSide, side, _tag);
        f.Add(contentSide, side, _lemma);
        f.Add(contentSide, side, near);
        Edges(candidate, kind, side, mention, words, f);
        Way(head, own, mention, f);
        MarginalFeatures.Add(f, Probable, marginals.In(candidate.Range), marginals, marginals.Shared(candidate.Range), words, kind);
        ReadingFeatures.Add(f, Reading, cue.View, cue.Reading, cue.Reading is { Source.IsEmpty: false } read ? [read.Source] : null, [candidate.Range], words);
    }

    private void Edges(SourceCandidate candidate, uint kind, uint side, uint mention, int words, HashedFeatures f)
    {
        (int first, int last, int head) = (candidate.Range.First, candidate.Range.End - 1, candidate.Head);
        TreeIndex tree = _view.Tree;
        uint kept = 1, cut = 1;
        const int Most = 12;
        int seen = 0;
        for (int child = tree.FirstChild(head); child >= 0 && seen < Most; child = tree.NextSibling(child), seen++)
        {
            if (child <= head) continue;
            if (tree.First[child] <= last) kept = _view.Relation(child);
            else if (cut == 1) cut = _view.Relation(child);
        }

        uint comma = _view.Text.First(last + 1) == ',' ? 1u : 0u, leftCut = tree.First[head] < first ? 1u : 0u;
        f.Add(_view.Lemma(first - 1), side);
        f.Add(_view.Lemma(last + 1), kind);
        f.Add(_view.Lemma(last + 1), side, comma);
        f.Add(_view.Tag(first), kind);
        f.Add(_view.Tag(first), _view.Tag(first - 1), side);
        f.Add(_view.Tag(last), _view.Tag(last + 1));
        f.Add(tree.Last[head] > last ? 1u : 0u, cut);
        f.Add(cut, kept, kind);
        f.Add(cut, comma);
        f.Add(kept, Buckets.Length(words));
        f.Add(kept, cut, mention);
        f.Add(kept, _view.Tag(last), comma);
        f.Add(leftCut, _view.Relation(first - 1));
        f.Add(leftCut, kind, mention);
        f.Add(_view.Kind(first), _view.Kind(last), _view.Kind(last + 1) == _view.Kind(last) ? 1u : 0u);
        f.Add(side == 0 && last == cue.Cue - 1 ? 1u : side == 1 && first == cue.Cue + 1 ? 2u : 0u, _lemma);
        f.Add(side == 0 && _view.Words(last + 1, cue.Cue) == 0 ? 1u : 0u, comma, kept);
    }

    private void Way(int head, bool own, uint mention, HashedFeatures f)
    {
        const uint Path = Somebody + 60;
        if (!own) return;
        CuePath.Way way = cue.Path.To(head);
        uint top = HashedFeatures.Pair(way.Up, way.Top < 0 ? 1u : _view.Relation(way.Top)), path = HashedFeatures.Pair(way.Up, way.Down);
        f.Begin(Path);
        f.Add(path);
        f.Add(path, _lemma);
        f.Add(path, mention);
        f.Add(path, _tag, _view.Tag(head));
        f.Add(path, cue.Surroundings);
        f.Add(top);
        f.Add(top, _lemma);
        f.Add(top, mention);
        f.Add((uint)way.StepsUp, (uint)way.StepsDown);
        f.Add((uint)way.StepsUp, (uint)way.StepsDown, mention);
    }
}
