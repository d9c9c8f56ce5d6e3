using QuoteKit.Console.Inputs.Web;

namespace QuoteKit.Console.Inputs;

/// <summary>Turns the command line's inputs into sources, in order and one at a time as they are asked for.</summary>
internal static class InputWalker
{
    public const string StandardInput = "-";

    /// <param name="inputs">The inputs as given.</param>
    /// <param name="standardInput">Opens the standard input.</param>
    /// <param name="web">Fetches what addresses name.</param>
    public static IEnumerable<InputSource> Walk(IReadOnlyList<string> inputs, Func<Stream> standardInput, WebClient web)
    {
        if (inputs.Count == 0) inputs = [StandardInput];
        foreach (string input in inputs)
        {
            foreach (InputSource source in WalkOne(input, standardInput, web))
                yield return source with { IsAlone = source.IsAlone && inputs.Count == 1 };
        }
    }

    private static IEnumerable<InputSource> WalkOne(string input, Func<Stream> standardInput, WebClient web)
    {
        if (input == StandardInput) return [new InputSource("stdin", standardInput) { IsAlone = true }];
        if (WebAddress.Of(input) is { } address) return [web.SourceOf(input, address) with { IsAlone = true }];
        if (Directory.Exists(input)) return DirectoryWalk.Walk(input);
        if (!File.Exists(input) && GlobPattern.IsPattern(input)) return GlobPattern.Expand(input);
        return [InputSource.OfFile(WithForwardSlashes(input), input) with { IsAlone = true }];
    }

    /// <summary>On Unix a backslash is a letter like any other in a name and stays.</summary>
    public static string WithForwardSlashes(string path) =>
        Path.DirectorySeparatorChar == '/' ? path : path.Replace(Path.DirectorySeparatorChar, '/');
}
