namespace QuoteKit.Console.Formats;

/// <summary>The contract's names of the types, in the order they are listed for people.</summary>
internal static class TypeName
{
    public static readonly IReadOnlyDictionary<string, AttributionType> All = new Dictionary<string, AttributionType>(StringComparer.Ordinal)
    {
        ["direct"] = AttributionType.Direct,
        ["mixed"] = AttributionType.Mixed,
        ["indirect"] = AttributionType.Indirect,
    };

    public static string Of(AttributionType type) => type switch
    {
        AttributionType.Direct => "direct",
        AttributionType.Mixed => "mixed",
        _ => "indirect",
    };
}
