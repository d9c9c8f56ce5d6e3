namespace QuoteKit;

/// <summary>What a page sets as a block quotation.</summary>
/// <param name="Span">Where its words stand in <see cref="Article.Text"/>, over several paragraphs if it has them, without its cite.</param>
/// <param name="Cite">Where the page names who or what is quoted ("— Ann Ashe, mayor"), right after or right before; <see langword="null"/> if it does not.</param>
public readonly record struct Blockquote(TextSpan Span, TextSpan? Cite);
