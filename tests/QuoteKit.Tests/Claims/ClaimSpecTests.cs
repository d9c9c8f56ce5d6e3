using QuoteKit.Tests.Specs;

namespace QuoteKit.Tests.Claims;

/// <summary>What Claims.md says, held against the extractor.</summary>
public class ClaimSpecTests
{
    private static readonly Dictionary<string, SpecExample> Examples = SpecFile
        .Read("Claims", File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Claims", "Claims.md")))
        .ToDictionary(e => e.Name);

    public static TheoryData<string> Names => [.. Examples.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Holds(string name)
    {
        SpecExample example = Examples[name];
        ExtractionResult result = QuoteExtractor.Default.ExtractText(example.Text);
        result.Claims.Select(claim => ClaimLine.Of(result, claim)).Should().Equal(Expected(example));
    }

    [Fact]
    public void There_are_many_examples() => Examples.Should().HaveCountGreaterThanOrEqualTo(60);

    private static IEnumerable<string> Expected(SpecExample example)
    {
        example.Expected.Select(e => e.Kind).Should().OnlyContain(kind => kind == "claim" || kind == "no claim");
        return example.Expected.Where(e => e.Kind == "claim").Select(e => e.Words[0]);
    }
}
