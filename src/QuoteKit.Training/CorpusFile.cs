using System.IO.Compression;
using System.Text;

namespace QuoteKit.Training;

/// <summary>Reads the corpora's files, which may be gzipped, line by line.</summary>
internal static class CorpusFile
{
    public static IEnumerable<string> Lines(string path)
    {
        using Stream file = File.OpenRead(path);
        using Stream stream = path.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress) : file;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        while (reader.ReadLine() is { } line) yield return line;
    }
}
