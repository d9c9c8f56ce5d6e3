using System.Collections.Immutable;
using AngleSharp.Html.Parser;

namespace QuoteKit.Articles;

/// <summary>What <see cref="ArticleReader"/> gives: the article, and what was odd about the page.</summary>
internal sealed record ArticleReading(Article Article, ImmutableArray<Diagnostic> Diagnostics);

/// <summary>Reads the article of a page: its body text without boilerplate, and what the page says about it.</summary>
/// <remarks>Never throws for a bad page; runs no scripts and fetches nothing.</remarks>
internal static class ArticleReader
{
    /// <summary>Reads a page that is text already.</summary>
    public static ArticleReading Read(string html, Uri? baseUrl, QuoteExtractorOptions options, CancellationToken cancellation = default)
    {
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        return Read(Cut(html, options.MaxHtmlLength, diagnostics), baseUrl, options, diagnostics, cancellation);
    }

    /// <summary>Reads the stream to its end or the limit; the encoding is told by a byte order mark, the page's meta element or the bytes.</summary>
    public static ArticleReading Read(Stream html, Uri? baseUrl, QuoteExtractorOptions options, CancellationToken cancellation = default)
    {
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        string page = PageDecoder.Read(html, options.MaxHtmlLength, diagnostics, cancellation);
        return Read(page, baseUrl, options, diagnostics, cancellation);
    }

    private static ArticleReading Read(
        string html, Uri? baseUrl, QuoteExtractorOptions options, ImmutableArray<Diagnostic>.Builder diagnostics, CancellationToken cancellation)
    {
        if (TextShape.IsBinary(html)) return new(new Article { Text = "", Url = baseUrl }, [.. diagnostics, NoArticle]);
        string flat = DepthGuard.Flatten(html, options.MaxHtmlDepth);
        cancellation.ThrowIfCancellationRequested();
        var settings = new HtmlParserOptions { MaximumDepth = options.MaxHtmlDepth, SkipComments = true };
        using var document = new HtmlParser(settings).ParseDocument(flat);
        cancellation.ThrowIfCancellationRequested();
        var tree = new PageTree(document.DocumentElement);
        cancellation.ThrowIfCancellationRequested();

        var metadata = new MetadataReader(tree);
        Article article = metadata.Read(baseUrl);
        string text = BodyReader.Read(tree, article, metadata.Titles, metadata.StructuredBody);
        if (text.Length == 0) diagnostics.Add(NoArticle);
        // The words tell better than the declaration, which often is the site's or the template's.
        article = article with { Text = text, Language = LanguageTag.Choose(article.Language, LanguageGuesser.Guess(text)) };
        return new(article, diagnostics.ToImmutable());
    }

    private static Diagnostic NoArticle => new(DiagnosticCodes.NoArticle, new TextSpan(0, 0), "No article text was found on the page.");

    private static string Cut(string html, int limit, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        if (html.Length <= limit) return html;
        diagnostics.Add(new Diagnostic(DiagnosticCodes.Truncated, new TextSpan(0, 0), $"The page was cut at {limit} of {html.Length} characters."));
        return html[..(char.IsHighSurrogate(html[limit - 1]) ? limit - 1 : limit)];
    }
}
