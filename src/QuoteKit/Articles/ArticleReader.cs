using System.Collections.Immutable;
using AngleSharp.Html.Parser;

namespace QuoteKit.Articles;

/// <summary>Reads the article of a page: its body text without boilerplate, and what the page says about it.</summary>
/// <remarks>Never throws for a bad page; runs no scripts and fetches nothing.</remarks>
internal static class ArticleReader
{
    /// <summary>Reads a page that is text already.</summary>
    public static Article Read(string html, Uri? baseUrl, QuoteExtractorOptions options, CancellationToken cancellation = default)
    {
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        return Read(Cut(html, options.MaxHtmlLength, diagnostics), baseUrl, options, diagnostics, cancellation);
    }

    /// <summary>Reads the stream to its end or the limit.</summary>
    /// <param name="html">The page's bytes.</param>
    /// <param name="baseUrl">The page's address, if known.</param>
    /// <param name="charset">The encoding's name as the page's server gives it, if it does.</param>
    /// <param name="options">The limits.</param>
    /// <param name="cancellation">Stops the work.</param>
    public static Article Read(Stream html, Uri? baseUrl, string? charset, QuoteExtractorOptions options, CancellationToken cancellation = default)
    {
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        string page = PageDecoder.Read(html, charset, options.MaxHtmlLength, diagnostics, cancellation);
        return Read(page, baseUrl, options, diagnostics, cancellation);
    }

    /// <summary>How pages are parsed: each element knows where in the page its tag stands.</summary>
    internal static HtmlParserOptions ParserOptions(QuoteExtractorOptions options) =>
        new() { MaximumDepth = options.MaxHtmlDepth, SkipComments = true, IsKeepingSourceReferences = true };

    private static Article Read(
        string html, Uri? baseUrl, QuoteExtractorOptions options, ImmutableArray<Diagnostic>.Builder diagnostics, CancellationToken cancellation)
    {
        if (TextShape.IsBinary(html)) return new Article { Text = "", Url = baseUrl, Diagnostics = [.. diagnostics, NoArticle] };
        string page = PageGuard.Bound(html, options, diagnostics);
        cancellation.ThrowIfCancellationRequested();
        using var document = new HtmlParser(ParserOptions(options)).ParseDocument(page);
        cancellation.ThrowIfCancellationRequested();
        var tree = new PageTree(document.DocumentElement);
        cancellation.ThrowIfCancellationRequested();

        var metadata = new MetadataReader(tree);
        Article article = metadata.Read(baseUrl);
        BodyText body = BodyReader.Read(tree, article, metadata);
        if (body.Text.Length == 0) diagnostics.Add(NoArticle);
        article = WithLanguage(article, LanguageGuesser.Guess(body.Text));
        return article with
        {
            Text = body.Text, Blockquotes = body.Blockquotes, Map = PageMapBuilder.Build(tree, body), Diagnostics = diagnostics.ToImmutable(),
        };
    }

    /// <summary>The words tell better than the declaration, which often is the site's or the template's.</summary>
    private static Article WithLanguage(Article article, string? told)
    {
        string? language = LanguageTag.Choose(article.Language, told);
        if (language == article.Language) return article;
        return article with { Language = language, Origins = article.Origins with { Language = new MetadataOrigin(MetadataSource.Text, "") } };
    }

    private static Diagnostic NoArticle => new(DiagnosticCodes.NoArticle, new TextSpan(0, 0), "No article text was found on the page.");

    private static string Cut(string html, int limit, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        if (html.Length <= limit) return html;
        diagnostics.Add(new Diagnostic(DiagnosticCodes.Truncated, new TextSpan(0, 0), $"The page was cut at {limit} of {html.Length} characters."));
        return html[..(char.IsHighSurrogate(html[limit - 1]) ? limit - 1 : limit)];
    }
}
