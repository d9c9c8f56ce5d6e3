using System.Text.RegularExpressions;
using QuoteKit.Tests.House;

namespace QuoteKit.Tests.Console;

/// <summary>What comes out for the sample articles, in every format.</summary>
public partial class GoldenTests
{
    [Theory]
    [InlineData("ferry-strike.txt", "plain")]
    [InlineData("ferry-strike.txt", "table")]
    [InlineData("ferry-strike.txt", "json")]
    [InlineData("ferry-strike.txt", "jsonl")]
    [InlineData("ferry-strike.txt", "csv")]
    [InlineData("ferry-strike.txt", "markdown")]
    [InlineData("ferry-strike.txt", "html")]
    [InlineData("ferry-strike.txt", "jsonld")]
    [InlineData("bridge.html", "markdown")]
    [InlineData("organ.html", "csv")]
    [InlineData("windfarm.html", "plain")]
    public async Task A_sample_comes_out_as_it_did(string sample, string format)
    {
        byte[] input = await File.ReadAllBytesAsync(Repository.PathOf("samples", "articles", sample));
        CommandRun run = await CommandRun.WithInput(input, "extract", "--format", format);
        (run.Status, run.Error).Should().Be((0, ""));
        // Style and script are in their own files, and their digests in the policy follow from them.
        string output = format == "html" ? Assets().Replace(run.Output, "$1") : run.Output;
        Golden.Check($"{Path.GetFileNameWithoutExtension(sample)}.{format}", output);
    }

    [Fact]
    public async Task The_count_of_speakers_comes_out_as_it_did()
    {
        CommandRun run = await CommandRun.Of("speakers", "--merge", Repository.PathOf("samples", "articles"));
        Golden.Check("speakers.csv", run.Output.Replace(Repository.PathOf("samples", "articles").Replace('\\', '/') + "/", "", StringComparison.Ordinal));
    }

    [GeneratedRegex("(<(style|script)>|'sha256-).*?(?=</\\2>|')", RegexOptions.Singleline)]
    private static partial Regex Assets();
}
