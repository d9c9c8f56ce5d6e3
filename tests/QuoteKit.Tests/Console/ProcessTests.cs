using System.Diagnostics;
using System.Text;
using System.Text.Json;

namespace QuoteKit.Tests.Console;

/// <summary>The real process: its streams, arguments and exit status.</summary>
public sealed class ProcessTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    [Fact]
    public void A_page_goes_in_by_standard_input_and_one_line_comes_out()
    {
        var (status, output, error) = Run("<p>\"We will rebuild the mill,\" Zoë Moss said on Friday at the gate.</p>", "extract", "--format", "jsonl");
        (status, error).Should().Be((0, ""));
        output.Should().NotStartWith("\uFEFF").And.EndWith("}\n").And.Contain("Zoë Moss");
        JsonDocument.Parse(output).RootElement.GetProperty("schema").GetString().Should().Be("quotekit/1");
    }

    [Fact]
    public void Relative_paths_stay_as_they_were_given()
    {
        _directory.Write("d/a.txt", "x");
        _directory.Write("@b.txt", "x");
        var (status, output, _) = Run("", "extract", "--format", "jsonl", "d", "./d/a.txt", ".", "@b.txt");
        status.Should().Be(0);
        output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement.GetProperty("id").GetString())
            .Should().Equal("d/a.txt", "./d/a.txt", "./@b.txt", "./d/a.txt", "@b.txt");
    }

    [Fact]
    public void Status_tells_failure_and_bad_usage()
    {
        var (status, output, error) = Run("", "extract", "missing.html");
        (status, output, error).Should().Be((1, "", "quotekit: missing.html: no such file or directory [missing]\n"));
        Run("", "extract", "--jobs", "none").Status.Should().Be(2);
        Run("", "--version").Output.Should().StartWith("quotekit ");
    }

    [Fact]
    public void A_reader_that_leaves_early_is_no_error()
    {
        if (OperatingSystem.IsWindows()) return; // The pipe of a shell is tested here.
        _directory.Write("many.jsonl", string.Concat(Enumerable.Repeat("{\"text\":\"" + new string('x', 2000) + "\"}\n", 2000)));
        var info = new ProcessStartInfo("/bin/sh") { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = _directory.Path };
        info.ArgumentList.Add("-c");
        info.ArgumentList.Add("( \"$0\" exec \"$1\" extract --format jsonl many.jsonl; echo \"status $?\" >&2 ) | head -n 1 | cut -c 1-23");
        info.ArgumentList.Add(DotNet);
        info.ArgumentList.Add(Command);
        using Process process = Process.Start(info)!;
        string output = process.StandardOutput.ReadToEnd(), error = process.StandardError.ReadToEnd();
        process.WaitForExit();
        output.Should().Be("{\"schema\":\"quotekit/1\",\n");
        error.Should().Be("status 0\n");
    }

    private static string DotNet => Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";

    private static string Command => Path.Combine(AppContext.BaseDirectory, "quotekit.dll");

    private (int Status, string Output, string Error) Run(string input, params string[] args)
    {
        var utf8 = new UTF8Encoding(false);
        var info = new ProcessStartInfo(DotNet, ["exec", Command, .. args])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = utf8,
            StandardOutputEncoding = utf8,
            StandardErrorEncoding = utf8,
            WorkingDirectory = _directory.Path,
        };
        using Process process = Process.Start(info)!;
        Task<string> error = process.StandardError.ReadToEndAsync();
        process.StandardInput.Write(input);
        process.StandardInput.Close();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output, error.Result);
    }
}
