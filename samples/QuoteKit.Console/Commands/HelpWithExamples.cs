using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace QuoteKit.Console.Commands;

/// <summary>A command whose help shows how it is used.</summary>
internal interface IHasExamples
{
    /// <summary>Command lines, one a line.</summary>
    string Examples { get; }
}

/// <summary>The usual help and some examples.</summary>
internal sealed class HelpWithExamples(HelpAction usual) : SynchronousCommandLineAction
{
    private const string General = """
        quotekit extract page.html                      a table of who said what
        quotekit speakers pages/ --merge                who speaks how much
        quotekit explain page.html --quote 3            why that speaker
        quotekit completions bash                       a script for the shell
        """;

    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        usual.Invoke(parseResult);
        TextWriter output = parseResult.InvocationConfiguration.Output;
        string examples = parseResult.CommandResult.Command is IHasExamples command ? command.Examples : General;
        output.Write("Examples:\n");
        foreach (string line in examples.ReplaceLineEndings("\n").Split('\n')) output.Write($"  {line}\n");
        output.Write("\nExit status: 0 done, 1 an input failed (the others are done), 2 bad usage, 130 interrupted.\n\n");
        return ExitStatus.Done;
    }
}
