namespace QuoteKit.Tests.Articles;

/// <summary>What a page says about its article.</summary>
public class MetadataTests
{
    private static Article Head(string head, string body = "", string? baseUrl = null) =>
        Page.Article($"<html><head>{head}</head><body>{body}<p>{Page.First}</p><p>{Page.Second}</p></body></html>", baseUrl);

    private static Article JsonLd(string json) => Head($"<script type='application/ld+json'>{json}</script>");

    [Fact]
    public void Json_ld_tells_all()
    {
        Article article = JsonLd("""
            {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "Ferries frozen in", "inLanguage": "en-GB",
             "datePublished": "2024-01-14T12:30:00+01:00", "author": [{"@type": "Person", "name": "Nils Torvald"}, {"@type": "Person", "name": "Ada Blom"}],
             "publisher": {"@type": "Organization", "name": "The Ostmark Post"}, "url": "https://post.example/ferries"}
            """);
        article.Title.Should().Be("Ferries frozen in");
        article.Authors.Should().Equal("Nils Torvald", "Ada Blom");
        article.PublishedAt.Should().Be(new DateTimeOffset(2024, 1, 14, 12, 30, 0, TimeSpan.FromHours(1)));
        article.PublishedAt!.Value.Offset.Should().Be(TimeSpan.FromHours(1));
        article.SiteName.Should().Be("The Ostmark Post");
        article.Language.Should().Be("en-GB");
        article.Url.Should().Be(new Uri("https://post.example/ferries"));
    }

    [Fact]
    public void Json_ld_in_a_graph_names_its_author_by_id() =>
        JsonLd("""
            {"@graph": [{"@type": "WebSite", "name": "Ostmark Post"},
                        {"@type": "Article", "headline": "Ferries frozen in", "author": {"@id": "#nils"}},
                        {"@type": "Person", "@id": "#nils", "name": "Nils Torvald"}]}
            """).Should().Match<Article>(a => a.Authors.Single() == "Nils Torvald" && a.SiteName == "Ostmark Post");

    [Theory]
    [InlineData("[{\"@type\": [\"Article\", \"NewsArticle\"], \"headline\": \"Ferries frozen in\"}]")]
    [InlineData("<!-- {\"@type\": \"NewsArticle\", \"headline\": \"Ferries frozen in\"} -->")]
    [InlineData("//<![CDATA[\n{\"@type\": \"NewsArticle\", \"headline\": \"Ferries frozen in\"}\n//]]>")]
    [InlineData("{\"@type\": \"NewsArticle\", \"headline\": \"Ferries\nfrozen in\"};")]
    [InlineData("{\"@type\": \"NewsArticle\", \"headline\": \"Ferries frozen in\", \"author\": {\"name\": \"\\ud83d\"},}")]
    public void Json_ld_is_read_with_the_faults_it_often_has(string json) => JsonLd(json).Title.Should().Be("Ferries frozen in");

    [Theory]
    [InlineData("{\"@type\": ")]
    [InlineData("7")]
    [InlineData("{\"@type\": \"NewsArticle\", \"headline\": {}, \"author\": 7, \"datePublished\": [[]], \"publisher\": null}")]
    [InlineData("")]
    public void Broken_json_ld_is_passed_over(string json) => JsonLd(json).Should().Match<Article>(a => a.Title == null && a.Authors.Length == 0);

    [Fact]
    public void Meta_elements_are_the_second_choice()
    {
        Article article = Head("<meta property='og:title' content='Ferries frozen in'><meta property='og:site_name' content='Ostmark Post'>" +
            "<meta name='author' content='By Nils Torvald and Ada Blom'><meta property='article:published_time' content='2024-01-14'><meta property='og:locale' content='en_GB'>");
        article.Should().Match<Article>(a => a.Title == "Ferries frozen in" && a.SiteName == "Ostmark Post" && a.Language == "en-GB");
        article.Authors.Should().Equal("Nils Torvald", "Ada Blom");
        article.PublishedAt.Should().Be(new DateTimeOffset(2024, 1, 14, 0, 0, 0, TimeSpan.Zero));
    }

    [Fact]
    public void Dublin_core_is_read() =>
        Head("<meta name='DC.title' content='Ferries frozen in'><meta name='DC.creator' content='Nils Torvald'><meta name='DC.date' content='2024-01-14'>")
            .Should().Match<Article>(a => a.Title == "Ferries frozen in" && a.Authors.Single() == "Nils Torvald" && a.PublishedAt!.Value.Day == 14);

    [Theory]
    [InlineData("<a rel='author' href='/nils'>Nils Torvald</a>")]
    [InlineData("<span itemprop='author' itemscope><span itemprop='name'>Nils Torvald</span></span>")]
    [InlineData("<p class='byline'>By <b>Nils Torvald</b>, Staff Writer</p>")]
    [InlineData("<div class='article-author'>Nils Torvald | The Ostmark Post</div>")]
    [InlineData("<div class='byline'>Nils Torvald, Associated Press Published 9:10 a.m. Jan. 14, 2024</div>")]
    public void Bylines_in_the_markup_are_the_third(string byline) => Head("", byline).Authors.Should().Equal("Nils Torvald");

    [Fact]
    public void Who_comments_is_no_author() =>
        Head("", "<div class='comments'><span class='author'>Gwen Tallis</span></div>").Authors.Should().BeEmpty();

    [Theory]
    [InlineData("<time datetime='2024-01-14T10:00:00Z'>Sunday</time>")]
    [InlineData("<meta itemprop='datePublished' content='2024-01-14T10:00:00Z'>")]
    [InlineData("<span class='post-date'>January 14, 2024 10:00 GMT</span>")]
    [InlineData("<h2 class='date-header'>14 January 2024</h2><abbr class='published' title='2024-01-14T10:00:00Z'>10:00</abbr>")]
    public void Dates_in_the_markup(string date) =>
        Head("", date).PublishedAt.Should().Be(new DateTimeOffset(2024, 1, 14, 10, 0, 0, TimeSpan.Zero));

    [Theory]
    [InlineData("Ferries frozen in | The Ostmark Post", "The Ostmark Post")]
    [InlineData("Ferries frozen in - The Ostmark Post", "The Ostmark Post")]
    [InlineData("The Ostmark Post: Ferries frozen in", "The Ostmark Post")]
    public void The_sites_name_is_no_part_of_the_title(string title, string site) =>
        Head($"<title>{title}</title><meta property='og:site_name' content='{site}'>").Title.Should().Be("Ferries frozen in");

    [Fact]
    public void A_logo_is_no_title() =>
        Head("<title>Ferries frozen in - The Ostmark Post</title><meta property='og:site_name' content='The Ostmark Post'>", "<h1>The Ostmark Post</h1>")
            .Title.Should().Be("Ferries frozen in");

    [Fact]
    public void The_one_visible_headline_wins_over_the_one_for_search_engines() =>
        Head("<meta property='og:title' content='Ostmark ferries: ice, harbour, winter'>", "<h1>Ferries frozen in</h1>").Title.Should().Be("Ferries frozen in");

    [Theory]
    [InlineData("<html lang='en_us'>", "en-US")]
    [InlineData("<html lang='EN'>", "en")]
    [InlineData("<html lang='zh-hant-tw'>", "zh-Hant-TW")]
    [InlineData("<html lang='!'>", null)]
    [InlineData("<html>", null)]
    public void Languages_are_tags_of_bcp_47(string html, string? expected) => Page.Article($"{html}<body><p>Ja.</p></body></html>").Language.Should().Be(expected);

    [Fact]
    public void The_words_tell_the_language_where_the_page_does_not() =>
        Page.Article($"<html><body><p>{Page.First}</p><p>{Page.Second}</p></body></html>").Language.Should().Be("en");

    [Fact]
    public void The_words_tell_it_where_the_page_is_wrong() =>
        Page.Article("<html lang='en'><body><p>Der Hafen ist zugefroren, und die Fähren liegen seit dem Morgen fest, wie es in der Mitteilung der Behörde heißt.</p></body></html>")
            .Language.Should().Be("de");

    [Fact]
    public void A_language_whose_words_are_not_known_stays_as_declared() =>
        Page.Article("<html lang='uk'><body><p>Гавань замерзла, і пороми стоять біля причалу з самого ранку неділі, сказали в порту.</p></body></html>").Language.Should().Be("uk");

    [Theory]
    [InlineData("<link rel='canonical' href='/ferries'>", "https://post.example/a?b=1", "https://post.example/ferries")]
    [InlineData("<link rel='canonical' href='https://other.example/f'>", null, "https://other.example/f")]
    [InlineData("<link rel='canonical' href='/ferries'>", null, null)]
    [InlineData("<link rel='canonical' href='javascript:x'>", "https://post.example/a", "https://post.example/a")]
    [InlineData("<meta property='og:url' content='https://post.example/og'>", null, "https://post.example/og")]
    [InlineData("", "https://post.example/a", "https://post.example/a")]
    [InlineData("", null, null)]
    public void The_address_is_the_canonical_one(string head, string? baseUrl, string? expected) =>
        Head(head, "", baseUrl).Url?.AbsoluteUri.Should().Be(expected);
}
