using QuoteKit.Output;

namespace QuoteKit.Console.Formats;

/// <summary>The contract's names of the types, in the order they are listed for people.</summary>
internal static class TypeName
{
    public static readonly IReadOnlyDictionary<string, AttributionType> All =
        Enum.GetValues<AttributionType>().ToDictionary(ContractNames.Of, StringComparer.Ordinal);
}
