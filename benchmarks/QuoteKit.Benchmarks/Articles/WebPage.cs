using System.IO.Compression;
using System.Text;

namespace QuoteKit.Benchmarks.Articles;

/// <summary>A real page of the shared data, decoded.</summary>
internal sealed record WebPage(string Id, string Html, int Bytes)
{
    /// <summary>The pages of a folder, unpacked, in the order of their names.</summary>
    public static List<WebPage> ReadAll(string folder) => [.. Directory.EnumerateFiles(folder, "*.html.gz").Order(StringComparer.Ordinal).Select(Read)];

    private static WebPage Read(string file)
    {
        using var unpacked = new MemoryStream();
        using (var packed = new GZipStream(File.OpenRead(file), CompressionMode.Decompress)) packed.CopyTo(unpacked);
        string html = Encoding.UTF8.GetString(unpacked.GetBuffer(), 0, (int)unpacked.Length);
        return new WebPage(Path.GetFileName(file).Split('.')[0], html, (int)unpacked.Length);
    }
}
