namespace QuoteKit.Tests.Specs;

/// <summary>What the Markdown files beside this one say, held against the extractor.</summary>
public class SpecTests
{
    private static readonly Dictionary<string, SpecExample> Examples = Directory
        .EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Specs"), "*.md")
        .Where(p => Path.GetFileName(p) != "README.md")
        .Order(StringComparer.Ordinal)
        .SelectMany(p => SpecFile.Read(Path.GetFileNameWithoutExtension(p), File.ReadLines(p)))
        .ToDictionary(e => e.Name);

    public static TheoryData<string> Names => [.. Examples.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Holds(string name)
    {
        SpecExample example = Examples[name];
        ExtractionResult result = QuoteExtractor.Default.ExtractText(example.Text);
        ExpectationCheck.Complaints(result, example.Expected).Should().BeEmpty();
    }

    [Fact]
    public void There_are_five_files_and_many_examples()
    {
        Examples.Keys.Select(n => n.Split(' ')[0]).Distinct().Should()
            .BeEquivalentTo("DirectQuotes", "IndirectSpeech", "Marks", "NotQuotations", "Speakers");
        Examples.Should().HaveCountGreaterThan(100);
    }
}
