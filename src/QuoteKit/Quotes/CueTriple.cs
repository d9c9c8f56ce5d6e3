namespace QuoteKit.Quotes;

/// <summary>A probable cue with the content and source chosen for it, before it is accepted or not.</summary>
internal sealed record CueTriple
{
    /// <summary>The cue's head token.</summary>
    public required int Head { get; init; }

    /// <summary>The cue's words.</summary>
    public required TokenRange Cue { get; init; }

    public required ContentCandidate Content { get; init; }

    public required SourceCandidate Source { get; init; }

    /// <summary>The scorer's probability that the head heads a cue.</summary>
    public required double Probability { get; init; }

    /// <summary>The labeller's probability that the head is a word of the cue.</summary>
    public required double LabelProbability { get; init; }

    /// <summary>The logarithm of the best labelling's probability.</summary>
    public required double PathLogProbability { get; init; }

    /// <summary>The ranking's share for the content and those that agree with it, among all candidates, 0 to 1.</summary>
    public required double ContentShare { get; init; }

    /// <summary>The ranking's share for the source and those that agree with it, among all candidates, 0 to 1.</summary>
    public required double SourceShare { get; init; }

    /// <summary>How many of the content's tokens there are.</summary>
    public int ContentLength
    {
        get
        {
            int length = 0;
            foreach (TokenRange range in Content.Ranges) length += range.Length;
            return length;
        }
    }
}
