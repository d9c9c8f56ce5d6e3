using QuoteKit.Tests.House;
using QuoteKit.Tests.Specs;

namespace QuoteKit.Tests.Samples;

/// <summary>The pages of samples/articles, each held against what a reader wrote down for it.</summary>
public class SampleTests
{
    private static readonly string Gold = Repository.PathOf("tests", "QuoteKit.Tests", "Samples");

    [Theory]
    [InlineData("bridge.html")]
    [InlineData("windfarm.html")]
    [InlineData("organ.html")]
    [InlineData("ferry-strike.txt")]
    public void A_sample_gives_what_its_gold_file_lists(string file)
    {
        string input = File.ReadAllText(Repository.PathOf("samples", "articles", file));
        var expected = Expectation.ReadAll(Path.Combine(Gold, Path.ChangeExtension(file, ".gold")));
        ExtractionResult result = file.EndsWith(".txt", StringComparison.Ordinal)
            ? QuoteExtractor.Default.ExtractText(input)
            : QuoteExtractor.Default.Extract(input);
        ExpectationCheck.Complaints(result, expected).Should().BeEmpty();
    }

    [Fact]
    public void Every_sample_has_a_gold_file_and_every_gold_file_a_sample()
    {
        var samples = Directory.EnumerateFiles(Repository.PathOf("samples", "articles")).Select(Path.GetFileNameWithoutExtension);
        var golds = Directory.EnumerateFiles(Gold, "*.gold").Select(Path.GetFileNameWithoutExtension);
        samples.Should().BeEquivalentTo(golds);
    }

    /// <summary>Gold that is no part of its page would fail for the wrong reason.</summary>
    [Theory]
    [InlineData("bridge.html")]
    [InlineData("windfarm.html")]
    [InlineData("organ.html")]
    [InlineData("ferry-strike.txt")]
    public void Gold_stands_in_its_sample(string file)
    {
        string input = System.Net.WebUtility.HtmlDecode(File.ReadAllText(Repository.PathOf("samples", "articles", file)));
        string page = string.Join(' ', input.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        foreach (Expectation e in Expectation.ReadAll(Path.Combine(Gold, Path.ChangeExtension(file, ".gold"))))
            if (e.Kind is "quotation" or "absent") foreach (string words in e.Words) page.Should().Contain(words);
    }
}
