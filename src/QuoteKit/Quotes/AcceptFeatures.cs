namespace QuoteKit.Quotes;

/// <summary>What decides whether a triple is an attribution with its content and source right.</summary>
internal sealed class AcceptFeatures(FeatureText view)
{
    private const uint Somebody = 100, Reading = 80;

    /// <summary>Fills in the features of a triple.</summary>
    /// <param name="triple">The triple.</param>
    /// <param name="outer">The highest probability of a cue whose content holds this cue, 0 without.</param>
    /// <param name="inner">The highest probability of another cue inside this content, 0 without.</param>
    /// <param name="f">Takes the features.</param>
    public void Fill(CueTriple triple, double outer, double inner, HashedFeatures f)
    {
        f.Clear();
        int head = triple.Head, first = triple.Content.First.First, last = triple.Content.Last.End - 1, words = 0, outside = 0;
        foreach (TokenRange range in triple.Content.Ranges)
        {
            words += view.Words(range.First, range.End);
            outside += view.Quoted.WordsOutside(range.First, range.End);
        }

        int inside = Math.Max(0, words - outside);
        uint p = Buckets.Logit(triple.Probability), q = Buckets.Logit(triple.LabelProbability), lemma = view.Lemma(head), tag = view.Tag(head);
        uint share = inside == 0 ? 0u : 10 * inside < 9 * words ? 1u : 2u, nobody = triple.Source.Range.IsEmpty ? 1u : 0u;
        uint contentShare = Buckets.Logit(triple.ContentShare), sourceShare = Buckets.Logit(triple.SourceShare), length = Buckets.Count(words, 8);
        uint o = Buckets.Logit(outer), n = Buckets.Logit(inner), side = last < head ? 0u : first > head ? 1u : 2u;
        var sentence = view.Text.Sentences[view.Text.SentenceOf(head)];
        uint edges = (first <= sentence.FirstToken + 1 ? 1u : 0u) | (last >= sentence.EndToken - 3 ? 2u : 0u) | (view.Text.ParagraphOf(head) == 0 ? 4u : 0u);
        uint path = (uint)Math.Clamp((int)Math.Round(-triple.PathLogProbability), 0, 8), kind = (uint)triple.Content.Kind;
        f.Add();
        f.Add(p);
        f.Add(q);
        f.Add(p, q);
        f.Add(p, tag);
        f.Add(q, tag);
        f.Add(lemma);
        f.Add(lemma, tag);
        f.Add(tag);
        f.Add(path);
        f.Add(path, share);
        f.Add(contentShare);
        f.Add(sourceShare);
        f.Add(contentShare, sourceShare);
        f.Add(contentShare, p);
        f.Add(sourceShare, p);
        f.Add(length);
        f.Add(length, q);
        f.Add(length, p);
        f.Add(nobody, p);
        f.Add(nobody, tag, length);
        f.Add(nobody, sourceShare);
        f.Add(share, p);
        f.Add(share, lemma);
        f.Add(share, nobody, p);
        f.Add(share, side, tag);
        f.Add(o);
        f.Add(n);
        f.Add(o, p);
        f.Add(n, p);
        f.Add(o, n, p);
        f.Add(o, share);
        f.Add(n, share);
        f.Add(side, p);
        f.Add(edges, p);
        f.Add(edges, side, share);
        f.Add(kind, side, share);
        f.Add(kind, contentShare);
        f.Add(view.Relation(head), p);
        f.Add(view.Relation(head), tag);
        f.Add(view.Steps[head], side, share, nobody);
        f.Add(view.IsQuoted(head) ? 1u : 0u, p);
        f.Add(view.IsQuoted(head) ? 1u : 0u, share, o);
        AddReading(triple, words, p, f);
        if (triple.Source.Range.IsEmpty) return;

        int source = triple.Source.Head;
        uint mention = view.Kind(source), sourceTag = view.Tag(source);
        f.Begin(Somebody);
        f.Add(mention, p);
        f.Add(mention, lemma);
        f.Add(view.Lemma(source));
        f.Add(sourceTag, p);
        f.Add(sourceTag, tag, side);
        f.Add(source < head ? 1u : 0u, sourceTag, side);
        f.Add(view.Relation(source), tag, source < head ? 1u : 0u);
        f.Add((uint)triple.Source.Kind, sourceShare);
        f.Add(Buckets.Distance(source - head), tag);
    }

    /// <summary>How far the frames agree.</summary>
    private void AddReading(CueTriple triple, int words, uint p, HashedFeatures f)
    {
        AttributionCandidate? reading = view.Readings[triple.Head];
        uint frame = (uint)(reading?.Frame ?? CueFrame.None);
        uint content = ReadingFeatures.Tenths(view, reading?.Content, triple.Content.Ranges, words) / 3;
        uint source = reading is null ? 0u : reading.Source == triple.Source.Range ? 1u : reading.Source.IsEmpty ? 2u : triple.Source.Range.IsEmpty ? 3u : 4u;
        f.Begin(Reading);
        f.Add(frame);
        f.Add(frame, p);
        f.Add(frame, content);
        f.Add(frame, source);
        f.Add(frame, content, source);
        f.Add(content, source, p);
        f.Add(frame, view.Lemma(triple.Head));
    }
}
