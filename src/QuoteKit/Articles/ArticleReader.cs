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
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        string cut = Cut(html, options.MaxHtmlLength, diagnostics);
        cancellation.ThrowIfCancellationRequested();
        string flat = DepthGuard.Flatten(cut, options.MaxHtmlDepth);
        cancellation.ThrowIfCancellationRequested();
        using var document = new HtmlParser(new HtmlParserOptions { MaximumDepth = options.MaxHtmlDepth, SkipComments = true }).ParseDocument(flat);
        cancellation.ThrowIfCancellationRequested();

        var tree = new PageTree(document.DocumentElement);
        cancellation.ThrowIfCancellationRequested();
        var metadata = new MetadataReader(tree);
        Article article = metadata.Read(baseUrl);
        article = article with { Text = BodyReader.Read(tree, [article.Title, .. metadata.Titles]) };
        if (article.Text.Length == 0)
            diagnostics.Add(new Diagnostic(DiagnosticCodes.NoArticle, new TextSpan(0, 0), "No article text was found on the page."));
        return new(article, diagnostics.ToImmutable());
    }

    /// <summary>Reads the stream to its end or the limit; the encoding is told by a byte order mark, the page's meta element or the bytes.</summary>
    public static ArticleReading Read(Stream html, Uri? baseUrl, QuoteExtractorOptions options, CancellationToken cancellation = default)
    {
        using var reader = new StreamReader(html, leaveOpen: true);
        return Read(reader.ReadToEnd(), baseUrl, options, cancellation);
    }

    private static string Cut(string html, int limit, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        if (html.Length <= limit) return html;
        diagnostics.Add(new Diagnostic(DiagnosticCodes.Truncated, new TextSpan(0, 0), $"The page was cut at {limit} of {html.Length} characters."));
        return html[..(char.IsHighSurrogate(html[limit - 1]) ? limit - 1 : limit)];
    }
}
