namespace QuoteKit.Console.Inputs;

/// <summary>A file, or the standard input, that holds one document or, as jsonl, many.</summary>
/// <param name="Id">The path as given with forward slashes, or "stdin".</param>
/// <param name="Open">Opens it; throws what opening a file throws.</param>
internal sealed record InputSource(string Id, Func<Stream> Open)
{
    /// <summary>Whether it is all that was asked for, so that json gives one object and no array.</summary>
    public bool IsAlone { get; init; }

    public bool IsNamedGzip => Id.EndsWith(".gz", StringComparison.OrdinalIgnoreCase);

    public static InputSource OfFile(string id, string path) => new(id, () => new FileStream(
        path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0, FileOptions.SequentialScan));

    /// <summary>A place among the inputs that already failed.</summary>
    public static InputSource Failed(string id, Exception error) => new(id, () => throw error);
}
