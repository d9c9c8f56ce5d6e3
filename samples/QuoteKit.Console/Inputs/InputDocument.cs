namespace QuoteKit.Console.Inputs;

/// <summary>One document to be done, in its place among the others.</summary>
/// <param name="Place">The id of a file's only document, FILE:LINE in jsonl, FILE:RECORD in WARC: for messages, and the id if it has no other.</param>
/// <param name="Load">Brings it into memory; throws <see cref="InputException"/> and what reading a file throws.</param>
internal sealed record InputDocument(string Place, Func<CancellationToken, LoadedDocument> Load)
{
    /// <summary>Which one of the run it is, from 0.</summary>
    public int Index { get; init; }

    /// <summary>Whether it is the only one that was asked for.</summary>
    public bool IsAlone { get; init; }

    /// <summary>How many bytes are not read if it is passed over; <see langword="null"/> if it was read to be found.</summary>
    public Func<long>? Size { get; init; }
}
