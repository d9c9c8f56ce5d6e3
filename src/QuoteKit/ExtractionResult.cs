using System.Collections.Immutable;

namespace QuoteKit;

/// <summary>What was found in one article. Immutable and safe to share between threads.</summary>
public sealed record ExtractionResult
{
    /// <summary>The article; all spans count in its text.</summary>
    public required Article Article { get; init; }

    /// <summary>The words and marks, ascending; every character that is no white space lies in one.</summary>
    public ImmutableArray<Token> Tokens { get; init; } = [];

    /// <summary>The sentences, ascending; every token lies in one.</summary>
    public ImmutableArray<Sentence> Sentences { get; init; } = [];

    /// <summary>Names, role nouns and pronouns, ascending.</summary>
    public ImmutableArray<Mention> Mentions { get; init; } = [];

    /// <summary>Who said what, in the order of the first content.</summary>
    public ImmutableArray<Attribution> Attributions { get; init; } = [];

    /// <summary>Whoever is the speaker of at least one attribution, alone or together with others, in the order of the first mention.</summary>
    public ImmutableArray<Speaker> Speakers { get; init; } = [];

    /// <summary>The checkable statements, in the order of the text.</summary>
    public ImmutableArray<Claim> Claims { get; init; } = [];

    /// <summary>What was odd about the document.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; init; } = [];

    /// <summary>The words of a span of the article.</summary>
    /// <param name="span">A span of this result.</param>
    /// <exception cref="ArgumentOutOfRangeException">The span does not lie inside the article's text.</exception>
    public string TextOf(TextSpan span) => Article.Text.Substring(span.Start, span.Length);

    /// <summary>The words of several spans, joined by single spaces.</summary>
    /// <param name="spans">Spans of this result.</param>
    /// <exception cref="ArgumentOutOfRangeException">A span does not lie inside the article's text.</exception>
    public string TextOf(ImmutableArray<TextSpan> spans) => string.Join(' ', spans.Select(TextOf));
}
