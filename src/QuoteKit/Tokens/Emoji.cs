namespace QuoteKit.Tokens;

/// <summary>Keeps an emoji with its modifiers, joined emoji and the two halves of a flag in one token.</summary>
internal static class Emoji
{
    private const char Joiner = '\u200d';
    private const char EmojiStyle = '\ufe0f';

    /// <summary>The end of the emoji sequence at <paramref name="start"/>, or <paramref name="start"/> if none begins there.</summary>
    public static int End(ReadOnlySpan<char> text, int start)
    {
        int i = start + SymbolLength(text, start);
        if (i == start) return start;
        if (IsRegional(text, start)) return IsRegional(text, i) ? i + 2 : i;
        while (true)
        {
            if (Characters.At(text, i) == EmojiStyle || IsSkinTone(text, i)) i += SymbolOrStyle(text, i);
            else if (Characters.At(text, i) == Joiner && SymbolLength(text, i + 1) is var next and > 0) i += 1 + next;
            else return i;
        }
    }

    private static int SymbolOrStyle(ReadOnlySpan<char> text, int index) => text[index] == EmojiStyle ? 1 : 2;

    /// <summary>2 for a symbol outside the basic plane, 1 for one of its symbol blocks, 0 for anything else.</summary>
    private static int SymbolLength(ReadOnlySpan<char> text, int index)
    {
        char c = Characters.At(text, index);
        if (c is >= '\u2600' and <= '\u27bf' or >= '\u2b00' and <= '\u2bff') return 1;
        return char.IsHighSurrogate(c) && char.IsLowSurrogate(Characters.At(text, index + 1))
            && char.ConvertToUtf32(c, text[index + 1]) is >= 0x1F000 and <= 0x1FAFF ? 2 : 0;
    }

    private static bool IsSkinTone(ReadOnlySpan<char> text, int index) =>
        Characters.At(text, index) == '\ud83c' && Characters.At(text, index + 1) is >= '\udffb' and <= '\udfff';

    private static bool IsRegional(ReadOnlySpan<char> text, int index) =>
        Characters.At(text, index) == '\ud83c' && Characters.At(text, index + 1) is >= '\udde6' and <= '\uddff';
}
