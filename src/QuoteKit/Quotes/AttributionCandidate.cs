namespace QuoteKit.Quotes;

/// <summary>A cue with the source and content that its surroundings give it, before it is accepted or not.</summary>
internal sealed record AttributionCandidate
{
    public required TokenRange Cue { get; init; }

    /// <summary>The cue's head token.</summary>
    public required int Head { get; init; }

    public required string Lemma { get; init; }

    public required CueFrame Frame { get; init; }

    /// <summary>The tokens that name the source; <see cref="TokenRange.None"/> if nobody is named.</summary>
    public TokenRange Source { get; init; } = TokenRange.None;

    /// <summary>Ascending, not overlapping, not empty.</summary>
    public required IReadOnlyList<TokenRange> Content { get; init; }

    public CueClass Class { get; init; }

    /// <summary>How often such a candidate is an attribution, 0 to 1.</summary>
    public double Rate { get; init; }

    public SourceForm Form { get; init; } = SourceForm.Stated;

    public int ContentLength => Content.Sum(static range => range.Length);
}
