using System.Buffers;
using System.Collections.Frozen;

namespace QuoteKit.Quotes;

/// <summary>Single quotation marks, told apart from apostrophes.</summary>
internal static class SingleMarks
{
    private static readonly SearchValues<char> Marks = SearchValues.Create("'‘’‚‛`‹›");

    /// <summary>Words that are written with an apostrophe in front.</summary>
    private static readonly FrozenSet<string> Clipped = new[]
    {
        "em", "n", "til", "till", "tis", "twas", "twere", "cause", "cos", "bout", "round", "nother", "neath", "twixt", "tude", "hood", "fro", "fraid", "kay", "sup",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a single mark at <paramref name="at"/> can open a quotation: a boundary before it, a word after it.</summary>
    public static bool CanOpen(string text, int at, TextSpan paragraph)
    {
        if (text[at] is not ('\'' or '‘' or '‚' or '‹')) return false;
        if (at + 1 >= paragraph.End || char.IsWhiteSpace(text[at + 1])) return false;
        if (at > paragraph.Start && !(char.IsWhiteSpace(text[at - 1]) || text[at - 1] is '(' or '[' or '—' or '–' or '-' or ':' or '/')) return false;

        int end = at + 1;
        while (end < paragraph.End && char.IsLetterOrDigit(text[end])) end++;
        ReadOnlySpan<char> word = text.AsSpan(at + 1, end - at - 1);
        if (word.IsEmpty) return text[at + 1] is '“' or '"' or '…' or '.' or '[' or '(' or '$' or '#' or '@';
        if (Clipped.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word)) return false;
        return !(word.Length is 2 or 3 && char.IsAsciiDigit(word[0]) && char.IsAsciiDigit(word[1]) && (word.Length == 2 || word[2] == 's'));
    }

    /// <summary>
    /// The end of the quotation that the single mark at <paramref name="open"/> begins: the offset after its closing mark,
    /// or -1. The first mark behind a stop or comma closes; without one, the first behind a word, and the "s'" of a plural
    /// only if there is nothing better before the next opening mark.
    /// </summary>
    public static int FindEnd(string text, int open, TextSpan paragraph)
    {
        int behindWord = -1, behindPlural = -1;
        for (int i = open + 1; i < paragraph.End; i++)
        {
            int skip = text.AsSpan(i, paragraph.End - i).IndexOfAny(Marks);
            if (skip < 0) break;
            i += skip;
            if (CanOpen(text, i, paragraph)) break;
            if (text[i] is not ('\'' or '’' or '›') || char.IsWhiteSpace(text[i - 1])) continue;
            char after = i + 1 < paragraph.End ? text[i + 1] : ' ';
            if (char.IsLetterOrDigit(after)) continue;
            if (i == open + 1) return -1;
            if (!char.IsLetterOrDigit(text[i - 1])) return i + 1;
            if (text[i - 1] is 's' or 'S' && char.IsWhiteSpace(after)) behindPlural = behindPlural < 0 ? i + 1 : behindPlural;
            else if (behindWord < 0) behindWord = i + 1;
        }

        return behindWord >= 0 ? behindWord : behindPlural;
    }
}
