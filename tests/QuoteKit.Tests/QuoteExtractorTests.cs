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

    [Fact]
    public void Text_in_another_language_gives_what_marks_tell_and_no_guesses()
    {
        const string Text = "Die Bäckerei am Hafen öffnet am Montag wieder, und die Nachbarn freuen sich sehr darüber. "
            + "„Wir haben lange auf diesen Tag gewartet und sind nun endlich bereit“, sagte die Bäckerin Ines Halder am Abend.";
        ExtractionResult result = QuoteExtractor.Default.ExtractText(Text);
        result.Diagnostics.Should().ContainSingle().Which.Code.Should().Be(DiagnosticCodes.Language);
        Attribution attribution = result.Attributions.Should().ContainSingle().Subject;
        result.TextOf(attribution.Quotations).Should().Be("„Wir haben lange auf diesen Tag gewartet und sind nun endlich bereit“");
        attribution.Speaker.Should().BeNull();
        attribution.Reason.Should().Be(UnresolvedReason.NoCue);
        result.Speakers.Should().BeEmpty();
    }

    [Fact]
    public void The_scope_chooses_between_speech_and_all_that_is_attributed()
    {
        const string Text = "Ada Blom believes that the mill is haunted. Ada Blom said that the mill is closed.";
        QuoteExtractor.Default.ExtractText(Text).Attributions.Should().ContainSingle().Which.CueLemma.Should().Be("say");
        new QuoteExtractor(new QuoteExtractorOptions { Scope = AttributionScope.All }).ExtractText(Text)
            .Attributions.Select(a => a.CueLemma).Should().Equal("believe", "say");
    }

    [Fact]
    public async Task Many_articles_come_as_a_stream_in_their_order()
    {
        static async IAsyncEnumerable<Article> Articles()
        {
            foreach (string name in new[] { "Ada Blom", "Ivo Holt" })
            {
                await Task.Yield();
                yield return Article.FromText($"\"No,\" said {name}.");
            }
        }

        var names = new List<string?>();
        await foreach (ExtractionResult result in QuoteExtractor.Default.ExtractManyAsync(Articles())) names.Add(result.Speakers.Single().Name);
        names.Should().Equal("Ada Blom", "Ivo Holt");
    }

    [Fact]
    public void Work_that_was_cancelled_stops()
    {
        var cancelled = new CancellationToken(canceled: true);
        ((Action)(() => QuoteExtractor.Default.ExtractText("\"No,\" said Ada Blom.", cancelled))).Should().Throw<OperationCanceledException>();
        ((Action)(() => QuoteExtractor.Default.Extract("<p>No.</p>", null, cancelled))).Should().Throw<OperationCanceledException>();
    }
}
