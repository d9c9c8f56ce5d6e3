using System.Text;
using QuoteKit.Tests.House;

namespace QuoteKit.Tests.Contract;

/// <summary>Pages that are broken, hostile or no pages at all.</summary>
public class HtmlRobustnessTests
{
    private const int Deep = 100_000;

    [Theory]
    [InlineData("div")]
    [InlineData("b")]
    [InlineData("table><tr><td")]
    [InlineData("blockquote><p")]
    public void A_hundred_thousand_nested_tags_give_a_valid_result(string tag)
    {
        string open = string.Concat(Enumerable.Repeat($"<{tag}>", Deep));
        Valid(QuoteExtractor.Default.Extract($"<html><body>{open}<p>\"No,\" said Ada Blom.</p></body></html>"));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public void Random_bytes_give_a_valid_result(int seed)
    {
        var bytes = new byte[300_000];
        new Random(seed).NextBytes(bytes);
        Valid(QuoteExtractor.Default.Extract(new MemoryStream(bytes)));
        Valid(QuoteExtractor.Default.Extract(Encoding.Latin1.GetString(bytes)));
        Valid(QuoteExtractor.Default.ExtractText(Encoding.Latin1.GetString(bytes)));
    }

    [Fact]
    public void A_page_cut_anywhere_gives_a_valid_result()
    {
        string page = File.ReadAllText(Repository.PathOf("samples", "articles", "windfarm.html"));
        for (int end = 0; end < page.Length; end += 397) Valid(QuoteExtractor.Default.Extract(page[..end]));
    }

    [Theory]
    [InlineData("<")]
    [InlineData("<p")]
    [InlineData("<p class=\"")]
    [InlineData("<!--")]
    [InlineData("<script>\"No,\" said Ada Blom.")]
    [InlineData("<title>\"No,\" said Ada Blom.")]
    [InlineData("<p>&#xD800;&#x110000;&bogus;&amp</p>")]
    [InlineData("<![CDATA[<p>x</p>]]>")]
    [InlineData("<svg><foreignObject><p>\"No,\" said Ada Blom.</p></svg>")]
    [InlineData("<script type=\"application/ld+json\">{\"@graph\": [[[{\"author\": 7, \"datePublished\": {}}]]</script><p>x</p>")]
    [InlineData("<frameset><frame src=x></frameset>")]
    public void Broken_markup_gives_a_valid_result(string html) => Valid(QuoteExtractor.Default.Extract(html));

    [Theory]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("utf-8")]
    public void A_byte_order_mark_tells_the_encoding(string name)
    {
        var encoding = Encoding.GetEncoding(name);
        string html = "<html><body><article><p>“Déjà vu,” said Ada Blom.</p><p>It rained all day in the town of Orrin.</p></article></body></html>";
        byte[] bytes = [.. encoding.GetPreamble(), .. encoding.GetBytes(html)];
        ExtractionResult result = QuoteExtractor.Default.Extract(new MemoryStream(bytes));
        Valid(result);
        result.Article.Text.Should().Contain("“Déjà vu,” said Ada Blom.");
    }

    private static void Valid(ExtractionResult result) => ResultInvariants.Broken(result).Take(5).Should().BeEmpty();
}
