using System.Diagnostics;
using System.Text;
using QuoteKit.Console;
using QuoteKit.Console.Commands;
using QuoteKit.Tests.House;

namespace QuoteKit.Tests.Readme;

/// <summary>The console's reference cannot go stale: its recorded session is run again, and no option is left out.</summary>
public class ConsoleReadmeTests
{
    private static readonly string Path = Repository.PathOf("samples", "QuoteKit.Console", "README.md");

    [Fact]
    public void The_recorded_session_goes_as_it_is_shown()
    {
        if (OperatingSystem.IsWindows()) return; // Its commands are for a Unix shell.
        string text = File.ReadAllText(Path);
        const string Begin = "```console\n", End = "```\n";
        int start = text.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length, end = text.IndexOf(End, start, StringComparison.Ordinal);
        string shown = text[start..end];
        var session = new StringBuilder();
        foreach (string command in shown.Split('\n').Where(line => line.StartsWith("$ ", StringComparison.Ordinal)))
            session.Append(session.Length > 0 ? "\n" : "").Append(command).Append('\n').Append(Run(command[2..]));
        if (Golden.Writes) File.WriteAllText(Path, text[..start] + session + text[end..]);
        else session.ToString().Should().Be(shown, "where the change is right, QUOTEKIT_GOLDEN=write dotnet test records it anew");
    }

    [Fact]
    public void Every_command_and_option_stands_in_the_reference()
    {
        string text = File.ReadAllText(Path);
        var around = new Surroundings { Input = Stream.Null, Output = Stream.Null, Error = TextWriter.Null };
        foreach (var command in QuoteKitCommand.Build(around).Subcommands)
        {
            text.Should().Contain($"quotekit {command.Name} ");
            foreach (var option in command.Options) text.Should().Contain($"`{option.Name}`", command.Name);
        }
    }

    private static string Run(string command)
    {
        var info = new ProcessStartInfo("/bin/sh") { RedirectStandardOutput = true, StandardOutputEncoding = Encoding.UTF8, WorkingDirectory = Repository.Root };
        info.ArgumentList.Add("-c");
        info.ArgumentList.Add($"exec 2>&1; dll=$1; quotekit() {{ \"$0\" exec \"$dll\" \"$@\"; }}; {command}");
        info.ArgumentList.Add(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet");
        info.ArgumentList.Add(System.IO.Path.Combine(AppContext.BaseDirectory, "quotekit.dll"));
        using Process process = Process.Start(info)!;
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return output;
    }
}
