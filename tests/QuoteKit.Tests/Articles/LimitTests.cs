namespace QuoteKit.Tests.Articles;

/// <summary>Past a limit of the options there is a partial article, and a diagnostic that says so.</summary>
public class LimitTests
{
    [Fact]
    public void Elements()
    {
        Article article = Page.Article(Page.Around(""), options: new QuoteExtractorOptions { MaxHtmlElements = 6 });
        article.Text.Should().Be($"{Page.First}\n\n{Page.Second}");
        article.Diagnostics.Should().ContainSingle().Which.Code.Should().Be(DiagnosticCodes.Truncated);
        Page.Article(Page.Around(""), options: new QuoteExtractorOptions { MaxHtmlElements = 7 }).Diagnostics.Should().BeEmpty();
    }

    [Fact]
    public void Depth()
    {
        string html = string.Concat(Enumerable.Repeat("<div>", 60)) + Page.First + string.Concat(Enumerable.Repeat("</div>", 60));
        Article article = Page.Article(html, options: new QuoteExtractorOptions { MaxHtmlDepth = 50 });
        article.Text.Should().Be(Page.First);
        article.Diagnostics.Should().ContainSingle().Which.Code.Should().Be(DiagnosticCodes.Nesting);
        Page.Article(html).Diagnostics.Should().BeEmpty();
    }

    [Fact]
    public void Text()
    {
        Article article = new QuoteExtractor(new QuoteExtractorOptions { MaxTextLength = 11 }).ReadArticle(Page.Around(""));
        article.Text.Should().Be(Page.First[..11]);
        article.Diagnostics.Should().ContainSingle().Which.Should().Match<Diagnostic>(d => d.Code == DiagnosticCodes.Truncated && d.Span.Start == 11);
    }

    [Fact]
    public void What_was_odd_about_a_page_is_said_once_more_of_its_quotations()
    {
        var extractor = new QuoteExtractor(new QuoteExtractorOptions { MaxTextLength = 11 });
        extractor.Extract(extractor.ReadArticle(Page.Around(""))).Diagnostics.Should().Contain(d => d.Code == DiagnosticCodes.Truncated);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void A_limit_of_nothing_is_refused(int elements) =>
        ((Action)(() => _ = new QuoteExtractor(new QuoteExtractorOptions { MaxHtmlElements = elements }))).Should().Throw<ArgumentOutOfRangeException>();
}
