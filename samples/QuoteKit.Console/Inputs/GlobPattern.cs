using System.IO.Enumeration;
using Microsoft.Extensions.FileSystemGlobbing;
using Microsoft.Extensions.FileSystemGlobbing.Abstractions;

namespace QuoteKit.Console.Inputs;

/// <summary>Patterns that the shell left unexpanded: * and ? within a name, ** for any directories.</summary>
internal static class GlobPattern
{
    public static bool IsPattern(string input) => input.AsSpan().IndexOfAny('*', '?') >= 0;

    /// <summary>The files that match, their paths in ordinal order.</summary>
    public static IEnumerable<InputSource> Expand(string input)
    {
        string id = InputWalker.WithForwardSlashes(input);
        int wild = id.AsSpan().IndexOfAny('*', '?');
        string root = id[..(id.AsSpan(0, wild).LastIndexOf('/') + 1)];
        string pattern = id[root.Length..];
        try
        {
            string[] paths = [.. Matches(root.Length == 0 ? "." : root, pattern).Order(StringComparer.Ordinal)];
            if (paths.Length == 0) throw new InputException(ErrorCodes.Missing, "no file matches");
            return paths.Select(path => InputSource.OfFile(root + path, root + path));
        }
        catch (Exception e) when (InputException.From(e) is not null)
        {
            return [InputSource.Failed(id, e)];
        }
    }

    private static IEnumerable<string> Matches(string root, string pattern)
    {
        // The matcher knows no "?": it looks for "*" there, and the length is checked afterwards.
        var matcher = new Matcher(StringComparison.Ordinal);
        matcher.AddInclude(pattern.Replace('?', '*'));
        IEnumerable<string> paths = matcher.Execute(new DirectoryInfoWrapper(new DirectoryInfo(root))).Files.Select(file => file.Path);
        if (!pattern.Contains('?')) return paths;
        string simple = pattern.Replace("**/", "*", StringComparison.Ordinal);
        return paths.Where(path => FileSystemName.MatchesSimpleExpression(simple, path, ignoreCase: false));
    }
}
