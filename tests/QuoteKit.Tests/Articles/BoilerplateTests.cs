namespace QuoteKit.Tests.Articles;

/// <summary>What stands between the paragraphs of an article and is none of it.</summary>
public class BoilerplateTests
{
    private static readonly string[] Body = [Page.First, Page.Second, Page.Third];

    [Theory]
    [InlineData("<nav><p>Home, sport and weather, and all that is new in the town today.</p></nav>")]
    [InlineData("<aside><p>Our editor's picks of the week are waiting for you in the shop.</p></aside>")]
    [InlineData("<div class='share-bar'><a href='#'>Share</a> <a href='#'>Tweet</a></div>")]
    [InlineData("<div class='articleRelated relatedContent'><p>More of the same winter, told by those who shovelled it away.</p></div>")]
    [InlineData("<div id='newsletter'><p>Get the morning's news by pigeon before the sun comes up.</p></div>")]
    [InlineData("<div class='cookie-consent'><p>We keep crumbs of what you read, to bake something of it later.</p></div>")]
    [InlineData("<div class='ad-slot'><p>Great gutters, now at half the price, from Nobody and Sons.</p></div>")]
    [InlineData("<div class='author-bio'><p>Nils Torvald writes about ships, and about those who miss them.</p></div>")]
    [InlineData("<section class='comments'><p>My uncle walked across that ice in 1962, and back for his hat.</p></section>")]
    [InlineData("<figure><img src='a.jpg'><figcaption>The ferry Solveig at her mooring on Sunday morning.</figcaption></figure>")]
    [InlineData("<div class='wp-caption-text caption'>The ferry Solveig at her mooring on Sunday morning.</div>")]
    [InlineData("<p><img src='a.jpg'> The ferry Solveig at her mooring</p>")]
    [InlineData("<p><img src='a.jpg'><br><em>The ferry Solveig lies at her mooring, waiting for the ice to break up.</em></p>")]
    [InlineData("<p><strong>Read more:</strong> <a href='x'>The winter of the great snow, seen from the lighthouse</a></p>")]
    [InlineData("<p><a href='x'>Lighthouse keeper counts his last lamps before the snow</a></p>")]
    [InlineData("<p>Advertisement</p>")]
    [InlineData("<div hidden><p>This text is in the page, yet nobody is meant to see any of it.</p></div>")]
    [InlineData("<p style='display: none'>This text is in the page, yet nobody is meant to see any of it.</p>")]
    [InlineData("<div aria-hidden='true'><p>This text is in the page, yet nobody is meant to see any of it.</p></div>")]
    [InlineData("<script>document.write('No reader sees this.')</script><style>p { color: red }</style>")]
    [InlineData("<noscript><p>Please turn on the scripts of your browser to see this page well.</p></noscript>")]
    [InlineData("<template><p>A template is a mould for text, and not text itself, until used.</p></template>")]
    [InlineData("<div role='complementary'><p>The tide tables for the week are on the back page, as ever.</p></div>")]
    public void Is_left_out(string extra) => Page.Paragraphs(Page.Around(extra)).Should().Equal(Body);

    [Fact]
    public void A_paragraph_given_twice_counts_once() =>
        Page.Paragraphs(Page.Around($"<p>{Page.First}</p>")).Should().Equal(Body);

    [Fact]
    public void A_pull_quote_that_repeats_the_body_is_left_out() =>
        Page.Paragraphs(Page.Around("<blockquote class='pullquote'>she had not seen such ice, thick and blue, for nineteen winters</blockquote>")).Should().Equal(Body);

    [Fact]
    public void A_blockquote_that_says_something_new_stays() =>
        Page.Paragraphs(Page.Around("<blockquote>We walked to work over the harbour.</blockquote>")).Should().HaveCount(4);

    [Fact]
    public void Title_and_byline_are_no_body()
    {
        string html = $"<html><head><title>Ferries frozen in - The Ostmark Post</title></head><body><main><h1>Ferries frozen in</h1>" +
            $"<div class='byline'>By Nils Torvald</div><p>{Page.First}</p><p>{Page.Second}</p></main></body></html>";
        Page.Paragraphs(html).Should().Equal(Page.First, Page.Second);
    }

    [Fact]
    public void Teasers_after_the_article_are_left_out()
    {
        string teaser = "<div class='card'><h3><a href='x'>Another winter story of the north</a></h3><div>It was cold, and then it was colder still, says the keeper of the lighthouse.</div></div>";
        string html = $"<html><body><div><div><p>{Page.First}</p><p>{Page.Second}</p></div><div>{teaser}{teaser}{teaser}{teaser}</div></div></body></html>";
        Page.Paragraphs(html).Should().Equal(Page.First, Page.Second);
    }

    [Fact]
    public void Many_comments_do_not_outweigh_a_short_article()
    {
        string comments = string.Concat(Enumerable.Range(1, 40).Select(i => $"<p>Comment {i}: {Page.Third}</p>"));
        string html = $"<html><body><article class='post author-nils'><h1>Ferries frozen in</h1><p>{Page.First}</p><p>{Page.Second}</p></article><div id='comments'>{comments}</div></body></html>";
        Page.Paragraphs(html).Should().Equal(Page.First, Page.Second);
    }

    [Fact]
    public void What_asks_for_something_at_the_end_is_left_out() =>
        Page.Paragraphs(Page.Around("").Replace("</article>", "<p>Sign up for our newsletter and have the tides on your table.</p></article>", StringComparison.Ordinal))
            .Should().Equal(Body);

    [Fact]
    public void A_wrapper_with_a_suspect_name_is_kept_when_the_prose_is_in_it() =>
        Page.Paragraphs($"<html><body><div class='social sidebar'><p>{Page.First}</p><p>{Page.Second}</p></div></body></html>")
            .Should().Equal(Page.First, Page.Second);
}
