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
            string[] paths = [.. Find(root.Length == 0 ? "." : root, pattern).Order(StringComparer.Ordinal)];
            if (paths.Length == 0) throw new InputException(ErrorCodes.Missing, "no file matches");
            return paths.Select(path => InputSource.OfFile(root + path, root + path));
        }
        catch (Exception e) when (InputException.From(e) is not null)
        {
            return [InputSource.Failed(id, e)];
        }
        catch (ArgumentException e)
        {
            // What the matcher does not take, such as ".." behind a wildcard.
            return [InputSource.Failed(id, new InputException(ErrorCodes.Missing, $"no pattern that can be looked for: {e.Message}", e))];
        }
    }

    private static IEnumerable<string> Find(string root, string pattern)
    {
        // The matcher knows no "?": it looks for "*" there, and what it finds is looked at again.
        var matcher = new Matcher(StringComparison.Ordinal);
        matcher.AddInclude(pattern.Replace('?', '*'));
        IEnumerable<string> paths = matcher.Execute(new DirectoryInfoWrapper(new DirectoryInfo(root))).Files.Select(file => file.Path);
        if (!pattern.Contains('?')) return paths;
        string[] segments = pattern.Split('/');
        return paths.Where(path => Matches(segments, path.Split('/')));
    }

    /// <summary>Whether each name matches its segment, where ** stands for any number of names.</summary>
    private static bool Matches(string[] segments, string[] names)
    {
        // As for wildcards in one name: after a mismatch the last ** takes one name more.
        int s = 0, n = 0, star = -1, taken = 0;
        while (n < names.Length)
        {
            if (s < segments.Length && segments[s] == "**")
            {
                (star, taken) = (s++, n);
            }
            else if (s < segments.Length && FileSystemName.MatchesSimpleExpression(segments[s], names[n], ignoreCase: false))
            {
                s++;
                n++;
            }
            else if (star >= 0)
            {
                (s, n) = (star + 1, ++taken);
            }
            else
            {
                return false;
            }
        }

        return segments.AsSpan(s).IndexOfAnyExcept("**") < 0;
    }
}
