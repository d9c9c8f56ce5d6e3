using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.Text;
using QuoteKit.Console.Formats;

namespace QuoteKit.Console.Commands;

/// <summary>The command line as a whole.</summary>
internal static class QuoteKitCommand
{
    public static async Task<int> RunAsync(IReadOnlyList<string> args, Surroundings around, CancellationToken cancellation)
    {
        var extract = new ExtractCommand(literal: args.SkipWhile(arg => arg != "--").Skip(1).Count());
        extract.SetAction((parsed, stop) => new ExtractRun(extract.Read(parsed), around).RunAsync(stop));
        var root = new RootCommand("Who said what: finds the quotations and reported statements of news pages, each with its speaker.") { extract };
        root.Options.OfType<VersionOption>().Single().Action = new VersionAction();
        var help = root.Options.OfType<HelpOption>().Single();
        help.Action = new HelpWithExamples((HelpAction)help.Action!);

        // A leading @ is a letter of a file's name and no response file.
        ParseResult parsed = root.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (parsed.Action is ParseErrorAction)
        {
            foreach (var error in parsed.Errors) await around.Error.WriteAsync($"quotekit: {CleanText.Of(error.Message)}\n").ConfigureAwait(false);
            await around.Error.WriteAsync($"Try '{(parsed.CommandResult.Command == extract ? "quotekit extract" : "quotekit")} --help'.\n").ConfigureAwait(false);
            return ExitStatus.Usage;
        }

        var output = new StreamWriter(around.Output, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" };
        await using (output.ConfigureAwait(false))
        {
            var configuration = new InvocationConfiguration
            {
                Output = output,
                Error = around.Error,
                EnableDefaultExceptionHandler = false,
                ProcessTerminationTimeout = null,
            };
            return await parsed.InvokeAsync(configuration, cancellation).ConfigureAwait(false);
        }
    }
}
