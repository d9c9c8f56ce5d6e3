namespace QuoteKit.Quotes;

/// <summary>Finds the content and the source of probable cues.</summary>
internal sealed class TripleReader(FeatureText view, float[] cueScores, AttributionModel model)
{
    private readonly CuePath _path = new(view);
    private readonly HashedFeatures _features = new();

    /// <summary>The triple of a cue, or <see langword="null"/> where there is nothing that its content could be.</summary>
    public CueTriple? Read(int head)
    {
        var cue = new CueContext(view, cueScores, _path, head);
        Labelling labelling = model.Labeller.Label(cue, _features);
        List<ContentCandidate> contents = new ContentCandidates(cue, labelling).Find();
        if (contents.Count == 0) return null;
        var contentFeatures = new ContentFeatures(cue, new MarginalSums(view, labelling, SpanLabel.Content));
        var (content, contentShare) = model.Contents.Choose(contents.Count, (i, f) => contentFeatures.Fill(contents[i], f), (i, k) => Agree(contents[i].Ranges, contents[k].Ranges), _features);

        List<SourceCandidate> sources = new SourceCandidates(cue, labelling).Find();
        var sourceFeatures = new SourceFeatures(cue, new MarginalSums(view, labelling, SpanLabel.Source));
        var (source, sourceShare) = model.Sources.Choose(sources.Count, (i, f) => sourceFeatures.Fill(sources[i], contents[content], f), (i, k) => !sources[i].Range.IsEmpty && !sources[k].Range.IsEmpty && Agree([sources[i].Range], [sources[k].Range]), _features);
        return new CueTriple
        {
            Head = head,
            Cue = CueWords(labelling, head),
            Content = contents[content],
            Source = sources[source],
            Probability = cueScores[head],
            LabelProbability = labelling.Marginal(head, SpanLabel.Cue),
            PathLogProbability = labelling.LogProbability,
            ContentShare = contentShare,
            SourceShare = sourceShare,
        };
    }

    /// <summary>Whether two spans share half of their words.</summary>
    private bool Agree(ReadOnlySpan<TokenRange> left, ReadOnlySpan<TokenRange> right)
    {
        int words = 0, shared = 0;
        foreach (TokenRange range in left) words += view.Words(range.First, range.End);
        foreach (TokenRange range in right)
        {
            words += view.Words(range.First, range.End);
            foreach (TokenRange other in left)
                if (Math.Max(range.First, other.First) is var first && Math.Min(range.End, other.End) is var end && first < end) shared += view.Words(first, end);
        }

        return 4 * shared >= words && words > 0;
    }

    private static TokenRange CueWords(Labelling labelling, int head)
    {
        foreach (TokenRange run in labelling.Runs(SpanLabel.Cue))
            if (head >= run.First && head < run.End) return run;
        return new TokenRange(head, head + 1);
    }
}
