using System.IO.Compression;
using System.Text.Json;
using SmartReader;

namespace QuoteKit.Evaluation;

/// <summary>Reads the articles of pages with SmartReader, for the same scorer.</summary>
internal static class PeerReader
{
    /// <summary>What a measurement calls this reader in place of what to extract.</summary>
    public const string Name = "smartreader";

    /// <summary>Writes a line {"id", "text"} for each page of the folder.</summary>
    public static void Write(string folder, string file)
    {
        using var output = new StreamWriter(file);
        foreach (string page in Directory.EnumerateFiles(folder, "*.html.gz").Order(StringComparer.Ordinal))
        {
            using var html = new StreamReader(new GZipStream(File.OpenRead(page), CompressionMode.Decompress));
            string text = new Reader("https://page.example/", html.ReadToEnd()).GetArticle().TextContent ?? "";
            output.WriteLine(JsonSerializer.Serialize(new Dictionary<string, string> { ["id"] = Path.GetFileName(page), ["text"] = text }));
        }
    }
}
