namespace QuoteKit;

/// <summary>A sentence, headline or line.</summary>
/// <param name="Span">Where it stands in <see cref="Article.Text"/>, white space at its ends left out.</param>
/// <param name="FirstToken">The index of its first token.</param>
/// <param name="EndToken">The index after its last token.</param>
public readonly record struct Sentence(TextSpan Span, int FirstToken, int EndToken);
