namespace QuoteKit.Tests.Speakers;

/// <summary>What a caller's own roster adds to the speakers of a text.</summary>
public class RosterTests
{
    [Theory]
    [InlineData("Edda Voss runs the mill. \"It is old,\" Voss said.", "Q1")]
    [InlineData("\"It is old,\" said Dr. EDDA VOSS.", "Q1")]
    [InlineData("\"It is old,\" said Edda M. Voss.", "Q1")]
    [InlineData("\"It is old,\" said Lady Mill.", "Q1")]
    [InlineData("\"It is old,\" said Edith Voss.", null)]
    [InlineData("\"It is old,\" Voss said.", null)]
    [InlineData("\"It is old,\" said Norbert Voss.", "Q2")]
    [InlineData("The Norland Grain Board met. \"It is old,\" the NGB said.", "Q3")]
    public void A_name_or_alias_links(string text, string? identifier) => Speaker(text).Identifier.Should().Be(identifier);

    [Fact]
    public void Two_names_of_one_entry_become_one_speaker_under_words_of_the_article()
    {
        ExtractionResult result = Extract("\"It is old,\" said Edda Voss. Later Lady Mill returned. \"It is sold,\" said Lady Mill.");
        result.Speakers.Should().ContainSingle().Which.Identifier.Should().Be("Q1");
        result.Article.Text.Should().Contain(result.Speakers[0].Name);
    }

    [Fact]
    public void Two_entries_stay_two_where_one_name_could_be_short_for_the_other()
    {
        const string Text = "\"It is old,\" said William Orme. \"It is new,\" said Bill Orme.";
        QuoteExtractor.Default.ExtractText(Text).Speakers.Should().ContainSingle();
        Extract(Text).Speakers.Select(speaker => speaker.Identifier).Should().Equal("Q4", "Q5");
    }

    [Fact]
    public void A_name_of_two_entries_links_neither_unless_another_name_tells()
    {
        Speaker("\"It is old,\" said Ivo Tarn.").Identifier.Should().BeNull();
        Speaker("Ivo Tarn, known on the coast as Ivo Kell Tarn, left. \"It is old,\" said Ivo Kell Tarn.").Identifier.Should().Be("Q7");
    }

    [Fact]
    public void An_entry_without_name_or_identifier_is_refused()
    {
        FluentActions.Invoking(() => With(new KnownSpeaker { Name = " ", Identifier = "Q1" })).Should().Throw<ArgumentException>().WithMessage("*roster*");
        FluentActions.Invoking(() => With(new KnownSpeaker { Name = "Ada", Identifier = null! })).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => With(new KnownSpeaker { Name = "Ada", Identifier = "Q1", Aliases = ["?"] })).Should().Throw<ArgumentException>();
    }

    [Fact]
    public void The_identifier_reaches_the_json()
    {
        string json = QuoteKit.Output.QuoteJson.Serialize(Extract("\"It is old,\" said Edda Voss."), "x");
        json.Should().Contain("\"identifier\":\"Q1\"");
    }

    private static readonly QuoteExtractor Known = With(
        new KnownSpeaker { Name = "Edda Voss", Identifier = "Q1", Aliases = ["Lady Mill"] },
        new KnownSpeaker { Name = "Norbert Voss", Identifier = "Q2" },
        new KnownSpeaker { Name = "Norland Grain Board", Identifier = "Q3", Aliases = ["NGB"] },
        new KnownSpeaker { Name = "William Orme", Identifier = "Q4" },
        new KnownSpeaker { Name = "Bill Orme", Identifier = "Q5" },
        new KnownSpeaker { Name = "Ivo Tarn", Identifier = "Q6" },
        new KnownSpeaker { Name = "Ivo Tarn", Identifier = "Q7", Aliases = ["Ivo Kell Tarn"] });

    private static QuoteExtractor With(params KnownSpeaker[] roster) => new(new QuoteExtractorOptions { Roster = [.. roster] });

    private static ExtractionResult Extract(string text) => Known.ExtractText(text);

    private static Speaker Speaker(string text) => Extract(text).Attributions.Single(a => a.Quotations.Length > 0).Speaker!;
}
