namespace QuoteKit.Console.Pipeline;

/// <summary>What became of one document: its result or its error.</summary>
/// <param name="Id">The document's id.</param>
internal sealed record DocumentOutcome(string Id)
{
    /// <summary>Which document of the output it is, from 0.</summary>
    public int Index { get; init; }

    public ExtractionResult? Result { get; init; }

    public DocumentError? Error { get; init; }
}

/// <summary>Why there is no result.</summary>
internal sealed record DocumentError(string Code, string Message);
