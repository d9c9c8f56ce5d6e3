namespace QuoteKit.Console.Pipeline;

/// <summary>What became of one document: its result or its error.</summary>
/// <param name="Id">The document's id.</param>
/// <param name="Place">Where it was found, for messages.</param>
internal sealed record DocumentOutcome(string Id, string Place)
{
    public ExtractionResult? Result { get; init; }

    public DocumentError? Error { get; init; }
}

/// <summary>Why there is no result.</summary>
internal sealed record DocumentError(string Code, string Message);
