using QuoteKit.Syntax;

namespace QuoteKit.Quotes;

/// <summary>What the labeller looks at: a token as it stands to a cue.</summary>
internal sealed class LabelFeatures(CueContext cue)
{
    /// <summary>How many labels there are.</summary>
    public const int Labels = 4;

    /// <summary>From this probability on another token counts as a cue that stands between.</summary>
    private const float Strong = 0.4f;

    private const uint Path = 300, TopEdges = 330;

    private readonly FeatureText _view = cue.View;
    private readonly uint _cueLemma = cue.Lemma, _cueTag = cue.Tag;

    /// <summary>Fills in the features of a token of the cue's window.</summary>
    public void Fill(int t, HashedFeatures f)
    {
        f.Clear();
        AnnotatedText text = _view.Text;
        bool own = t >= cue.Window.SentenceFirst && t < cue.Window.SentenceEnd;
        uint side = t < cue.Cue ? 0u : t == cue.Cue ? 1u : 2u;
        uint offset = own ? 3u : (uint)Math.Clamp(text.SentenceOf(t) - text.SentenceOf(cue.Cue) + 3, 0, 6);
        uint position = side | offset << 2 | (text.ParagraphOf(t) == text.ParagraphOf(cue.Cue) ? 0u : 32u);
        uint distance = Buckets.Distance(t - cue.Cue);
        Words(t, position, distance, side, offset, f);
        Quotations(t, position, distance, side, offset, f);
        Between(t, position, side, f);
        Read(t, position, side, f);
        Tree(t, own, position, distance, side, f);
    }

    private void Words(int t, uint position, uint distance, uint side, uint offset, HashedFeatures f)
    {
        uint lemma = _view.Lemma(t), tag = _view.Tag(t), left = _view.Lemma(t - 1), right = _view.Lemma(t + 1);
        uint leftTag = _view.Tag(t - 1), rightTag = _view.Tag(t + 1), kind = _view.Kind(t);
        int sentence = _view.Text.SentenceOf(t);
        uint edge = t == _view.Text.Sentences[sentence].FirstToken ? 1u : t == _view.Text.Sentences[sentence].EndToken - 1 ? 2u : 0u;
        f.Add(position);
        f.Add(distance);
        f.Add(position, tag);
        f.Add(position, lemma);
        f.Add(position, _cueLemma);
        f.Add(position, _cueTag);
        f.Add(position, leftTag, tag);
        f.Add(position, tag, rightTag);
        f.Add(position, leftTag, tag, rightTag);
        f.Add(position, left);
        f.Add(position, right);
        f.Add(position, tag, _cueLemma);
        f.Add(position, left, tag);
        f.Add(position, tag, right);
        f.Add(position, kind, tag);
        f.Add(position, kind, _view.Kind(t - 1), _view.Kind(t + 1));
        f.Add(position, _view.Shape(t));
        f.Add(distance, tag);
        f.Add(distance, lemma);
        f.Add(distance, _cueLemma);
        f.Add(distance, tag, _cueTag);
        f.Add(distance, leftTag, tag);
        f.Add(distance, kind);
        f.Add(lemma, _cueLemma, side);
        f.Add(edge, position);
        f.Add(edge, offset, _cueLemma);
        f.Add(_view.Steps[t], position);
        f.Add(_view.Steps[cue.Cue], position, tag);
    }

    private void Quotations(int t, uint position, uint distance, uint side, uint offset, HashedFeatures f)
    {
        uint quoted = _view.IsQuoted(t) ? 1u : 0u;
        uint opens = _view.Quoted.At(t) != _view.Quoted.At(t - 1) ? 1u : 0u, closes = _view.Quoted.At(t) != _view.Quoted.At(t + 1) ? 1u : 0u;
        uint changes = Buckets.Count(t < cue.Cue ? _view.Changes(t + 1, cue.Cue + 1) : _view.Changes(cue.Cue + 1, t + 1), 3);
        uint same = _view.Quoted.At(t) == _view.Quoted.At(cue.Cue) ? 1u : 0u, inside = cue.IsQuoted ? 1u : 0u;
        quoted |= 2 * changes + 16;
        uint q = quoted & 1;
        f.Add(q, position);
        f.Add(q, opens, closes, position);
        f.Add(q, _cueLemma, side);
        f.Add(q, cue.Surroundings, position);
        f.Add(q, same, inside, position);
        f.Add(q, opens, _view.Tag(t), side);
        f.Add(q, distance, cue.Surroundings);
        f.Add(quoted, position);
        f.Add(quoted, _cueLemma, side);
        f.Add(quoted, offset, cue.Surroundings);
        f.Add(quoted, cue.Frame, position);
    }

    private void Between(int t, uint position, uint side, HashedFeatures f)
    {
        int first = Math.Min(t, cue.Cue) + 1, end = Math.Max(Math.Max(t, cue.Cue), first);
        uint commas = Buckets.Count(_view.Commas(first, end), 4), verbs = Buckets.Count(_view.Verbs(first, end), 3);
        uint thats = Buckets.Count(_view.Thats(first, end), 2), tag = _view.Tag(t), cues = Buckets.Count(StrongCues(first, end), 2);
        uint comma = _view.Text.First(t) == ',' ? 1u : 0u, next = _view.Text.First(t + 1) == ',' ? 1u : 0u;
        f.Add(commas, side);
        f.Add(commas, side, _cueLemma);
        f.Add(commas, side, tag);
        f.Add(verbs, side);
        f.Add(verbs, side, _cueLemma);
        f.Add(verbs, side, tag);
        f.Add(commas, verbs, position);
        f.Add(cues, position);
        f.Add(cues, position, _view.IsQuoted(t) ? 1u : 0u);
        f.Add(cues, commas, verbs, position);
        f.Add(thats, side, _cueLemma);
        f.Add(thats, verbs, position);
        f.Add(cue.Scores[t] >= Strong ? 1u : 0u, position);
        f.Add(commas, comma, next, position);
    }

    /// <summary>What the frames take the token for.</summary>
    private void Read(int t, uint position, uint side, HashedFeatures f)
    {
        uint frame = 0, part = 0;
        if (cue.Reading is { } reading)
        {
            frame = (uint)reading.Frame;
            part = t >= reading.Cue.First && t < reading.Cue.End ? 3u : t >= reading.Source.First && t < reading.Source.End ? 2u : 0u;
            foreach (TokenRange range in reading.Content)
                if (t >= range.First && t < range.End) part = 1;
        }

        f.Add(frame, part, side);
        f.Add(frame, part, position);
        f.Add(frame, part, _cueLemma, side);
        f.Add(frame, part, _view.Tag(t), side);
        f.Add(frame, part, _view.IsQuoted(t) ? 1u : 0u, side);
    }

    private int StrongCues(int first, int end)
    {
        const int Reach = 48;
        int cues = 0;
        for (int i = first; i < end && i - first < Reach && cues < 2; i++)
            if (cue.Scores[i] >= Strong) cues++;
        return cues;
    }

    private void Tree(int t, bool own, uint position, uint distance, uint side, HashedFeatures f)
    {
        uint relation = _view.Relation(t), tag = _view.Tag(t);
        int head = _view.Tree.Heads[t];
        uint headLemma = head < 0 ? FeatureText.Outside : _view.Lemma(head);
        uint headSide = head < 0 ? 0u : head == cue.Cue ? 1u : head < t ? 2u : 3u;
        uint begins = 0, ends = 0;
        for (int at = t, steps = 0; at >= 0 && steps < 5; at = _view.Tree.Heads[at], steps++)
        {
            if (_view.Tree.First[at] == t) begins++;
            if (_view.Tree.Last[at] == t) ends++;
        }

        f.Add(relation, position);
        f.Add(relation, position, tag);
        f.Add(relation, distance);
        f.Add(relation, side, _cueLemma);
        f.Add(relation, position, headLemma);
        f.Add(headSide, position);
        f.Add(begins, position);
        f.Add(ends, position);
        if (!own) return;

        CuePath.Way way = cue.Path.To(t);
        uint up = way.Up, top = way.Top < 0 ? 1u : _view.Relation(way.Top), top2 = way.Top2 < 0 ? 1u : _view.Relation(way.Top2);
        uint upTop = HashedFeatures.Pair(up, top), upDown = HashedFeatures.Pair(up, way.Down), upTop2 = HashedFeatures.Pair(upTop, top2);
        f.Begin(Path);
        f.Add(upTop);
        f.Add(upTop, side);
        f.Add(upTop, _cueLemma);
        f.Add(upTop, _cueTag);
        f.Add(upTop, tag);
        f.Add(upTop, side, cue.Frame);
        f.Add(upTop, cue.Surroundings, _view.IsQuoted(t) ? 1u : 0u);
        f.Add(upTop2);
        f.Add(upTop2, side);
        f.Add(upTop2, _cueLemma);
        f.Add(upDown);
        f.Add(upDown, _cueLemma);
        f.Add(upDown, tag, side);
        f.Add((uint)way.StepsUp, (uint)way.StepsDown, side);
        f.Add((uint)way.StepsUp, top, side, cue.Frame);
        if (way.Top < 0) return;

        uint mark = MarkOf(way.Top);
        f.Begin(TopEdges);
        f.Add(EdgeOf(t, way.Top), upTop);
        f.Add(EdgeOf(t, way.Top), top, _cueLemma);
        f.Add(upTop, _view.Tag(way.Top));
        f.Add(upTop, _view.Kind(way.Top));
        f.Add(upTop, mark);
        f.Add(top, mark, _cueLemma);
        f.Add(top, _view.Lemma(way.Top), side);
        if (way.Top2 < 0) return;
        f.Begin(TopEdges + 10);
        f.Add(EdgeOf(t, way.Top2), upTop2);
        f.Add(EdgeOf(t, way.Top2), top2, _cueLemma);
    }

    private uint EdgeOf(int t, int top) => (_view.Tree.First[top] == t ? 1u : 0u) | (_view.Tree.Last[top] == t ? 2u : 0u);

    /// <summary>The word that opens the clause or phrase: "that", "to", "of".</summary>
    private uint MarkOf(int token)
    {
        const int Most = 6;
        int seen = 0;
        for (int child = _view.Tree.FirstChild(token); child >= 0 && seen < Most; child = _view.Tree.NextSibling(child), seen++)
            if (_view.Text.Tokens[child].Relation is "mark" or "case") return _view.Lemma(child);
        return 0;
    }
}
