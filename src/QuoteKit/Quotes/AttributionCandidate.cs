namespace QuoteKit.Quotes;

/// <summary>A cue with a source and content, before it is chosen or not.</summary>
internal sealed record AttributionCandidate
{
    public required TokenRange Cue { get; init; }

    /// <summary>The cue's head token.</summary>
    public required int Head { get; init; }

    public required string Lemma { get; init; }

    /// <summary>How its words are joined to the content.</summary>
    public required CueFrame Frame { get; init; }

    /// <summary>Whether the content is a quotation, or quotations, that the cue stands beside.</summary>
    public bool IsQuoting { get; init; }

    /// <summary>Whether the cue stands inside a quotation, as do the words that belong to it.</summary>
    public bool IsInsideQuotation { get; init; }

    /// <summary>Whether somebody is named who does something that is voiced: no belief, no attitude.</summary>
    public bool IsVoiced => !Source.IsEmpty && Class is not (CueClass.Other or CueClass.Think or CueClass.Feel);

    /// <summary>Whether the content has a verb of its own: a clause, an infinitive.</summary>
    public bool IsClause { get; init; }

    /// <summary>The tokens that name the source; <see cref="TokenRange.None"/> if nobody is named.</summary>
    public TokenRange Source { get; init; } = TokenRange.None;

    /// <summary>Ascending, not overlapping, not empty.</summary>
    public required IReadOnlyList<TokenRange> Content { get; init; }

    public CueClass Class { get; init; }

    /// <summary>How sure it is that this is an attribution with source and content right, 0 to 1; the higher of two rivals wins.</summary>
    public double Rate { get; init; }

    public SourceForm Form { get; init; } = SourceForm.Stated;

    public AttributionEvidence DecidedBy { get; init; } = AttributionEvidence.Form;

    public int ContentLength => Content.Sum(static range => range.Length);
}
