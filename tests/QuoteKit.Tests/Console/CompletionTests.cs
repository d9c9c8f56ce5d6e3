using System.Diagnostics;

namespace QuoteKit.Tests.Console;

/// <summary>Shells complete commands, options and values.</summary>
public sealed class CompletionTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    [Theory]
    [InlineData("bash")]
    [InlineData("zsh")]
    [InlineData("fish")]
    [InlineData("pwsh")]
    public async Task A_script_knows_every_command_option_and_value(string shell)
    {
        CommandRun run = await CommandRun.Of("completions", shell);
        (run.Status, run.Error).Should().Be((0, ""));
        foreach (string word in new[] { "extract", "speakers", "explain", "completions", "format", "merge", "quote", "resume", "min-confidence", "jsonld", "markdown", "warc", "indirect", "syntax", "timeout" })
            run.Output.Should().Contain(word);
        run.Output.Should().NotContain("\r").And.NotContain("True");
    }

    [Fact]
    public async Task Another_shell_is_bad_usage()
    {
        (await CommandRun.Of("completions", "cmd")).Status.Should().Be(2);
        (await CommandRun.Of("completions")).Status.Should().Be(2);
    }

    [Theory]
    [InlineData("quotekit ext", "extract")]
    [InlineData("quotekit ", "extract speakers explain completions --help --version")]
    [InlineData("quotekit extract --form", "--format")]
    [InlineData("quotekit extract --format js", "json jsonl jsonld")]
    [InlineData("quotekit extract a.html --type in", "indirect")]
    [InlineData("quotekit extract --speaker ", "")]
    [InlineData("quotekit extract -o pa", "page.html")]
    [InlineData("quotekit extract pa", "page.html")]
    [InlineData("quotekit speakers --mer", "--merge")]
    [InlineData("quotekit completions z", "zsh")]
    public async Task Bash_completes(string line, string words)
    {
        if (!File.Exists("/bin/bash")) return; // Where there is no bash, nobody completes with it.
        string script = _directory.Write("quotekit.bash", (await CommandRun.Of("completions", "bash")).Output);
        _directory.Write("page.html", "x");
        const string Ask = """
            complete() { :; }
            source "$0"
            COMP_WORDS=($1); [[ $1 == *' ' ]] && COMP_WORDS+=('')
            COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
            cd "$2" && _quotekit && echo "${COMPREPLY[*]}"
            """;
        using Process process = Process.Start(new ProcessStartInfo("/bin/bash", ["-c", Ask, script, line, _directory.Path]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        string output = await process.StandardOutput.ReadToEndAsync(), error = await process.StandardError.ReadToEndAsync();
        (output.TrimEnd('\n'), error).Should().Be((words, ""));
    }
}
