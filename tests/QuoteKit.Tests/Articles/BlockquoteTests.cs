namespace QuoteKit.Tests.Articles;

/// <summary>Block quotations keep their words, and who is quoted in them.</summary>
public class BlockquoteTests
{
    private const string Words = "We walked to work over the harbour that morning, and nobody got wet.";

    [Theory]
    [InlineData("<blockquote><p>{0}</p><footer>— Ada Blom, baker</footer></blockquote>", "— Ada Blom, baker")]
    [InlineData("<blockquote><p>{0}</p><cite>Ada Blom, baker</cite></blockquote>", "Ada Blom, baker")]
    [InlineData("<blockquote><p>{0}</p><p><cite>Ada Blom, baker</cite></p></blockquote>", "Ada Blom, baker")]
    [InlineData("<blockquote><p>{0}</p><p>— Ada Blom, baker</p></blockquote>", "— Ada Blom, baker")]
    [InlineData("<figure><blockquote><p>{0}</p></blockquote><figcaption>Ada Blom, baker</figcaption></figure>", "Ada Blom, baker")]
    [InlineData("<blockquote>{0} <cite>Ada Blom, baker</cite></blockquote>", "Ada Blom, baker")]
    [InlineData("<blockquote><p>{0} — <cite>Ada <b>Blom</b></cite></p></blockquote>", "Ada Blom")]
    [InlineData("<blockquote><p>{0}</p></blockquote>", null)]
    [InlineData("<blockquote>{0}</blockquote>", null)]
    public void A_block_quotation_has_its_cite_where_there_is_one(string html, string? cite)
    {
        Article article = Page.Article(Page.Around(html.Replace("{0}", Words, StringComparison.Ordinal)));
        Blockquote quote = article.Blockquotes.Should().ContainSingle().Subject;
        quote.Span.Of(article.Text).ToString().Should().Be(Words);
        (quote.Cite is { } span ? span.Of(article.Text).ToString() : null).Should().Be(cite);
    }

    [Fact]
    public void One_of_several_paragraphs_is_one_quotation()
    {
        Article article = Page.Article(Page.Around($"<blockquote><p>{Words}</p><p>It was a fine day.</p></blockquote>"));
        article.Blockquotes.Should().ContainSingle().Which.Span.Of(article.Text).ToString().Should().Be($"{Words}\n\nIt was a fine day.");
    }

    [Fact]
    public void Two_that_follow_each_other_are_two() =>
        Page.Article(Page.Around($"<blockquote>{Words}</blockquote><blockquote>It was a fine day for a walk.</blockquote>")).Blockquotes.Should().HaveCount(2);

    [Fact]
    public void The_title_of_a_work_is_a_part_of_its_sentence()
    {
        Article article = Page.Article(Page.Around("<blockquote><p>We read <cite>The Frozen Bay</cite> aloud on the ice until it grew dark.</p></blockquote>"));
        article.Blockquotes.Should().ContainSingle().Which.Should().Match<Blockquote>(b => b.Cite == null && b.Span.Length > 50);
    }

    [Fact]
    public void The_title_of_a_work_that_ends_a_sentence_is_no_cite() =>
        Page.Article(Page.Around("<blockquote><p>Until it grew dark we read aloud on the ice from <cite>The Frozen Bay.</cite></p></blockquote>"))
            .Blockquotes.Should().ContainSingle().Which.Cite.Should().BeNull();

    [Fact]
    public void A_page_without_any_has_none() => Page.Article(Page.Around("")).Blockquotes.Should().BeEmpty();

    [Fact]
    public void Who_is_quoted_in_a_pull_quote_goes_with_it() =>
        Page.Paragraphs(Page.Around("<blockquote><p>she had not seen such ice, thick and blue, for nineteen winters</p><footer>Ilse Brandvold</footer></blockquote>"))
            .Should().Equal(Page.First, Page.Second, Page.Third);
}
