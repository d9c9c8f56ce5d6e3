namespace QuoteKit.Syntax;

/// <summary>Whether white space stands beside a token, which tells a dash from a hyphen and an opening mark from a closing one.</summary>
internal static class Spacing
{
    /// <summary>1 for space before the token, plus 2 for space after it; a sentence's ends count as space.</summary>
    public static uint Of(ReadOnlySpan<TextSpan> sentence, int token)
    {
        bool before = token == 0 || sentence[token - 1].End < sentence[token].Start;
        bool after = token == sentence.Length - 1 || sentence[token].End < sentence[token + 1].Start;
        return (before ? 1u : 0u) + (after ? 2u : 0u);
    }
}
