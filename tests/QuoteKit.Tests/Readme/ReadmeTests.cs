using System.Diagnostics;
using System.Text;
using QuoteKit.Tests.House;

namespace QuoteKit.Tests.Readme;

/// <summary>The README cannot go stale: its example is this file's, and its outputs are what comes out.</summary>
public class ReadmeTests
{
    [Fact]
    public void The_example_stands_in_this_file()
    {
        string[] source = File.ReadAllLines(Repository.PathOf("tests", "QuoteKit.Tests", "Readme", "ReadmeTests.cs"));
        int first = Array.FindIndex(source, l => l.EndsWith("// README begins", StringComparison.Ordinal)) + 1;
        int end = Array.FindIndex(source, l => l.EndsWith("// README ends", StringComparison.Ordinal));
        string example = string.Concat(source[first..end].Select(l => (l.Length > 8 ? l[8..] : "") + "\n"));
        ReadmeFile.Block("csharp", "QuoteExtractor").Should().Be("using QuoteKit;\n\n" + example);
    }

    [Fact]
    public void The_example_prints_what_the_README_shows()
    {
        // README begins
        string page = """
            <article><p>"We sail on Monday," Katarzyna Brandt told the crews. "Bring coffee."</p>
            <p>She denied that the talks were over.</p></article>
            """;
        ExtractionResult result = QuoteExtractor.Default.Extract(page);
        foreach (Attribution said in result.Attributions)
            Console.WriteLine($"{said.Speaker?.Name} ({said.Type}, {said.CueLemma}): {result.TextOf(said.Content)}");
        // README ends
        Console.Text.Should().Be(ReadmeFile.ExampleOutput);
    }

    [Fact]
    public void The_first_command_prints_what_the_README_shows()
    {
        string command = ReadmeFile.Block("sh", "dotnet run").Trim();
        const string Run = "dotnet run --project samples/QuoteKit.Console -c Release -- ";
        command.Should().StartWith(Run);
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "quotekit.dll"), .. command[Run.Length..].Split(' ')])
        {
            WorkingDirectory = Repository.Root,
            RedirectStandardOutput = true,
            StandardOutputEncoding = Encoding.UTF8,
        };
        using Process process = Process.Start(start)!;
        string printed = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        process.ExitCode.Should().Be(0);
        Trimmed(printed).Should().Be(Trimmed(ReadmeFile.CommandOutput));
    }

    [Fact]
    public void Files_and_folders_that_the_README_links_to_are_there()
    {
        string readme = File.ReadAllText(Repository.PathOf("README.md"));
        string[] links = [.. readme.Split("](").Skip(1).Select(l => l[..l.IndexOf(')')]).Where(l => !l.Contains("://", StringComparison.Ordinal))];
        links.Should().NotBeEmpty().And.OnlyContain(l => Path.Exists(Repository.PathOf(l.Split('/'))));
    }

    private static string Trimmed(string text) => string.Join('\n', text.TrimEnd().Split('\n').Select(l => l.TrimEnd()));

    /// <summary>Stands in for the real one, so that the example can be run beside other tests.</summary>
    private static class Console
    {
        private static readonly StringBuilder Printed = new();

        public static string Text => Printed.ToString();

        public static void WriteLine(string line) => Printed.Append(line).Append('\n');
    }
}
