namespace QuoteKit.Tokens;

/// <summary>Finds where a token ends that begins with a mark or symbol.</summary>
internal static class MarkScanner
{
    /// <summary>The end of the token that begins at <paramref name="start"/>.</summary>
    public static int End(ReadOnlySpan<char> text, int start)
    {
        int end = Emoji.End(text, start);
        if (end > start) return end;
        end = Emoticon.End(text, start);
        if (end > start) return end;

        char c = text[start];
        end = c switch
        {
            '.' => EndOfDots(text, start),
            '!' or '?' or '…' => EndOfStops(text, start),
            '-' or '*' or '=' or '~' or '+' or '_' or '$' or '/' or '\\' => EndOfSame(text, start, c),
            '‘' or '’' => Characters.At(text, start + 1) is '’' || Characters.At(text, start + 1) == c ? start + 2 : start + 1,
            '\'' or '`' or '<' or '>' => Characters.At(text, start + 1) == c ? start + 2 : start + 1,
            _ => start + Characters.LengthAt(text, start),
        };
        while (end < text.Length && Characters.IsAttached(text[end])) end++;
        return c == '+' && end == start + 1 ? EndOfSignedNumber(text, start) : end;
    }

    /// <summary>A run of stops, or a decimal without its zero (".04").</summary>
    private static int EndOfDots(ReadOnlySpan<char> text, int start)
    {
        int end = EndOfStops(text, start);
        bool glued = start > 0 && Characters.IsWordAt(text, start - 1);
        if (end > start + 1 || glued || !char.IsAsciiDigit(Characters.At(text, end))) return end;
        while (char.IsAsciiDigit(Characters.At(text, end))) end++;
        return end;
    }

    private static int EndOfSignedNumber(ReadOnlySpan<char> text, int start)
    {
        int end = start + 1;
        if (start > 0 && !char.IsWhiteSpace(text[start - 1])) return end;
        while (char.IsAsciiDigit(Characters.At(text, end))) end++;
        return end;
    }

    private static int EndOfSame(ReadOnlySpan<char> text, int start, char mark)
    {
        int end = start + 1;
        while (end < text.Length && text[end] == mark) end++;
        return end;
    }

    private static int EndOfStops(ReadOnlySpan<char> text, int start)
    {
        int end = start + 1;
        while (end < text.Length && text[end] is '.' or '!' or '?' or '…') end++;
        return end;
    }
}
