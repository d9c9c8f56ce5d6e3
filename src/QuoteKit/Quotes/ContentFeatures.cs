namespace QuoteKit.Quotes;

/// <summary>What the ranking of contents looks at.</summary>
internal sealed class ContentFeatures(CueContext cue, MarginalSums marginals)
{
    private const uint Quoting = 100, Syntax = 240, Dependents = 180, Probable = 190, Beyond = 220, Reading = 210;

    private readonly FeatureText _view = cue.View;
    private readonly uint _lemma = cue.Lemma, _tag = cue.Tag;

    public void Fill(ContentCandidate candidate, HashedFeatures f)
    {
        f.Clear();
        int first = candidate.First.First, last = candidate.Last.End - 1, words = 0, outside = 0;
        foreach (TokenRange range in candidate.Ranges)
        {
            words += _view.Words(range.First, range.End);
            outside += _view.Quoted.WordsOutside(range.First, range.End);
        }

        int inside = Math.Max(0, words - outside);
        uint share = inside == 0 ? 0u : 10 * inside < 9 * words ? 1u : 2u;
        uint side = last < cue.Cue ? 0u : first > cue.Cue ? 1u : 2u;
        uint kind = (uint)candidate.Kind, count = Buckets.Count(candidate.Ranges.Length, 3);
        f.Add(kind, side);
        f.Add(kind, _lemma);
        f.Add(kind, share, side);
        f.Add(kind, candidate.Detail, side);
        f.Add(kind, candidate.Detail, _lemma);
        f.Add(kind, cue.Frame, side);
        f.Add(kind, _view.Steps[cue.Cue], side);
        f.Add(side, _lemma);
        f.Add(side, _tag, count);
        f.Add(side, count, share);
        f.Add(side, share, _lemma);
        f.Add(Buckets.Length(words), side);
        f.Add(Buckets.Length(words), _lemma);
        f.Add(Buckets.Length(words), share, side);
        Edges(first, last, side, share, f);
        Left(candidate, first, last, side, words, f);
        AddQuoting(candidate, first, last, side, share, inside, kind, f);
        AddSyntax(candidate, side, f);
        AddProbable(candidate, kind, words, f);
    }

    private void Edges(int first, int last, uint side, uint share, HashedFeatures f)
    {
        uint before = _view.Lemma(first - 1), after = _view.Lemma(last + 1), firstTag = _view.Tag(first), lastTag = _view.Tag(last);
        bool begins = first <= cue.Window.SentenceFirst + 1 && _view.Words(cue.Window.SentenceFirst, Math.Max(first, cue.Window.SentenceFirst)) == 0;
        bool ends = last >= cue.Window.SentenceEnd - 1 || _view.Words(last + 1, cue.Window.SentenceEnd) == 0;
        uint edges = (begins ? 1u : 0u) | (ends ? 2u : 0u);
        f.Add(before, side);
        f.Add(_view.Lemma(first), side);
        f.Add(_view.Lemma(last), side);
        f.Add(after, side);
        f.Add(before, side, _lemma);
        f.Add(_view.Lemma(first), side, _lemma);
        f.Add(after, side, _lemma);
        f.Add(firstTag, side);
        f.Add(lastTag, side);
        f.Add(_view.Tag(first - 1), firstTag, side);
        f.Add(lastTag, _view.Tag(last + 1), side);
        f.Add(after, lastTag, side);
        f.Add(_view.Tag(last + 1), side, _lemma);
        f.Add(firstTag, side, _lemma);
        f.Add(firstTag, _view.Tag(first + 1), side, _tag);
        f.Add(_view.Tag(last + 1), _view.Tag(last + 2), side);
        f.Add(edges, side, share);
        f.Add(edges, side, _lemma);
        f.Add(edges, side, _tag);
    }

    private void Left(ContentCandidate candidate, int first, int last, uint side, int words, HashedFeatures f)
    {
        int gap = side == 0 ? _view.Words(last + 1, cue.Cue) : side == 1 ? _view.Words(cue.Cue + 1, first) : -1;
        int sentence = _view.Words(cue.Window.SentenceFirst, cue.Window.SentenceEnd), verbs = _view.Verbs(cue.Window.SentenceFirst, cue.Window.SentenceEnd);
        foreach (TokenRange range in candidate.Ranges)
        {
            int from = Math.Max(range.First, cue.Window.SentenceFirst), to = Math.Max(from, Math.Min(range.End, cue.Window.SentenceEnd));
            sentence -= _view.Words(from, to);
            verbs -= _view.Verbs(from, to);
        }

        float strongest = 0;
        foreach (TokenRange range in candidate.Ranges)
            for (int i = range.First; i < range.End; i++) strongest = Math.Max(strongest, cue.Scores[i]);
        uint cueInside = strongest < 0.1f ? 0u : strongest < 0.4f ? 1u : strongest < 0.7f ? 2u : 3u;
        f.Add(Buckets.Length(gap + 1), side);
        f.Add(Buckets.Length(gap + 1), side, _lemma);
        f.Add(Buckets.Length(sentence), side);
        f.Add(Buckets.Count(verbs, 5), side, _tag);
        f.Add(Buckets.Count(verbs, 5), _lemma);
        f.Add(cueInside, side);
        f.Add(cueInside, Buckets.Length(words));
    }

    private void AddQuoting(ContentCandidate candidate, int first, int last, uint side, uint share, int inside, uint kind, HashedFeatures f)
    {
        uint bits = Bit(_view.IsQuoted(first), 0) | Bit(_view.Quoted.At(first - 1) == _view.Quoted.At(first), 1)
            | Bit(_view.IsQuoted(last), 2) | Bit(_view.Quoted.At(last) == _view.Quoted.At(last + 1), 3);
        // Marks at the ends are trimmed, so a whole quotation stands one mark inside.
        int q = _view.Quoted.At(first), r = _view.Quoted.At(last);
        uint whole = Bit(q >= 0 && _view.Words(_view.Quoted.FirstToken[q], first) == 0, 0) | Bit(r >= 0 && _view.Words(last + 1, _view.Quoted.EndToken[r]) == 0, 1);
        int all = Quoted(cue.Window.SentenceFirst, cue.Window.SentenceEnd);
        uint left = all == 0 ? 0u : all > inside ? 1u : 2u;
        bool sentenceAfter = cue.Window.SentenceEnd < _view.Count;
        uint next = !sentenceAfter ? 0u : _view.Text.ParagraphOf(cue.Window.SentenceEnd) != _view.Text.ParagraphOf(cue.Cue) ? 1u : _view.IsQuoted(cue.Window.SentenceEnd) ? 2u : 3u;
        int beyond = Math.Max(0, _view.Text.SentenceOf(last) - _view.Text.SentenceOf(cue.Cue)), back = Math.Max(0, _view.Text.SentenceOf(cue.Cue) - _view.Text.SentenceOf(first));
        uint quoted = cue.IsQuoted ? 1u : 0u;
        f.Begin(Quoting);
        f.Add(bits, side);
        f.Add(bits, _lemma);
        f.Add(bits, whole, side);
        f.Add(whole, share, kind);
        f.Add(whole, share, side, _lemma);
        f.Add(quoted, share, side);
        f.Add(left, share, side);
        f.Add(left, whole, side, cue.Surroundings);
        f.Add(next, Bit(beyond > 0, 0), share, side);
        f.Add(Buckets.Count(beyond, 4), share);
        f.Add(Buckets.Count(back, 4), share, Bit(_view.IsQuoted(cue.Window.SentenceFirst - 1), 0), Bit(_view.IsQuoted(cue.Window.SentenceFirst), 0));
        f.Add(cue.Surroundings, side, share);
        f.Add(cue.Surroundings, kind, whole);
        if (beyond == 0 && back == 0) return;
        uint rival = HasRival(candidate, first, last) ? 1u : 0u;
        f.Begin(Beyond);
        f.Add(rival, side);
        f.Add(rival, share, kind);
        f.Add(rival, whole, _lemma);
        f.Add(bits, whole, next, (uint)candidate.Ranges.Length);
        f.Add(whole, side, share);
    }

    /// <summary>Whether the sentences that the candidate goes into have a strong cue of their own outside it.</summary>
    private bool HasRival(ContentCandidate candidate, int first, int last)
    {
        const float Strong = 0.4f;
        int from = _view.Text.Sentences[_view.Text.SentenceOf(first)].FirstToken, to = _view.Text.Sentences[_view.Text.SentenceOf(last)].EndToken;
        for (int i = Math.Max(from, cue.Window.First); i < Math.Min(to, cue.Window.End); i++)
        {
            bool own = i >= cue.Window.SentenceFirst && i < cue.Window.SentenceEnd;
            if (!own && cue.Scores[i] >= Strong && !candidate.Contains(i)) return true;
        }

        return false;
    }

    private int Quoted(int first, int end) => Math.Max(0, _view.Words(first, end) - _view.Quoted.WordsOutside(first, end));

    private void AddSyntax(ContentCandidate candidate, uint side, HashedFeatures f)
    {
        for (int r = 0; r < Math.Min(2, candidate.Ranges.Length); r++)
        {
            TokenRange range = candidate.Ranges[r];
            if (range.First < cue.Window.SentenceFirst || range.First >= cue.Window.SentenceEnd) continue;
            (int h, int heads) = HeadOf(range);
            CuePath.Way way = cue.Path.To(h);
            uint n = Buckets.Count(heads, 3), relation = _view.Relation(h), direct = _view.Tree.Heads[h] == cue.Cue ? 1u : 0u;
            uint top = HashedFeatures.Pair(way.Up, way.Top < 0 ? 1u : _view.Relation(way.Top)), path = HashedFeatures.Pair(way.Up, way.Down);
            uint edges = Bit(_view.Words(_view.Tree.First[h], Math.Max(_view.Tree.First[h], range.First)) == 0 && _view.Tree.First[h] <= range.First, 0) | Bit(_view.Tree.First[h] >= range.First, 1)
                | Bit(_view.Tree.Last[h] < range.End || _view.Words(range.End, _view.Tree.Last[h] + 1) == 0, 2) | Bit(_view.Tree.Last[h] >= range.End - 1, 3);
            int rest = _view.Tree.Last[cue.Cue] - range.End + 1;
            f.Begin(Syntax + 30 * (uint)r);
            f.Add(path);
            f.Add(path, _lemma);
            f.Add(path, _view.Tag(h));
            f.Add(path, _tag);
            f.Add(top);
            f.Add(top, _lemma);
            f.Add((uint)way.StepsUp, (uint)way.StepsDown);
            f.Add(n, side);
            f.Add(relation, side);
            f.Add(relation, _lemma);
            f.Add(relation, direct, n);
            f.Add(relation, n, _view.Lemma(range.End));
            f.Add(_view.Tag(h), side, _lemma);
            f.Add(_view.Lemma(h), side);
            f.Add(edges, relation, side);
            f.Add(edges, n);
            f.Add((uint)(Math.Clamp(rest, -2, 2) + 2), side, direct);
            f.Add((uint)(Math.Clamp(rest, -2, 2) + 2), _lemma);
        }

        const int Most = 12;
        int seen = 0;
        for (int child = _view.Tree.FirstChild(cue.Cue); child >= 0 && seen < Most; child = _view.Tree.NextSibling(child), seen++)
        {
            if (!_view.IsWord(child)) continue;
            uint inside = candidate.Contains(child) ? 1u : 0u;
            f.Begin(Dependents);
            f.Add(_view.Relation(child), inside, side);
            f.Add(_view.Relation(child), inside, _lemma);
        }
    }

    /// <summary>The highest word whose head stands outside the range, and how many such words there are.</summary>
    private (int Head, int Count) HeadOf(TokenRange range)
    {
        const int Most = 60;
        int best = range.First, count = 0, depth = int.MaxValue;
        for (int i = range.First; i < range.End && i - range.First < Most; i++)
        {
            int head = _view.Tree.Heads[i];
            if ((head >= range.First && head < range.End) || !_view.IsWord(i)) continue;
            count++;
            if (_view.Tree.Depth[i] >= depth) continue;
            (best, depth) = (i, _view.Tree.Depth[i]);
        }

        return (best, count);
    }

    private void AddProbable(ContentCandidate candidate, uint kind, int words, HashedFeatures f)
    {
        float sum = 0;
        int shared = 0;
        foreach (TokenRange range in candidate.Ranges)
        {
            sum += marginals.In(range);
            shared += marginals.Shared(range);
        }

        MarginalFeatures.Add(f, Probable, sum, marginals, shared, words, kind);
        ReadingFeatures.Add(f, Reading, cue.View, cue.Reading, cue.Reading?.Content, candidate.Ranges, words);
    }

    private static uint Bit(bool value, int at) => value ? 1u << at : 0u;
}
