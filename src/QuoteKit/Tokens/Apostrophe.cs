using QuoteKit.Model;

namespace QuoteKit.Tokens;

/// <summary>Tells what an apostrophe is: the begin of a clitic ("'s"), of an elided word ("'em"), part of a word or a mark.</summary>
internal static class Apostrophe
{
    private static readonly WordList Elisions = WordList.Read("elisions.txt");

    /// <summary>The end of the clitic, elided word or year that begins with the apostrophe at <paramref name="start"/>; else <paramref name="start"/>.</summary>
    public static int End(ReadOnlySpan<char> text, int start)
    {
        if (start > 0 && (Characters.IsWordAt(text, start - 1) || text[start - 1] is '.' or '%' or ')'))
            return CliticEndAfter(text, start);

        char next = Characters.At(text, start + 1);
        if (char.IsAsciiDigit(next) && char.IsAsciiDigit(Characters.At(text, start + 2)))
        {
            // '80s, '02
            int end = start + 3;
            if (Characters.At(text, end) == 's') end++;
            return Characters.IsWordAt(text, end) || Characters.IsApostrophe(Characters.At(text, end)) ? start : end;
        }

        const int LongestElision = 6;
        int word = start + 1;
        while (word - start <= LongestElision && Characters.IsLetterAt(text, word)) word++;
        return Elisions.Contains(text.Slice(start + 1, word - start - 1)) && !Characters.IsWordAt(text, word)
            && !Characters.IsApostrophe(Characters.At(text, word)) ? word : start;
    }

    /// <summary>Whether an apostrophe at <paramref name="index"/>, with letters on both sides, keeps them in one word ("O'Reilly").</summary>
    public static bool Joins(ReadOnlySpan<char> text, int index) =>
        Characters.IsApostrophe(Characters.At(text, index)) && Characters.IsLetterAt(text, index + 1)
        && CliticEndAfter(text, index) == index;

    /// <summary>Whether "n't" stands at <paramref name="index"/> and no word goes on after it.</summary>
    public static bool IsNegationAt(ReadOnlySpan<char> text, int index) =>
        Characters.At(text, index) is 'n' or 'N' && Characters.IsApostrophe(Characters.At(text, index + 1))
        && Characters.At(text, index + 2) is 't' or 'T' && !Characters.IsWordAt(text, index + 3);

    private static int CliticEndAfter(ReadOnlySpan<char> text, int start)
    {
        char first = (char)(Characters.At(text, start + 1) | 0x20), second = (char)(Characters.At(text, start + 2) | 0x20);
        if (first is 's' or 'm' or 'd' && !Characters.IsWordAt(text, start + 2)) return start + 2;
        bool two = (first, second) is ('l', 'l') or ('r', 'e') or ('v', 'e');
        return two && !Characters.IsWordAt(text, start + 3) ? start + 3 : start;
    }
}
