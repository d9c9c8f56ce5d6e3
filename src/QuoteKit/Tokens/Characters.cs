using System.Globalization;

namespace QuoteKit.Tokens;

/// <summary>What the tokenizer asks about single characters. None of it depends on a culture.</summary>
internal static class Characters
{
    /// <summary>The character at <paramref name="index"/>, or NUL outside the text.</summary>
    public static char At(ReadOnlySpan<char> text, int index) => (uint)index < (uint)text.Length ? text[index] : '\0';

    public static bool IsLetterAt(ReadOnlySpan<char> text, int index)
    {
        char c = At(text, index);
        if (c < 128) return char.IsAsciiLetter(c);
        return char.IsSurrogate(c) ? IsPairOf(text, index, letter: true) : char.IsLetter(c);
    }

    /// <summary>Whether a word goes on with this character: a letter, a digit, an underscore, a mark on the letter before it.</summary>
    public static bool IsWordAt(ReadOnlySpan<char> text, int index)
    {
        char c = At(text, index);
        if (c < 128) return char.IsAsciiLetterOrDigit(c) || c == '_';
        return char.IsSurrogate(c) ? IsPairOf(text, index, letter: false) : char.IsLetterOrDigit(c) || IsAttached(c);
    }

    /// <summary>Whether the character belongs to the one before it: an accent, a joiner, a soft hyphen.</summary>
    public static bool IsAttached(char c) => c >= 128 && char.GetUnicodeCategory(c)
        is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format;

    public static bool IsApostrophe(char c) => c is '\'' or '’' or 'ʼ';

    public static bool IsDash(char c) => c is '-' or '‐' or '‑' or '‒' or '–' or '—' or '―' or '−';

    public static bool IsHyphen(char c) => c is '-' or '‐' or '‑';

    /// <summary>How many code units the character at <paramref name="index"/> has: 2 for a surrogate pair, else 1.</summary>
    public static int LengthAt(ReadOnlySpan<char> text, int index) =>
        char.IsHighSurrogate(text[index]) && char.IsLowSurrogate(At(text, index + 1)) ? 2 : 1;

    private static bool IsPairOf(ReadOnlySpan<char> text, int index, bool letter)
    {
        if (!char.IsHighSurrogate(text[index]) || !char.IsLowSurrogate(At(text, index + 1)))
            // The second half of a pair whose first half was a word's.
            return char.IsLowSurrogate(text[index]) && index > 0 && char.IsHighSurrogate(text[index - 1]) && IsPairOf(text, index - 1, letter);
        UnicodeCategory category = CharUnicodeInfo.GetUnicodeCategory(char.ConvertToUtf32(text[index], text[index + 1]));
        return category <= UnicodeCategory.OtherLetter
            || (!letter && category is UnicodeCategory.DecimalDigitNumber or UnicodeCategory.NonSpacingMark);
    }
}
