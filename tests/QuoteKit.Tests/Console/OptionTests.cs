using System.CommandLine;
using QuoteKit.Console.Commands;
using QuoteKit.Console.Inputs;
using QuoteKit.Console.Pipeline;
using QuoteKit.Output;
using QuoteKit.Tests.Output;

namespace QuoteKit.Tests.Console;

/// <summary>What the options mean, and what is refused.</summary>
public class OptionTests
{
    [Fact]
    public void Without_options_the_defaults_hold()
    {
        ExtractSettings settings = Read();
        settings.Inputs.Should().BeEmpty();
        settings.InputFormat.Should().Be(InputFormat.Auto);
        settings.Format.Should().Be(OutputFormat.Auto);
        settings.Output.Should().BeNull();
        settings.Include.Should().Be(JsonInclude.None);
        settings.Scope.Should().Be(AttributionScope.Speech);
        settings.Jobs.Should().Be(Environment.ProcessorCount);
        settings.Timeout.Should().Be(TimeSpan.FromSeconds(30));
        settings.Resume.Should().BeFalse();
        settings.Filter.Apply(Results.Ferry()).Attributions.Should().HaveCount(2);
    }

    [Fact]
    public void Each_option_is_read()
    {
        ExtractSettings settings = Read(
            "a", "--input-format", "html", "--format", "jsonl", "-o", "out", "--include", "tokens,mentions", "--include", "syntax",
            "--scope", "all", "--speaker", "Ada Moss", "--speaker", "Trust", "--type", "direct,mixed", "--min-confidence", "0.75", "--timeout", "2.5", "--resume", "-j", "3", "b", "-");
        settings.Inputs.Should().Equal("a", "b", "-");
        settings.InputFormat.Should().Be(InputFormat.Html);
        settings.Format.Should().Be(OutputFormat.Jsonl);
        settings.Output.Should().Be("out");
        settings.Include.Should().Be(JsonInclude.Tokens | JsonInclude.Mentions | JsonInclude.Syntax);
        settings.Scope.Should().Be(AttributionScope.All);
        settings.Filter.Speakers.Should().Equal("Ada Moss", "Trust");
        settings.Filter.Types.Should().Equal(AttributionType.Direct, AttributionType.Mixed);
        settings.Filter.MinConfidence.Should().Be(0.75);
        settings.Jobs.Should().Be(3);
        settings.Timeout.Should().Be(TimeSpan.FromSeconds(2.5));
        settings.Resume.Should().BeTrue();
        Read("--output", "o", "--jobs", "1").Should().Match<ExtractSettings>(s => s.Output == "o" && s.Jobs == 1);
    }

    [Theory]
    [InlineData("Ada Moss", true)]
    [InlineData("ada moss", true)]
    [InlineData("MOSS", true)]
    [InlineData("Dr. Ada", true)]
    [InlineData("dr. moss", true)]
    [InlineData("Mos", false)]
    [InlineData("Moss Ada", false)]
    [InlineData("Ada Moss Jones", false)]
    public void A_speaker_is_found_by_words_of_the_name(string asked, bool isKept)
    {
        var filter = new ResultFilter { Speakers = ["Nobody", asked] };
        filter.Apply(Results.Ferry()).Attributions.Select(a => a.Id).Should().Equal(isKept ? ["a1"] : []);
    }

    [Fact]
    public void Filters_keep_the_speakers_and_claims_of_what_they_keep_under_their_ids()
    {
        ExtractionResult indirect = new ResultFilter { Types = [AttributionType.Indirect] }.Apply(Results.Ferry());
        indirect.Attributions.Select(a => a.Id).Should().Equal("a2");
        indirect.Speakers.Should().BeEmpty();
        indirect.Claims.Should().BeEmpty();

        ExtractionResult sure = new ResultFilter { MinConfidence = 0.3 }.Apply(Results.Ferry());
        sure.Attributions.Should().HaveCount(2);
        sure = new ResultFilter { MinConfidence = 0.4, Types = [AttributionType.Direct] }.Apply(Results.Ferry());
        sure.Attributions.Should().BeEmpty();

        ExtractionResult direct = new ResultFilter { Types = [AttributionType.Direct] }.Apply(Results.Ferry());
        direct.Speakers.Should().ContainSingle();
        direct.Claims.Should().ContainSingle();
        direct.Tokens.Should().HaveCount(2);
    }

    [Fact]
    public async Task Scope_reaches_the_extractor()
    {
        const string Text = "{\"text\":\"Ada Moss believes that the mill will close.\"}";
        CommandRun speech = await CommandRun.WithInput(Text, "extract", "--format", "jsonl");
        CommandRun all = await CommandRun.WithInput(Text, "extract", "--format", "jsonl", "--scope", "all");
        speech.Documents[0].GetProperty("attributions").GetArrayLength().Should().Be(0);
        all.Documents[0].GetProperty("attributions").GetArrayLength().Should().Be(1);
    }

    [Fact]
    public async Task Include_adds_arrays_to_json()
    {
        CommandRun run = await CommandRun.WithInput("Hello there.", "extract", "--format", "jsonl", "--include", "syntax,sentences,mentions");
        run.Documents[0].GetProperty("tokens")[0].GetArrayLength().Should().Be(6);
        run.Documents[0].GetProperty("sentences").GetArrayLength().Should().Be(1);
        run.Documents[0].TryGetProperty("mentions", out _).Should().BeTrue();
        run = await CommandRun.WithInput("Hello there.", "extract", "--format", "jsonl");
        run.Documents[0].TryGetProperty("tokens", out _).Should().BeFalse();
    }

    [Theory]
    [InlineData("--format", "xml")]
    [InlineData("--format", "JSON")]
    [InlineData("--input-format", "pdf")]
    [InlineData("--scope", "some")]
    [InlineData("--include", "tokens,words")]
    [InlineData("--include", "")]
    [InlineData("--type", "reported")]
    [InlineData("--min-confidence", "1.1")]
    [InlineData("--min-confidence", "-0.1")]
    [InlineData("--min-confidence", "0,5")]
    [InlineData("--min-confidence", "NaN")]
    [InlineData("--jobs", "0")]
    [InlineData("--jobs", "-1")]
    [InlineData("--jobs", "two")]
    [InlineData("-j", "99999999999")]
    [InlineData("--speaker", " ")]
    [InlineData("-o", "")]
    [InlineData("--output")]
    [InlineData("--resume")]
    [InlineData("a.html", "-x")]
    [InlineData("--resume", "a.html")]
    [InlineData("--timeout", "0")]
    [InlineData("--timeout", "1e3")]
    [InlineData("")]
    [InlineData("-", "-")]
    [InlineData("--format", "json", "--format", "jsonl")]
    public async Task Bad_usage_is_told_with_status_2_and_nothing_is_read(params string[] args)
    {
        CommandRun run = await CommandRun.With(around => around with { Input = new EndlessStream(_ => throw new InvalidOperationException("was read")) }, ["extract", .. args]);
        run.Status.Should().Be(2);
        run.Output.Should().BeEmpty();
        run.ErrorLines.Should().HaveCountGreaterThan(1).And.OnlyContain(line => line.StartsWith("quotekit: ", StringComparison.Ordinal) || line == "Try 'quotekit extract --help'.");
    }

    [Fact]
    public async Task A_file_whose_name_begins_with_a_dash_stands_behind_two_dashes()
    {
        CommandRun run = await CommandRun.Of("extract", "--format", "jsonl", "--", "-no-such-file", "--format");
        run.Status.Should().Be(1);
        run.Ids.Should().Equal("-no-such-file", "--format");
    }

    [Theory]
    [InlineData]
    [InlineData("speaker", "a.html")]
    [InlineData("--nonsense")]
    public async Task A_missing_or_unknown_command_is_bad_usage(params string[] args)
    {
        CommandRun run = await CommandRun.Of(args);
        run.Status.Should().Be(2);
        run.Error.Should().EndWith("Try 'quotekit --help'.\n");
    }

    [Fact]
    public async Task Help_tells_options_examples_and_exit_status()
    {
        CommandRun help = await CommandRun.Of("extract", "--help");
        help.Status.Should().Be(0);
        help.Error.Should().BeEmpty();
        string[] options = ["--input-format <auto|html|text|jsonl|warc>", "--format <auto|table|plain|json|jsonl|csv|markdown|html|jsonld>", "--resume", "--timeout <SECONDS>", "-o, --output", "--include", "--scope <speech|all>", "--speaker", "--type", "--min-confidence", "-j, --jobs"];
        options.Should().OnlyContain(option => help.Output.Contains(option, StringComparison.Ordinal));
        help.Output.Should().Contain("Examples:").And.Contain("Exit status:");
        (await CommandRun.Of("--help")).Output.Should().Contain("extract").And.Contain("speakers").And.Contain("explain").And.Contain("completions").And.Contain("--version").And.Contain("Examples:");
        foreach (string command in new[] { "speakers", "explain", "completions" })
            (await CommandRun.Of(command, "--help")).Output.Should().Contain($"  quotekit {command} ").And.Contain("Exit status:");
    }

    [Fact]
    public async Task Version_is_one_line()
    {
        CommandRun version = await CommandRun.Of("--version");
        version.Status.Should().Be(0);
        version.Output.Should().MatchRegex("^quotekit [0-9]+\\.[0-9]+\\.[0-9]+(-[a-z0-9.]+)?\n$");
    }

    private static ExtractSettings Read(params string[] args)
    {
        var extract = new ExtractCommand();
        return extract.Read(new RootCommand { extract }.Parse(["extract", .. args]));
    }
}
