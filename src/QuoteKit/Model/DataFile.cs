using System.Text;

namespace QuoteKit.Model;

/// <summary>Reads the lexicons of the Data folder, which are embedded in the assembly.</summary>
/// <remarks>Lines that begin with <c>#</c> name origin and licence and are skipped, as are empty ones.</remarks>
internal static class DataFile
{
    /// <summary>The entries of a file, one a line.</summary>
    /// <exception cref="InvalidOperationException">No such file is embedded: a mistake in the build.</exception>
    public static IEnumerable<string> Lines(string name)
    {
        using var reader = new StreamReader(Open(name), Encoding.UTF8);
        while (reader.ReadLine() is { } line)
            if (line.Length > 0 && line[0] != '#')
                yield return line;
    }

    /// <summary>The rows of a tab-separated file.</summary>
    /// <exception cref="InvalidOperationException">No such file is embedded: a mistake in the build.</exception>
    public static IEnumerable<string[]> Rows(string name) => Lines(name).Select(line => line.Split('\t'));

    /// <summary>The bytes of a file.</summary>
    /// <exception cref="InvalidOperationException">No such file is embedded: a mistake in the build.</exception>
    public static Stream Open(string name) =>
        typeof(DataFile).Assembly.GetManifestResourceStream(name)
        ?? throw new InvalidOperationException($"The data file '{name}' is not embedded.");
}
