using QuoteKit.Model;

namespace QuoteKit.Tokens;

/// <summary>When a full stop belongs to the word before it.</summary>
internal enum StopKind
{
    /// <summary>Always, and what comes after may still begin a sentence.</summary>
    Always,

    /// <summary>A name follows: it never ends a sentence.</summary>
    Title,

    /// <summary>Only where a digit follows.</summary>
    Number,

    /// <summary>Only if the word begins with a capital.</summary>
    Capital,

    /// <summary>Only where a comma, a digit or a small letter follows.</summary>
    Inside,

    /// <summary>Unless the line ends or a capital follows ("etc.").</summary>
    Final,
}

/// <summary>Knows abbreviations, initials and acronyms, whose full stops are their own.</summary>
internal static class Abbreviation
{
    private const int Longest = 12;

    private static readonly WordTable<StopKind> Known = WordTable<StopKind>.Read(
        "abbreviations.tsv", row => Enum.Parse<StopKind>(row[1], ignoreCase: true));

    /// <summary>Whether the word without its stop is in the list, and when the stop is its own.</summary>
    public static bool TryGet(ReadOnlySpan<char> word, out StopKind kind) => Known.TryGet(word, out kind);

    /// <summary>The end of the word with its own stops: <paramref name="end"/> if it has none.</summary>
    public static int EndWithStop(ReadOnlySpan<char> text, int start, int end)
    {
        if (Characters.At(text, end) != '.') return end;
        int last = EndOfListedWithStops(text, start, end);
        if (last > end) return last;
        if (end - start == 1 && Characters.IsLetterAt(text, start))
        {
            if (IsAcronym(text, start)) return EndOfAcronym(text, start);
            if (IsInitial(text, start)) return end + 1;
        }

        if (end - start > Longest || !Known.TryGet(text.Slice(start, end - start), out StopKind kind)) return end;
        return Characters.At(text, end + 1) != '.' && OwnsStop(text, start, end, kind) ? end + 1 : end;
    }

    /// <summary>"Ph.D." and the like, which have stops inside; <paramref name="end"/> if the list has none.</summary>
    private static int EndOfListedWithStops(ReadOnlySpan<char> text, int start, int end)
    {
        int last = end;
        while (last - start < Longest && Characters.At(text, last) == '.' && Characters.IsLetterAt(text, last + 1))
        {
            int next = last + 1;
            while (next - start < Longest && Characters.IsLetterAt(text, next)) next++;
            if (Characters.IsWordAt(text, next)) break;
            last = next;
        }

        if (last == end || !Known.TryGet(text.Slice(start, last - start), out _)) return end;
        return Characters.At(text, last) == '.' && !EndsSentence(text, last) ? last + 1 : last;
    }

    private static bool OwnsStop(ReadOnlySpan<char> text, int start, int stop, StopKind kind)
    {
        int next = NextInLine(text, stop);
        char after = Characters.At(text, next);
        return kind switch
        {
            StopKind.Number => char.IsAsciiDigit(after) || (after == '#' && char.IsAsciiDigit(Characters.At(text, next + 1))),
            StopKind.Capital => char.IsUpper(text[start]),
            StopKind.Inside => after is ',' || char.IsAsciiDigit(after) || (char.IsLower(after) && char.IsUpper(text[start])),
            StopKind.Title => char.IsUpper(text[start]) || char.IsUpper(after),
            StopKind.Final => !EndsSentence(text, stop) && !char.IsUpper(after),
            _ => true,
        };
    }

    /// <summary>Whether nothing follows the stop in its line: then it is the sentence's, whatever stands before it.</summary>
    private static bool EndsSentence(ReadOnlySpan<char> text, int stop) => Characters.At(text, NextInLine(text, stop)) is '\0' or '\n' or '\r';

    private static int NextInLine(ReadOnlySpan<char> text, int stop)
    {
        const int Far = 3;
        int next = stop + 1;
        while (next < text.Length && next - stop <= Far && text[next] is not '\n' && char.IsWhiteSpace(text[next])) next++;
        return next;
    }

    /// <summary>A letter, a stop and another single letter: "U.S", "p.m.".</summary>
    private static bool IsAcronym(ReadOnlySpan<char> text, int start) =>
        Characters.At(text, start + 1) == '.' && Characters.IsLetterAt(text, start + 2) && !Characters.IsWordAt(text, start + 3)
        && !(Characters.IsApostrophe(Characters.At(text, start + 3)) && char.IsLower(Characters.At(text, start + 4)) && text[start + 4] != 's');

    private static int EndOfAcronym(ReadOnlySpan<char> text, int start)
    {
        int i = start + 1;
        while (Characters.At(text, i) == '.' && Characters.IsLetterAt(text, i + 1) && !Characters.IsWordAt(text, i + 2)) i += 2;
        if (char.IsLower(text[start]) && EndsSentence(text, i)) return i;
        return Characters.At(text, i) == '.' && !(Characters.At(text, i + 1) == '.' && Characters.At(text, i + 2) == '.') ? i + 1 : i;
    }

    /// <summary>A capital whose stop stands before a name or another initial; "I" ends sentences too often to be one.</summary>
    private static bool IsInitial(ReadOnlySpan<char> text, int start)
    {
        if (!char.IsUpper(text[start])) return false;
        int next = start + 2;
        if (Characters.At(text, next) is ',' or '-') return true;
        if (Characters.At(text, next) == ' ') next++;
        bool single = Characters.At(text, next + 1) == '.';
        return char.IsUpper(Characters.At(text, next)) && (text[start] != 'I' || single || IsAfterName(text, start));
    }

    /// <summary>Whether a word with a capital stands before the initial: "Albert I. Jones", but not "you and I. Then".</summary>
    private static bool IsAfterName(ReadOnlySpan<char> text, int start)
    {
        const int Longest = 12;
        int i = start - 2;
        if (Characters.At(text, start - 1) != ' ' || !char.IsAsciiLetterLower(Characters.At(text, i))) return false;
        while (start - i < Longest && char.IsAsciiLetterLower(Characters.At(text, i))) i--;
        return char.IsUpper(Characters.At(text, i));
    }
}
