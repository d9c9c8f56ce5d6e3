namespace QuoteKit.Model;

/// <summary>Reads the word lists that are embedded in the library.</summary>
internal static class LexiconFile
{
    /// <summary>The entries of a list, in the file's order; comments and empty lines are left out.</summary>
    /// <exception cref="InvalidOperationException">The library has no such list: it was built wrongly.</exception>
    public static IEnumerable<string> Lines(string name)
    {
        using Stream stream = typeof(LexiconFile).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The word list '{name}' is not embedded in the library.");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#') yield return line;
        }
    }

    /// <summary>The entries split at the tabulators between their columns.</summary>
    public static IEnumerable<string[]> Rows(string name) => Lines(name).Select(line => line.Split('\t'));
}
