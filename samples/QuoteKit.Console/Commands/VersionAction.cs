using System.CommandLine;
using System.CommandLine.Invocation;
using System.Reflection;

namespace QuoteKit.Console.Commands;

/// <summary>Prints name and version; the default one would add the commit and, inside another program, that program's version.</summary>
internal sealed class VersionAction : SynchronousCommandLineAction
{
    public override int Invoke(ParseResult parseResult)
    {
        string version = typeof(VersionAction).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "0";
        parseResult.InvocationConfiguration.Output.WriteLine($"quotekit {version.Split('+')[0]}");
        return ExitStatus.Done;
    }
}
