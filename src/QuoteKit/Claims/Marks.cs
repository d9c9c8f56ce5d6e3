namespace QuoteKit.Claims;

/// <summary>What tokens without letters are.</summary>
internal static class Marks
{
    /// <summary>Whether the token is a quotation mark alone, not the apostrophe of "’s".</summary>
    public static bool IsQuotationMark(ReadOnlySpan<char> word) => word is "\"" or "“" or "”" or "‘" or "’" or "'" or "«" or "»" or "''" or "``";

    /// <summary>Whether the token is part of an amount: a currency or percent sign.</summary>
    public static bool IsAmount(ReadOnlySpan<char> word) => word is "%" or "$" or "£" or "€";

    public static bool HasLetterOrDigit(ReadOnlySpan<char> word)
    {
        foreach (char c in word)
            if (char.IsLetterOrDigit(c)) return true;
        return false;
    }
}
