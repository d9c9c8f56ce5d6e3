using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace QuoteKit.Console.Commands;

/// <summary>The usual help and some examples.</summary>
internal sealed class HelpWithExamples(HelpAction usual) : SynchronousCommandLineAction
{
    private const string Examples = """
        Examples:
          quotekit extract page.html                      a table of who said what
          quotekit extract page.html | grep Brandt        one attribution a line, parted by tabs
          curl -s https://example.org/a | quotekit extract --format json
          quotekit extract --format jsonl -o all.jsonl pages/ 'more/**/*.html.gz'
          quotekit extract --speaker Brandt --type direct,mixed page.html

        Exit status: 0 done, 1 an input failed (the others are done), 2 bad usage, 130 interrupted.

        """;

    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        usual.Invoke(parseResult);
        parseResult.InvocationConfiguration.Output.Write(Examples.ReplaceLineEndings("\n"));
        return ExitStatus.Done;
    }
}
