namespace QuoteKit.Quotes;

/// <summary>One outermost run of quoted text, marks included, within one paragraph; a block without marks may have several.</summary>
/// <param name="Span">Where it stands, marks included.</param>
/// <param name="ContinuesPrevious">Whether it goes on with the quotation before, which was left open at its paragraph's end.</param>
/// <param name="IsClosed">Whether its closing mark was found; a run that the next paragraph goes on with has none.</param>
internal readonly record struct Quotation(TextSpan Span, bool ContinuesPrevious, bool IsClosed)
{
    /// <summary>Whether marks stand around it; a block quotation of the page needs none.</summary>
    public bool IsMarked { get; init; } = true;

    /// <summary>Where the page names who is quoted in a block without marks, if it does.</summary>
    public TextSpan? Cite { get; init; }
}
