using QuoteKit.Tests.Articles;

namespace QuoteKit.Tests.Quotes;

/// <summary>What a page sets as a block quotation is a quotation, with marks or without.</summary>
public class BlockQuotationTests
{
    private const string Words = "We walked to work over the harbour that morning, and nobody got wet.";

    [Theory]
    [InlineData("<blockquote><p>{0}</p><footer>— Ada Blom, baker</footer></blockquote>")]
    [InlineData("<blockquote><p>{0}</p><cite>Ada Blom, baker</cite></blockquote>")]
    [InlineData("<figure><blockquote><p>{0}</p></blockquote><figcaption>Ada Blom, baker</figcaption></figure>")]
    [InlineData("<p>The baker Ada Blom wrote in a letter:</p><blockquote><p>{0}</p></blockquote>")]
    [InlineData("<p>Ada Blom:</p><blockquote>{0}</blockquote>")]
    public void Without_marks_it_is_a_quotation_of_whom_its_cite_or_lead_in_names(string html)
    {
        ExtractionResult result = Extract(html.Replace("{0}", Words, StringComparison.Ordinal));
        Attribution attribution = Quoting(result).Should().ContainSingle().Subject;
        attribution.Quotations.Select(result.TextOf).Should().Equal(Words);
        attribution.Type.Should().Be(AttributionType.Direct);
        attribution.Speaker!.Name.Should().Be("Ada Blom");
    }

    [Fact]
    public void Several_paragraphs_are_one_quotation()
    {
        ExtractionResult result = Extract($"<blockquote><p>{Words}</p><p>It was a fine day.</p><footer>— Ada Blom</footer></blockquote>");
        Quoting(result).Should().ContainSingle().Which.Quotations.Select(result.TextOf).Should().Equal($"{Words}\n\nIt was a fine day.");
    }

    [Theory]
    [InlineData("“{0}”", "“{0}”")]
    [InlineData("“{0}” said Ada Blom, who has baked bread in this town for thirty years and more.", "“{0}”")]
    [InlineData("My mother asked “Where is the boat?” and then she laughed at all of us.", "My mother asked “Where is the boat?” and then she laughed at all of us.")]
    public void Marks_tell_where_it_is_marked_and_are_nested_where_it_is_not(string block, string quotation)
    {
        ExtractionResult result = Extract($"<blockquote><p>{block.Replace("{0}", Words, StringComparison.Ordinal)}</p></blockquote>");
        Quoting(result).SelectMany(a => a.Quotations).Select(result.TextOf).Should().Equal(quotation.Replace("{0}", Words, StringComparison.Ordinal));
    }

    [Fact]
    public void Blocks_of_a_caller_that_do_not_fit_the_text_count_for_nothing()
    {
        Article article = Article.FromText(Words) with
        {
            Blockquotes = [new(new TextSpan(0, 9_999), null), new(new TextSpan(3, 2), null), new(new TextSpan(0, 30), new TextSpan(70, 80)), new(new TextSpan(10, 40), null)],
        };
        ExtractionResult result = QuoteExtractor.Default.Extract(article);
        result.Attributions.SelectMany(a => a.Quotations).Select(result.TextOf).Should().Equal(Words[..30].Trim());
    }

    private static IEnumerable<Attribution> Quoting(ExtractionResult result) => result.Attributions.Where(a => !a.Quotations.IsEmpty);

    private static ExtractionResult Extract(string html) => QuoteExtractor.Default.Extract(Page.Around(html));
}
