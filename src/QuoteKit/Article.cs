using System.Collections.Immutable;

namespace QuoteKit;

/// <summary>An article: its text, which all offsets of a result count in, and what is known about it.</summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
public sealed record Article
{
    /// <summary>
    /// The article's text. Read from a page: the body's paragraphs, parted by a blank line, without title, byline and
    /// captions. Given as plain text: exactly the text given.
    /// </summary>
    public required string Text { get; init; }

    /// <summary>The headline, or <see langword="null"/> if none was found.</summary>
    public string? Title { get; init; }

    /// <summary>The authors' names in the page's order, without "by"; empty if none was found.</summary>
    public ImmutableArray<string> Authors { get; init; } = [];

    /// <summary>When the article was published; a day without a time is midnight UTC. <see langword="null"/> if not found.</summary>
    public DateTimeOffset? PublishedAt { get; init; }

    /// <summary>When the article was last changed; never an earlier day than it was published on. <see langword="null"/> if not found.</summary>
    public DateTimeOffset? ModifiedAt { get; init; }

    /// <summary>The name of the site, or <see langword="null"/> if none was found.</summary>
    public string? SiteName { get; init; }

    /// <summary>The part of the site that the article stands in ("Politics"), as the page names it, or <see langword="null"/> if it does not.</summary>
    public string? Section { get; init; }

    /// <summary>
    /// The language as a BCP 47 tag ("en", "en-GB", "fr"), as the page declares it or, where it does not, as its words tell;
    /// <see langword="null"/> if unknown, which is read as English.
    /// </summary>
    public string? Language { get; init; }

    /// <summary>The page's address: the canonical one it names, else the base URL given; <see langword="null"/> if unknown.</summary>
    public Uri? Url { get; init; }

    /// <summary>Where each of these values was found.</summary>
    public ArticleOrigins Origins { get; init; } = ArticleOrigins.None;

    /// <summary>What the page sets as block quotations, ascending; empty for plain text. Their words are a part of <see cref="Text"/>.</summary>
    public ImmutableArray<Blockquote> Blockquotes { get; init; } = [];

    /// <summary>What was odd about the page.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; init; } = [];

    /// <summary>The way back from <see cref="Text"/> to the page.</summary>
    internal PageMap? Map { get; init; }

    /// <summary>Finds the place in the page that a part of the text was read from.</summary>
    /// <param name="span">A range of <see cref="Text"/>, in UTF-16 code units.</param>
    /// <returns>
    /// The innermost element that holds all words of the span, a script element for a page that gives its text as data alone;
    /// <see langword="null"/> if the article was not read from a page, or has another text by now.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException">The span does not lie inside the text.</exception>
    public PageLocation? Locate(TextSpan span)
    {
        if (span.Start < 0 || span.End < span.Start || span.End > Text.Length)
            throw new ArgumentOutOfRangeException(nameof(span), span, $"The span must lie inside the text of {Text.Length} code units.");
        return Map?.Locate(Text, span);
    }

    /// <summary>An article that is plain text.</summary>
    /// <param name="text">The text; empty is allowed.</param>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is <see langword="null"/>.</exception>
    public static Article FromText(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new Article { Text = text };
    }
}
