using System.IO.Compression;
using System.Text;
using System.Text.Json;

namespace QuoteKit.Benchmarks.Tokens;

/// <summary>Documents to measure speed on.</summary>
/// <param name="Texts">The documents' texts.</param>
internal sealed record Corpus(string[] Texts)
{
    private const string News = "polnear-train.jsonl.gz", Web = "ewt-dev.jsonl";

    /// <summary>How long the texts are in UTF-8, in bytes.</summary>
    public long Bytes { get; } = Texts.Sum(text => (long)Encoding.UTF8.GetByteCount(text));

    /// <summary>"news": PolNeAR's training part; "web": EWT's development part; "marks": two million quotation marks, apostrophes and hyphens.</summary>
    /// <exception cref="FileNotFoundException">No folder above holds shared/data with that file.</exception>
    public static Corpus Read(string name) => name switch
    {
        "news" => new(ReadTexts(News)),
        "web" => new(ReadTexts(Web)),
        _ => new([string.Concat(Enumerable.Repeat("\"’x-", 500_000))]),
    };

    private static string[] ReadTexts(string file)
    {
        string path = Find(file);
        using Stream raw = File.OpenRead(path);
        using Stream stream = path.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(raw, CompressionMode.Decompress) : raw;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var texts = new List<string>();
        while (reader.ReadLine() is { } line)
        {
            using JsonDocument document = JsonDocument.Parse(line);
            texts.Add(document.RootElement.GetProperty("text").GetString()!);
        }

        return [.. texts];
    }

    // BenchmarkDotNet runs in a folder of its own, so the way goes up from the program.
    private static string Find(string file)
    {
        for (DirectoryInfo? at = new(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            string path = Path.Combine(at.FullName, "shared", "data", file);
            if (File.Exists(path)) return path;
        }

        throw new FileNotFoundException($"Skipped: the corpus {file} is not there. It belongs in the folder shared/data beside the checkout.");
    }
}
