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

    /// <summary>The name of the site, or <see langword="null"/> if none was found.</summary>
    public string? SiteName { get; init; }

    /// <summary>
    /// The language as a BCP 47 tag ("en", "en-GB", "fr"), as the page declares it or, where it does not, as its words tell;
    /// <see langword="null"/> if unknown, which is read as English.
    /// </summary>
    public string? Language { get; init; }

    /// <summary>The page's address: the canonical one it names, else the base URL given; <see langword="null"/> if unknown.</summary>
    public Uri? Url { get; init; }

    /// <summary>An article that is plain text.</summary>
    /// <param name="text">The text; empty is allowed.</param>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is <see langword="null"/>.</exception>
    public static Article FromText(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new Article { Text = text };
    }
}
