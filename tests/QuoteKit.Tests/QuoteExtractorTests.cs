using System.Text;

namespace QuoteKit.Tests;

public class QuoteExtractorTests
{
    [Fact]
    public void Nothing_in_gives_nothing_out()
    {
        QuoteExtractor.Default.Extract("").Attributions.Should().BeEmpty();
        QuoteExtractor.Default.ExtractText("").Attributions.Should().BeEmpty();
        QuoteExtractor.Default.Extract(new MemoryStream(Encoding.UTF8.GetBytes(""))).Attributions.Should().BeEmpty();
    }

    [Fact]
    public void Null_arguments_are_refused()
    {
        var extractor = QuoteExtractor.Default;
        ((Action)(() => extractor.Extract((string)null!))).Should().Throw<ArgumentNullException>();
        ((Action)(() => extractor.Extract((Stream)null!))).Should().Throw<ArgumentNullException>();
        ((Action)(() => extractor.Extract((Article)null!))).Should().Throw<ArgumentNullException>();
        ((Action)(() => extractor.ExtractText(null!))).Should().Throw<ArgumentNullException>();
        ((Action)(() => extractor.ExtractManyAsync(null!))).Should().Throw<ArgumentNullException>();
    }

    [Fact]
    public void A_text_over_the_limit_is_cut_with_a_diagnostic_and_never_inside_a_surrogate_pair()
    {
        var extractor = new QuoteExtractor(new QuoteExtractorOptions { MaxTextLength = 3 });
        ExtractionResult result = extractor.ExtractText("ab😀cd");
        result.Article.Text.Should().Be("ab");
        result.Diagnostics.Should().ContainSingle().Which.Code.Should().Be(DiagnosticCodes.Truncated);
    }

    [Fact]
    public void Settings_outside_their_range_are_refused()
    {
        ((Action)(() => _ = new QuoteExtractor(new QuoteExtractorOptions { MaxTextLength = 0 }))).Should().Throw<ArgumentOutOfRangeException>();
        ((Action)(() => _ = new QuoteExtractor(new QuoteExtractorOptions { MaxHtmlDepth = 5000 }))).Should().Throw<ArgumentOutOfRangeException>();
        ((Action)(() => _ = new QuoteExtractor(new QuoteExtractorOptions { Scope = (AttributionScope)7 }))).Should().Throw<ArgumentOutOfRangeException>();
    }
}
