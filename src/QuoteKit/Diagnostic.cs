namespace QuoteKit;

/// <summary>Something odd about a document that did not stop its reading.</summary>
/// <param name="Code">A stable name, one of <see cref="DiagnosticCodes"/>.</param>
/// <param name="Span">Where in <see cref="Article.Text"/>; the whole text's start where it has no place.</param>
/// <param name="Message">A sentence for people; its wording may change.</param>
public sealed record Diagnostic(string Code, TextSpan Span, string Message);

/// <summary>The codes that <see cref="Diagnostic.Code"/> can have.</summary>
public static class DiagnosticCodes
{
    /// <summary>A quotation mark that opens and is never closed; the quotation was read to its paragraph's end.</summary>
    public const string UnclosedQuotation = "unclosed-quotation";

    /// <summary>The text is not English: only what quotation marks tell is given.</summary>
    public const string Language = "language";

    /// <summary>The text or page was longer than the limit of the options; the rest was not read.</summary>
    public const string Truncated = "truncated";

    /// <summary>The page nests deeper than the limit of the options, or leaves too many elements open; tags too many were left out.</summary>
    public const string Nesting = "nesting";

    /// <summary>No article was found on the page.</summary>
    public const string NoArticle = "no-article";
}
