namespace QuoteKit.Console.Inputs;

/// <summary>A file, the standard input or an address, that holds one document or, as jsonl or WARC, many.</summary>
/// <param name="Id">The path as given with forward slashes, the address, or "stdin".</param>
/// <param name="Open">Opens it; throws what opening a file throws.</param>
internal sealed record InputSource(string Id, Func<Stream> Open)
{
    /// <summary>Whether it is all that was asked for, so that json gives one object and no array.</summary>
    public bool IsAlone { get; init; }

    /// <summary>How many bytes there are to read; <see langword="null"/> where that cannot be known.</summary>
    public Func<long>? Size { get; init; }

    /// <summary>Brings the one document of an address into memory; <see langword="null"/> for what is opened as a stream.</summary>
    public Func<InputFormat, CancellationToken, LoadedDocument>? Fetch { get; init; }

    public bool IsNamedGzip => Id.EndsWith(".gz", StringComparison.OrdinalIgnoreCase);

    public static InputSource OfFile(string id, string path) => new(id, () => new FileStream(
        path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0, FileOptions.SequentialScan))
    {
        Size = () => new FileInfo(path) is { Exists: true } file ? file.Length : 0,
    };

    /// <summary>A place among the inputs that already failed.</summary>
    public static InputSource Failed(string id, Exception error) => new(id, () => throw error) { Size = () => 0 };
}
