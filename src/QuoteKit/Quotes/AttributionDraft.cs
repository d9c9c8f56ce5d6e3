using System.Collections.Immutable;

namespace QuoteKit.Quotes;

/// <summary>How the words beside a quotation name who said it.</summary>
internal enum SourceForm
{
    /// <summary>Source words stand with a cue: <see cref="AttributionDraft.Source"/> is not empty.</summary>
    Stated,

    /// <summary>There is a cue but nobody does it ("it was said").</summary>
    Agentless,

    /// <summary>A line before or after names the source: a byline after a dash, a lead-in line, a transcript's label.</summary>
    Line,

    /// <summary>There is no cue: the quotation stands alone.</summary>
    Floating,
}

/// <summary>An attribution before its speaker is known.</summary>
internal sealed record AttributionDraft
{
    public required AttributionType Type { get; init; }

    /// <summary>Ascending, not overlapping, never empty.</summary>
    public required ImmutableArray<TextSpan> Content { get; init; }

    public ImmutableArray<TextSpan> Quotations { get; init; } = [];

    public ImmutableArray<TextSpan> Source { get; init; } = [];

    public ImmutableArray<TextSpan> Cue { get; init; } = [];

    public required SourceForm Form { get; init; }

    public string? CueLemma { get; init; }

    public CueClass CueClass { get; init; }

    public bool IsCueNegated { get; init; }

    public bool IsCueModal { get; init; }

    public AttributionEvidence DecidedBy { get; init; }

    /// <summary>How sure it is that this is an attribution, its source and content right: 0 to 1.</summary>
    public double Confidence { get; init; }
}
