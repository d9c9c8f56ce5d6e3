using System.Buffers;
using System.Globalization;

namespace QuoteKit.Articles;

/// <summary>What a line of text looks like from far: no language is known here.</summary>
internal static class TextShape
{
    private const int LongestLabel = 50;

    /// <summary>Control characters that are no white space, and the sign for what could not be decoded.</summary>
    private static readonly SearchValues<char> OddCharacters = SearchValues.Create(
        [.. Enumerable.Range(0, 160).Select(c => (char)c).Where(c => char.IsControl(c) && !char.IsWhiteSpace(c)), '\ufffd']);

    /// <summary>Whether the beginning has so many control and undecodable characters that it is no text at all.</summary>
    public static bool IsBinary(string page)
    {
        ReadOnlySpan<char> start = page.AsSpan(0, Math.Min(page.Length, 65_536));
        if (!start.ContainsAny(OddCharacters)) return false;
        int odd = 0;
        foreach (char c in start)
        {
            if (char.IsControl(c) && !char.IsWhiteSpace(c) || c == '\ufffd') odd++;
        }

        return odd > start.Length / 20;
    }

    public static bool EndsSentence(ReadOnlySpan<char> text)
    {
        text = text.TrimEnd();
        while (text.Length > 0 && (text[^1] is '"' or '\'' or ')' or ']' or '*' || IsQuotationMark(text[^1]))) text = text[..^1];
        return text.Length > 0 && text[^1] is '.' or '!' or '?' or '…' or '。' or '！' or '？' or ':' or '।' or '؟';
    }

    public static bool IsQuotationMark(char c) => c is '"' or '“' or '”' or '„' or '‟' or '«' or '»' or '‘' or '’' or '‚' or '‹' or '›' or '「' or '」';

    public static int CountWords(ReadOnlySpan<char> text)
    {
        int words = 0, ideographs = 0;
        bool inWord = false;
        foreach (char c in text)
        {
            if (c is >= '\u3040' and <= '\u9fff' or >= '\uac00' and <= '\ud7af') ideographs++;
            bool letter = char.IsLetterOrDigit(c);
            if (letter && !inWord) words++;
            inWord = letter || inWord && c is '\'' or '’' or '-' or '.' && inWord;
        }

        return Math.Max(words, ideographs / 2);
    }

    /// <summary>Whether most words begin with a capital, as in menus and headlines.</summary>
    public static bool IsCapitalised(string text)
    {
        int capitals = 0, words = 0;
        for (int i = 0; i < text.Length; i++)
        {
            if (!char.IsLetter(text[i]) || i > 0 && text[i - 1] != ' ') continue;
            words++;
            if (char.IsUpper(text[i])) capitals++;
        }

        return capitals > 0.7 * words;
    }

    /// <summary>Whether the text begins with a name in capitals and a colon, as the lines of transcripts do.</summary>
    public static bool BeginsWithLabel(ReadOnlySpan<char> text)
    {
        int colon = text[..Math.Min(text.Length, LongestLabel)].IndexOf(':');
        if (colon < 2) return false;
        bool letter = false;
        foreach (char c in text[..colon])
        {
            if (char.IsLower(c)) return false;
            letter |= char.IsUpper(c);
        }

        return letter;
    }

    public static string Collapse(string text) => string.Join(' ', text.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));

    /// <summary>The words in lower case, without marks: for comparing texts.</summary>
    public static List<string> Words(string text)
    {
        var words = new List<string>();
        int start = -1;
        for (int i = 0; i <= text.Length; i++)
        {
            bool letter = i < text.Length && IsWordPart(text[i]);
            if (letter && start < 0) start = i;
            if (letter || start < 0) continue;
            words.Add(text[start..i].ToLowerInvariant());
            start = -1;
        }

        return words;
    }

    /// <summary>Letters, digits, and the marks on letters.</summary>
    public static bool IsWordPart(char c) =>
        c < 128 ? char.IsAsciiLetterOrDigit(c) : char.IsLetterOrDigit(c) || char.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark;

    /// <summary>A number for each word, the same for the same word in any case, without marks: for comparing texts.</summary>
    public static void HashWords(ReadOnlySpan<char> text, List<ulong> hashes)
    {
        hashes.Clear();
        ulong hash = 0;
        foreach (char c in text)
        {
            if (IsWordPart(c)) hash = Mix(hash == 0 ? FirstHash : hash, char.ToLowerInvariant(c));
            else if (hash != 0)
            {
                hashes.Add(hash);
                hash = 0;
            }
        }

        if (hash != 0) hashes.Add(hash);
    }

    /// <summary>One step of the FNV-1a hash.</summary>
    public static ulong Mix(ulong hash, ulong value) => (hash ^ value) * 1099511628211;

    /// <summary>Where the FNV-1a hash begins.</summary>
    public const ulong FirstHash = 14695981039346656037;

    /// <summary>The same words give the same key.</summary>
    public static string Key(string text) => string.Join(' ', Words(text));
}
