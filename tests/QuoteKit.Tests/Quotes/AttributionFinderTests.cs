namespace QuoteKit.Tests.Quotes;

/// <summary>What the whole stage gives for a text: source, cue and content, and what it says of the cue.</summary>
public class AttributionFinderTests
{
    private static readonly QuoteExtractor All = new(new QuoteExtractorOptions { Scope = AttributionScope.All });

    [Theory]
    [InlineData("The mayor said that the bridge would stay closed until May.", "The mayor", "said", "that the bridge would stay closed until May")]
    [InlineData("The bridge will stay closed until May, the mayor said.", "the mayor", "said", "The bridge will stay closed until May")]
    [InlineData("According to the mayor, the bridge will stay closed until May.", "the mayor", "According to", "the bridge will stay closed until May")]
    [InlineData("Orla Whitcombe believes that the bridge will stay closed.", "Orla Whitcombe", "believes", "that the bridge will stay closed")]
    public void Source_cue_and_content_of_reported_speech(string text, string source, string cue, string content)
    {
        Attribution only = All.ExtractText(text).Attributions.Should().ContainSingle().Subject;
        Words(text, only.Source).Should().Equal(source);
        Words(text, only.Cue).Should().Equal(cue);
        Words(text, only.Content).Should().Equal(content);
        only.DecidedBy.Should().Be(AttributionEvidence.Model);
    }

    [Theory]
    [InlineData("The mayor did not say that the bridge would close.", true, false)]
    [InlineData("The mayor would not say whether the bridge would close.", true, true)]
    [InlineData("The mayor said that the bridge would not close.", false, false)]
    public void Negated_and_modal_cues_are_told(string text, bool negated, bool modal)
    {
        Attribution only = All.ExtractText(text).Attributions.Should().ContainSingle().Subject;
        only.IsCueNegated.Should().Be(negated);
        only.IsCueModal.Should().Be(modal);
    }

    [Fact]
    public void The_same_words_with_other_marks_give_the_same_attributions()
    {
        const string Straight = "\"The bridge is safe,\" said Orla Whitcombe, the mayor. \"It will open in May.\" Critics called the repairs \"a patch\" and said they \"will not last.\"";
        string[] parts = Straight.Split('"');
        string curly = string.Concat(parts.Select((part, i) => i == 0 ? part : (i % 2 == 1 ? "“" : "”") + part));
        Shape(curly).Should().Equal(Shape(Straight)).And.NotBeEmpty();

        static IEnumerable<string> Shape(string text) => All.ExtractText(text).Attributions.Select(a =>
            $"{a.Type} {string.Join(' ', a.Source)} {string.Join(' ', a.Cue)} {string.Join(' ', a.Content)} {string.Join(' ', a.Quotations)}");
    }

    [Fact]
    public void A_belief_is_given_only_with_the_wide_scope()
    {
        const string Text = "The mayor thinks that the bridge is safe.";
        QuoteExtractor.Default.ExtractText(Text).Attributions.Should().BeEmpty();
        All.ExtractText(Text).Attributions.Should().ContainSingle().Which.CueClass.Should().Be(CueClass.Think);
    }

    [Fact]
    public void The_next_paragraphs_quotation_goes_on_with_the_one_before_in_the_wide_scope_only()
    {
        const string Text = "“The bridge is safe,” said Orla Whitcombe, the mayor.\n\n“It will open in May, and nobody will have to pay.”";
        All.ExtractText(Text).Attributions.Should().ContainSingle().Which.Quotations.Should().HaveCount(2);
        ExtractionResult speech = QuoteExtractor.Default.ExtractText(Text);
        speech.Attributions.Should().HaveCount(2).And.OnlyContain(attribution => attribution.Speaker == speech.Attributions[0].Speaker);
    }

    private static IEnumerable<string> Words(string text, IEnumerable<TextSpan> spans) => spans.Select(s => text[s.Start..s.End]);
}
