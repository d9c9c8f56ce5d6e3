namespace QuoteKit.Quotes;

/// <summary>One outermost run of quoted text, marks included, within one paragraph.</summary>
/// <param name="Span">Where it stands, marks included.</param>
/// <param name="ContinuesPrevious">Whether it goes on with the quotation before, which was left open at its paragraph's end.</param>
/// <param name="IsClosed">Whether its closing mark was found; a run that the next paragraph goes on with has none.</param>
internal readonly record struct Quotation(TextSpan Span, bool ContinuesPrevious, bool IsClosed);
