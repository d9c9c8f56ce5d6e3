using QuoteKit.Model;

namespace QuoteKit.Tokens;

/// <summary>Finds where a number ends: 1,000 and 4.5, 9:30, 9/11, 11-20-2000, 713-853-3989, 1980s, 20th; a unit after it is cut off.</summary>
internal static class NumberScanner
{
    private const int LongestUnit = 8;

    // No number has more; what goes on is something else, and is not searched again and again.
    private const int MostGroups = 16;

    private static readonly WordList Units = WordList.Read("units.txt", caseCounts: true);

    /// <summary>The end of the number at <paramref name="start"/>, or <paramref name="start"/> if letters make it a code ("3COM").</summary>
    public static int End(ReadOnlySpan<char> text, int start)
    {
        int end = EndOfDigits(text, start);
        int grouped = EndOfGroups(text, start, end);
        if (grouped > end) return grouped;

        char next = Characters.At(text, end);
        if (next == '\u20e3' || (next == '\ufe0f' && Characters.At(text, end + 1) == '\u20e3')) return end + (next == '\ufe0f' ? 2 : 1);
        if (Characters.IsApostrophe(next) && Characters.At(text, end + 1) == 's' && IsDecade(text, start, end)
            && !Characters.IsWordAt(text, end + 2)) return end + 2;
        if (!Characters.IsWordAt(text, end)) return end;
        return IsUnit(text, end) ? end : start;
    }

    /// <summary>Digits with the commas, points and colons that stand between digits.</summary>
    private static int EndOfDigits(ReadOnlySpan<char> text, int start)
    {
        int i = start;
        for (int groups = 1; ; groups++)
        {
            while (char.IsAsciiDigit(Characters.At(text, i))) i++;
            bool goesOn = char.IsAsciiDigit(Characters.At(text, i + 1)) && text[i] switch
            {
                '.' => true,
                ',' => IsThousands(text, i),
                ':' => char.IsAsciiDigit(Characters.At(text, i + 2)) && i - start <= 8,
                _ => false,
            };
            if (!goesOn || groups == MostGroups) return i;
            i++;
        }
    }

    private static bool IsThousands(ReadOnlySpan<char> text, int comma) =>
        char.IsAsciiDigit(Characters.At(text, comma + 2)) && char.IsAsciiDigit(Characters.At(text, comma + 3))
        && !char.IsAsciiDigit(Characters.At(text, comma + 4));

    /// <summary>The end of a date or telephone number in groups of digits; <paramref name="end"/> if the groups are something else.</summary>
    private static int EndOfGroups(ReadOnlySpan<char> text, int start, int end)
    {
        const int MostParts = 4;
        char mark = Characters.At(text, end);
        if (mark is not ('-' or '/')) return end;
        int second = EndOfPlainDigits(text, end + 1);
        int first = end - start, length = second - end - 1;
        if (length == 0 || Characters.IsLetterAt(text, second)) return end;

        int i = second, groups = 2;
        while (groups <= MostParts && Characters.At(text, i) == mark && EndOfPlainDigits(text, i + 1) is var next && next > i + 1)
        {
            i = next;
            groups++;
        }

        if (groups is > 2 and <= MostParts) return i;
        if (groups > MostParts) return end;
        if (mark == '-') return first == 3 && length == 4 ? second : end;
        return IsDayOrAlways(text.Slice(start, first), text.Slice(end + 1, length)) ? second : end;
    }

    /// <summary>Month and day, or 24/7; small fractions (1/2) are three tokens.</summary>
    private static bool IsDayOrAlways(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        if (left.Length > 2 || right.Length > 2) return false;
        int a = Value(left), b = Value(right);
        bool fraction = b is 2 or 3 or 4 or 5 or 8 or 10 or 16 && a < b;
        return (a is >= 1 and <= 12 && b is >= 1 and <= 31 && !fraction) || (a == 24 && b == 7);
    }

    private static int Value(ReadOnlySpan<char> digits)
    {
        int value = 0;
        foreach (char c in digits) value = value * 10 + (c - '0');
        return value;
    }

    private static int EndOfPlainDigits(ReadOnlySpan<char> text, int i)
    {
        const int Most = 12;
        int start = i;
        while (i - start < Most && char.IsAsciiDigit(Characters.At(text, i))) i++;
        return char.IsAsciiDigit(Characters.At(text, i)) ? start : i;
    }

    /// <summary>Two digits or a year, ending with 0: "80's", "1590's".</summary>
    private static bool IsDecade(ReadOnlySpan<char> text, int start, int end) => end - start is 2 or 4 && text[end - 1] == '0';

    private static bool IsUnit(ReadOnlySpan<char> text, int start)
    {
        int end = start;
        while (end - start <= LongestUnit && (Characters.IsLetterAt(text, end)
            || (text.Length > end + 1 && text[end] is '.' && Characters.IsLetterAt(text, end + 1)))) end++;
        return !Characters.IsWordAt(text, end) && Units.Contains(text.Slice(start, end - start));
    }
}
