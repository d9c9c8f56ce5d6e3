using QuoteKit.Model;

namespace QuoteKit.Tokens;

/// <summary>Finds where a word or number ends that begins with a letter, digit or underscore.</summary>
internal static class WordScanner
{
    private static readonly WordList Prefixes = WordList.Read("hyphen-prefixes.txt");
    private static readonly WordList Slashed = WordList.Read("slashed-words.txt");
    private static readonly WordTable<int> Contractions =
        WordTable<int>.Read("contractions.tsv", row => int.Parse(row[1], System.Globalization.CultureInfo.InvariantCulture));

    /// <summary>The end of the token that begins at <paramref name="start"/>.</summary>
    public static int End(ReadOnlySpan<char> text, int start)
    {
        if (Apostrophe.IsNegationAt(text, start) && start > 0 && Characters.IsLetterAt(text, start - 1)) return start + 3;
        if (char.IsAsciiDigit(text[start]))
        {
            int number = NumberScanner.End(text, start);
            if (number > start) return number;
        }

        int end = EndOfLetters(text, start);
        if (IsCutBeforeNegation(text, start, end, out int cut)) return cut;
        if (Contractions.TryGet(text.Slice(start, end - start), out int first)) return start + first;
        if (Characters.At(text, end) == '/' && EndOfSlashed(text, start, end) is var slashed && slashed > end) return slashed;
        if (Characters.At(text, end) == '$' && IsCurrency(text, start, end)) return end + 1;
        return Abbreviation.EndWithStop(text, start, end);
    }

    /// <summary>Letters and digits with what stands between them in one word: apostrophes, ampersands, prefix hyphens, masked letters.</summary>
    private static int EndOfLetters(ReadOnlySpan<char> text, int start)
    {
        int i = start;
        while (true)
        {
            while (Characters.IsWordAt(text, i)) i++;
            char c = Characters.At(text, i);
            if (Apostrophe.IsNegationAt(text, i - 1)) return i;
            bool inside = c switch
            {
                '&' => IsUpperAt(text, i - 1) && IsUpperAt(text, i + 1),
                '*' => i - start < 3 && Characters.IsLetterAt(text, i - 1) && EndsMasked(text, i),
                '-' or '‐' or '‑' => Characters.IsWordAt(text, i + 1) && Prefixes.Contains(text.Slice(start, i - start)),
                _ => Apostrophe.Joins(text, i) && Characters.IsLetterAt(text, i - 1),
            };
            if (!inside) return i;
            i++;
            while (c == '*' && Characters.At(text, i) == '*') i++;
        }
    }

    /// <summary>Whether a letter comes within a few stars, as in a masked swear word.</summary>
    private static bool EndsMasked(ReadOnlySpan<char> text, int star)
    {
        const int Most = 4;
        int i = star;
        while (i - star < Most && Characters.At(text, i) == '*') i++;
        return char.IsAsciiLetterLower(Characters.At(text, i));
    }

    /// <summary>"don't" is cut before its n, whose apostrophe the letters stopped at.</summary>
    private static bool IsCutBeforeNegation(ReadOnlySpan<char> text, int start, int end, out int cut)
    {
        cut = end - 1;
        return cut > start && Apostrophe.IsNegationAt(text, cut);
    }

    private static int EndOfSlashed(ReadOnlySpan<char> text, int start, int slash)
    {
        int end = slash + 1;
        while (end - slash <= 3 && Characters.IsLetterAt(text, end)) end++;
        if (Slashed.Contains(text.Slice(start, end - start))) return end;
        return Slashed.Contains(text.Slice(start, slash + 1 - start)) && slash == start + 1 ? slash + 1 : slash;
    }

    /// <summary>US$, A$, HK$ before a number.</summary>
    private static bool IsCurrency(ReadOnlySpan<char> text, int start, int end)
    {
        if (end - start > 2) return false;
        for (int i = start; i < end; i++)
            if (!IsUpperAt(text, i)) return false;
        return true;
    }

    private static bool IsUpperAt(ReadOnlySpan<char> text, int index) => char.IsUpper(Characters.At(text, index));
}
