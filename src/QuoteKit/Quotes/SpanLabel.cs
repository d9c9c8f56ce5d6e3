namespace QuoteKit.Quotes;

/// <summary>What a token is to a cue.</summary>
internal enum SpanLabel
{
    None,
    Source,
    Cue,
    Content,
}
