using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using CsCheck;

namespace QuoteKit.Tests.Articles;

/// <summary>The way from the article's text back to the page.</summary>
public class LocateTests
{
    private static readonly string Html =
        $"<html><body><nav>Menu</nav>\r\n<article>\n<p>{Page.First}</p>\n  <p id='x'>She saw <b>blue <i>ice</i></b> on <a href='b'>the bay</a> and told all the town.</p><p>{Page.Third}</p></article></body></html>";

    [Theory]
    [InlineData("ice", "html > body > article > p:nth-of-type(2) > b > i", "<i>")]
    [InlineData("blue", "html > body > article > p:nth-of-type(2) > b", "<b>")]
    [InlineData("blue ice", "html > body > article > p:nth-of-type(2) > b", "<b>")]
    [InlineData("the bay", "html > body > article > p:nth-of-type(2) > a", "<a href='b'>")]
    [InlineData("She saw", "html > body > article > p:nth-of-type(2)", "<p id='x'>")]
    [InlineData("saw blue", "html > body > article > p:nth-of-type(2)", "<p id='x'>")]
    [InlineData("ferries", "html > body > article > p:nth-of-type(1)", "<p>")]
    [InlineData("town.\n\nThe port", "html > body > article", "<article>")]
    public void A_span_leads_to_the_innermost_element_around_it(string words, string path, string tag)
    {
        PageLocation location = LocateWords(Page.Article(Html), words);
        location.CssPath.Should().Be(path);
        Html[location.Source!.Value.Offset..].Should().StartWith(tag);
    }

    [Fact]
    public void Lines_and_columns_count_from_1()
    {
        LocateWords(Page.Article(Html), "ferries").Source.Should().Be(new SourcePosition(Html.IndexOf("<p>", StringComparison.Ordinal), 3, 1));
        LocateWords(Page.Article(Html), "She saw").Source.Should().Match<SourcePosition?>(p => p!.Value.Line == 4 && p.Value.Column == 3);
    }

    [Fact]
    public void An_element_that_the_source_leaves_out_has_a_path_alone()
    {
        PageLocation location = LocateWords(Page.Article($"<table><tr><td>{Page.First}</td></tr><tr><td>{Page.Second}</td></tr></table>"), "noon.\n\nCaptain");
        location.Should().Be(new PageLocation("html > body > table > tbody", null));
    }

    [Fact]
    public void A_body_given_as_data_leads_to_its_script()
    {
        string body = string.Join(" ", Enumerable.Repeat(Page.First, 5));
        Article article = Page.Article($"<html><head><script></script><script type='application/ld+json'>{{\"@type\": \"NewsArticle\", \"articleBody\": \"{body}\"}}</script></head><body></body></html>");
        article.Locate(new TextSpan(0, article.Text.Length))!.CssPath.Should().Be("html > head > script:nth-of-type(2)");
    }

    [Fact]
    public void A_page_of_lines_leads_to_what_holds_them() =>
        LocateWords(Page.Article($"<pre>\n{Page.First}\n\n{Page.Second}\n\n{Page.Third}</pre>"), Page.Second).CssPath.Should().Be("html > body > pre");

    [Fact]
    public void An_odd_name_is_escaped()
    {
        PageLocation location = LocateWords(Page.Article($"<o:p>{Page.First}</o:p>"), "harbour");
        location.CssPath.Should().Be("html > body > o\\3a p");
    }

    [Fact]
    public void A_text_that_no_page_gave_has_no_place()
    {
        Article.FromText(Page.First).Locate(new TextSpan(0, 3)).Should().BeNull();
        (Page.Article(Html) with { Text = "Another text." }).Locate(new TextSpan(0, 3)).Should().BeNull();
    }

    [Fact]
    public void A_text_that_was_cut_keeps_its_place() =>
        new QuoteExtractor(new QuoteExtractorOptions { MaxTextLength = 20 }).ReadArticle(Html).Locate(new TextSpan(0, 20))!.CssPath.Should().EndWith("p:nth-of-type(1)");

    [Theory]
    [InlineData(-1, 2)]
    [InlineData(3, 2)]
    [InlineData(0, 100_000)]
    public void A_span_outside_the_text_is_refused(int start, int end) =>
        Page.Article(Html).Invoking(a => a.Locate(new TextSpan(start, end))).Should().Throw<ArgumentOutOfRangeException>();

    /// <summary>The oracle is the parser's own selector engine over the page that the path is for.</summary>
    [Fact]
    public void Every_span_of_any_page_leads_to_one_element_that_holds_its_words()
    {
        Gen<string> page = Gen.OneOf<string>("<div>", "</div>", "<p>", "</p>", "<br>", "<b>", "</b>", "<i>", "</i>", "<table><tr><td>", "</table>", "<ul><li>", "</ul>", "<h2>", "</h2>",
            "<article>", "</article>", "<blockquote>", "</blockquote>", "<o:p>", "<svg>", "</svg>", "<select>", "\r\n", " ", "&amp;", "&#x1F600;", "<script>x</script>",
            Page.First, Page.Second, Page.Third, "<a href=x>ice</a>").Array[1, 60].Select(string.Concat);
        Gen.Select(page, Gen.Int[0, int.MaxValue - 1], Gen.Int[0, 200]).Sample((html, at, length) =>
        {
            Article article = Page.Article(html);
            if (article.Text.Length == 0) return;
            int start = at % article.Text.Length;
            var span = new TextSpan(start, Math.Min(article.Text.Length, start + length));
            PageLocation location = article.Locate(span)!;
            IElement element = new HtmlParser().ParseDocument(html).QuerySelectorAll(location.CssPath).Should().ContainSingle().Subject;
            IsSubsequence(Letters(article.Text[span.Start..span.End]), Letters(element.TextContent)).Should().BeTrue();
            if (location.Source is { } source)
            {
                html[source.Offset].Should().Be('<');
                html[(source.Offset + 1)..].Should().StartWithEquivalentOf(element.LocalName);
                source.Line.Should().Be(html.AsSpan(0, source.Offset).Count('\n') + 1);
            }
        }, iter: 1500);
    }

    private static PageLocation LocateWords(Article article, string words)
    {
        int start = article.Text.IndexOf(words, StringComparison.Ordinal);
        start.Should().BeGreaterThanOrEqualTo(0);
        return article.Locate(new TextSpan(start, start + words.Length))!;
    }

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit));

    private static bool IsSubsequence(string part, string whole)
    {
        int i = 0;
        foreach (char c in whole)
        {
            if (i < part.Length && part[i] == c) i++;
        }

        return i == part.Length;
    }
}
