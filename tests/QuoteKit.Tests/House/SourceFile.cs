using System.Text.RegularExpressions;

namespace QuoteKit.Tests.House;

/// <summary>A C# file of the library: its folder under src/QuoteKit ("" for the root), and its code without comments and strings.</summary>
internal sealed partial record SourceFile(string Folder, string Name, string Code)
{
    public static SourceFile Of(string relativePath, string source)
    {
        string[] parts = relativePath.Replace('\\', '/').Split('/');
        return new SourceFile(parts.Length > 1 ? parts[0] : "", parts[^1], Strip(source));
    }

    public static List<SourceFile> ReadLibrary()
    {
        string root = Repository.PathOf("src", "QuoteKit");
        return [.. Repository.CSharpFiles(root).Select(p => Of(Path.GetRelativePath(root, p), File.ReadAllText(p)))];
    }

    private static string Strip(string source) =>
        CommentsAndStrings().Replace(source, m => m.Value[0] == '/' ? " " : m.Value[0] == '\'' ? "' '" : "\"\"");

    [GeneratedRegex("""//[^\n]*|/\*.*?\*/|\$*"{3,}.*?"{3,}|@\$?"(?:[^"]|"")*"|\$?"(?:\\.|[^"\\\n])*"|'(?:\\.[^']*|[^'\\\n])'""", RegexOptions.Singleline)]
    private static partial Regex CommentsAndStrings();
}
