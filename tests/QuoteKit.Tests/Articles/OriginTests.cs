namespace QuoteKit.Tests.Articles;

/// <summary>Each value of an article says where it was found.</summary>
public class OriginTests
{
    private static Article Head(string head, string body = "", string? baseUrl = null) =>
        Page.Article($"<html><head>{head}</head><body>{body}<p>{Page.First}</p><p>{Page.Second}</p></body></html>", baseUrl);

    [Fact]
    public void Json_ld()
    {
        Article article = Head("""
            <script type='application/ld+json'>{"@type": "NewsArticle", "headline": "Ferries frozen in", "author": "Nils Torvald", "datePublished": "2024-01-14",
             "dateModified": "2024-01-15T08:00:00Z", "articleSection": ["Harbour", "Town"], "inLanguage": "en", "url": "https://post.example/f", "publisher": {"name": "Ostmark Post"}}</script>
            """);
        article.Section.Should().Be("Harbour");
        article.ModifiedAt.Should().Be(new DateTimeOffset(2024, 1, 15, 8, 0, 0, TimeSpan.Zero));
        article.Origins.Should().Be(new ArticleOrigins
        {
            Title = Json("headline"), Authors = Json("author"), PublishedAt = Json("datePublished"), ModifiedAt = Json("dateModified"), SiteName = Json("publisher"),
            Section = Json("articleSection"), Language = Json("inLanguage"), Url = Json("url"),
        });
        static MetadataOrigin Json(string name) => new(MetadataSource.JsonLd, name);
    }

    [Theory]
    [InlineData("<meta property='article:section' content='Harbour'><meta property='article:modified_time' content='2024-01-15'>", MetadataSource.OpenGraph, "article:section", "article:modified_time")]
    [InlineData("<meta name='section' content='Harbour'><meta name='lastmod' content='2024-01-15'>", MetadataSource.Meta, "section", "lastmod")]
    [InlineData("<meta name='DC.subject' content='Harbour'><meta name='DCTERMS.modified' content='2024-01-15'>", MetadataSource.DublinCore, "dc.subject", "dcterms.modified")]
    public void Meta_elements(string head, MetadataSource source, string section, string modified)
    {
        Article article = Head(head);
        article.Should().Match<Article>(a => a.Section == "Harbour" && a.ModifiedAt!.Value.Day == 15);
        article.Origins.Section.Should().Be(new MetadataOrigin(source, section));
        article.Origins.ModifiedAt.Should().Be(new MetadataOrigin(source, modified));
    }

    [Fact]
    public void Markup()
    {
        Article article = Head("<title>Ferries frozen in</title><link rel='canonical' href='https://post.example/f'>",
            "<h1>Ferries frozen in</h1><p class='byline'>By Nils Torvald</p><time datetime='2024-01-14'>Sunday</time><meta itemprop='dateModified' content='2024-01-15'>");
        article.Origins.Should().Be(new ArticleOrigins
        {
            Title = In("h1"), Authors = In(".byline"), PublishedAt = In("time"), ModifiedAt = article.Origins.ModifiedAt, Url = In("link[rel=canonical]"),
            Language = new MetadataOrigin(MetadataSource.Text, ""),
        });
        article.ModifiedAt!.Value.Day.Should().Be(15);
        static MetadataOrigin In(string selector) => new(MetadataSource.Markup, selector);
    }

    [Fact]
    public void What_the_caller_gave() => Head("", "", "https://post.example/a").Origins.Url.Should().Be(new MetadataOrigin(MetadataSource.Caller, ""));

    [Fact]
    public void A_change_before_the_publication_is_a_mistake() =>
        Head("<meta property='article:published_time' content='2024-01-14T10:00:00Z'><meta property='article:modified_time' content='2019-01-01T10:00:00Z'><meta property='og:updated_time' content='2024-01-14T11:00:00Z'>")
            .ModifiedAt.Should().Be(new DateTimeOffset(2024, 1, 14, 11, 0, 0, TimeSpan.Zero));

    [Fact]
    public void Plain_text_has_none() => Article.FromText("No.").Origins.Should().Be(ArticleOrigins.None);
}
