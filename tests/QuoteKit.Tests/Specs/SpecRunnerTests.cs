using System.Collections.Immutable;

namespace QuoteKit.Tests.Specs;

/// <summary>The spec runner itself: it must complain about what is wrong.</summary>
public class SpecRunnerTests
{
    private const string Text = "\"No,\" said Ada Blom.";

    private static readonly Speaker Ada = new() { Id = "s1", Name = "Ada Blom", Kind = SpeakerKind.Person, Honorific = "Dr." };

    private static readonly ExtractionResult Result = new()
    {
        Article = Article.FromText(Text),
        Speakers = [Ada],
        Attributions = ImmutableArray.Create(new Attribution
        {
            Id = "a1", Type = AttributionType.Direct, Content = [new(0, 5)], Quotations = [new(0, 5)], Speaker = Ada,
        }),
    };

    [Theory]
    [InlineData("\"No,\" -- Ada Blom", 0)]
    [InlineData("\"No,\" -- Ada", 1)]
    [InlineData("\"No,\" -- nobody", 1)]
    [InlineData("\"Yes,\" -- Ada Blom", 2)]
    [InlineData("no quotation", 1)]
    [InlineData("\"No,\" + \"No,\" -- Ada Blom", 1)]
    public void Quotations_are_compared(string line, int complaints) =>
        ExpectationCheck.Complaints(Result, [Expectation.Parse(line)]).Should().HaveCount(complaints);

    [Theory]
    [InlineData("no indirect", true)]
    [InlineData("indirect: that it rained -- Ada Blom", false)]
    [InlineData("mixed: No -- Ada Blom", false)]
    [InlineData("speaker: Ada Blom; kind: Person; honorific: Dr.", true)]
    [InlineData("speaker: Ada Blom; kind: Group", false)]
    [InlineData("speaker: Ida Blom", false)]
    [InlineData("diagnostic: language", false)]
    [InlineData("title: Rain", false)]
    [InlineData("absent: said", false)]
    public void The_other_lines_are_compared(string line, bool holds)
    {
        Expectation[] expected = [Expectation.Parse("\"No,\" -- Ada Blom"), Expectation.Parse(line)];
        ExpectationCheck.Complaints(Result, expected).Should().HaveCount(holds ? 0 : 1);
    }

    [Fact]
    public void Examples_without_expectations_are_refused()
    {
        ((Action)(() => SpecFile.Read("x", ["Prose.", "```text", "Words.", "```", "More prose."]))).Should().Throw<FormatException>();
        ((Action)(() => SpecFile.Read("x", ["```text", "Words.", "- \"Words.\" -- nobody"]))).Should().Throw<FormatException>();
        ((Action)(() => Expectation.Parse("\"Words.\" by nobody"))).Should().Throw<FormatException>();
    }
}
