namespace QuoteKit.Claims;

/// <summary>What a word can be a sign of.</summary>
[Flags]
internal enum ClaimSign
{
    None = 0,
    Negation = 1,
    Hedge = 1 << 1,
    Future = 1 << 2,
    Quantity = 1 << 3,
    Date = 1 << 4,
    Comparison = 1 << 5,
    Cause = 1 << 6,

    /// <summary>It judges: "terrible", "great", "disgrace".</summary>
    Opinion = 1 << 7,

    /// <summary>A verb that tells what somebody feels or thinks, of the first person: "I love".</summary>
    Feeling = 1 << 8,
}
