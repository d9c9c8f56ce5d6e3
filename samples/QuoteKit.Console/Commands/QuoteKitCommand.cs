using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.Globalization;
using System.Text;
using QuoteKit.Console.Outputs;

namespace QuoteKit.Console.Commands;

/// <summary>The command line as a whole.</summary>
internal static class QuoteKitCommand
{
    public static async Task<int> RunAsync(IReadOnlyList<string> args, Surroundings around, CancellationToken cancellation)
    {
        RootCommand root = Build(around, literal: args.SkipWhile(arg => arg != "--").Skip(1).Count());

        // A leading @ is a letter of a file's name and no response file.
        ParseResult parsed = root.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (parsed.Action is ParseErrorAction)
        {
            string command = parsed.CommandResult.Command == root ? "quotekit" : $"quotekit {parsed.CommandResult.Command.Name}";
            new Messages(around.Error, showsProgress: false).BadUsage(parsed.Errors.Select(error => error.Message), command);
            return ExitStatus.Usage;
        }

        // Help, version and completions go here; results are written as they come.
        using var text = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        var configuration = new InvocationConfiguration
        {
            Output = text,
            Error = around.Error,
            EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = null,
        };
        int status = await parsed.InvokeAsync(configuration, cancellation).ConfigureAwait(false);
        return text.GetStringBuilder().Length == 0 ? status : Print(text.ToString(), status, around);
    }

    /// <summary>All commands with what they do.</summary>
    /// <param name="around">The process around it.</param>
    /// <param name="literal">How many of the inputs stand behind "--".</param>
    public static RootCommand Build(Surroundings around, int literal = 0)
    {
        var extract = new ExtractCommand(literal);
        extract.SetAction((parsed, stop) => new ExtractRun(extract.Read(parsed), around).RunAsync(stop));
        var speakers = new SpeakersCommand(literal);
        speakers.SetAction((parsed, stop) => new SpeakersRun(speakers.Read(parsed), around).RunAsync(stop));
        var explain = new ExplainCommand(literal);
        explain.SetAction((parsed, stop) => new ExplainRun(explain.Read(parsed), around).RunAsync(stop));
        var root = new RootCommand("Who said what: finds the quotations and reported statements of news pages, each with its speaker.") { extract, speakers, explain };
        root.Subcommands.Add(new CompletionsCommand(root));
        root.Options.OfType<VersionOption>().Single().Action = new VersionAction();
        var help = root.Options.OfType<HelpOption>().Single();
        help.Action = new HelpWithExamples((HelpAction)help.Action!);
        return root;
    }

    private static int Print(string text, int status, Surroundings around)
    {
        try
        {
            around.Output.Write(Encoding.UTF8.GetBytes(text));
            around.Output.Flush();
            return status;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return e is IOException pipe && StandardOutput.IsBrokenPipe(pipe) ? status : ExitStatus.Failed;
        }
    }
}
