namespace QuoteKit;

/// <summary>A pronoun inside a claim and whom it stands for; the claim's own words stay as they are.</summary>
/// <param name="Span">The pronoun in <see cref="Article.Text"/>.</param>
/// <param name="Speaker">Whom it stands for: one of <see cref="ExtractionResult.Speakers"/>.</param>
public sealed record ClaimReference(TextSpan Span, Speaker Speaker);
