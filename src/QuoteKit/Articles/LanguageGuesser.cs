using System.Collections.Frozen;
using System.Numerics;
using QuoteKit.Model;

namespace QuoteKit.Articles;

/// <summary>Tells a text's language by its script and its small words.</summary>
internal static class LanguageGuesser
{
    private const int CharactersRead = 6000;
    private const int FewestWords = 12;
    private const int LongestSmallWord = 16;

    /// <summary>Running text has at least this share of small words.</summary>
    private const double LeastShare = 0.12;

    /// <summary>The second likely language has at most this share of the first one's words.</summary>
    private const double Clear = 0.7;

    private static readonly SectionedWords File = SectionedWords.Load("stop-words.txt");
    private static readonly string[] Languages = [.. File.Names];

    /// <summary>For each small word, one bit for each language that has it.</summary>
    private static readonly FrozenDictionary<string, uint>.AlternateLookup<ReadOnlySpan<char>> SmallWords = Load().GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The language, or <see langword="null"/> where the text is too short or too unclear to tell.</summary>
    public static string? Guess(string text)
    {
        if (Script(text) is { } byScript) return byScript;
        Span<int> hits = stackalloc int[Languages.Length];
        int words = CountHits(text.AsSpan(0, Math.Min(text.Length, CharactersRead)), hits);
        if (words < FewestWords) return null;
        int best = 0, second = 0;
        string? language = null;
        for (int i = 0; i < hits.Length; i++)
        {
            if (hits[i] > best) (best, second, language) = (hits[i], best, Languages[i]);
            else if (hits[i] > second) second = hits[i];
        }

        return best >= LeastShare * words && second <= Clear * best ? language : null;
    }

    /// <summary>Counts for each language the words that are among its small ones; gives the number of words.</summary>
    private static int CountHits(ReadOnlySpan<char> text, Span<int> hits)
    {
        Span<char> word = stackalloc char[LongestSmallWord];
        int words = 0;
        for (int i = 0; i < text.Length; i++)
        {
            int start = i;
            while (i < text.Length && TextShape.IsWordPart(text[i])) i++;
            if (i == start) continue;
            words++;
            if (i - start > LongestSmallWord) continue;
            int length = text[start..i].ToLowerInvariant(word);
            if (!SmallWords.TryGetValue(word[..length], out uint languages)) continue;
            for (; languages != 0; languages &= languages - 1) hits[BitOperations.TrailingZeroCount(languages)]++;
        }

        return words;
    }

    /// <summary>Whether the language is told by its words.</summary>
    public static bool Knows(string language) => Array.IndexOf(Languages, language) >= 0;

    /// <summary>Scripts that one language is nearly alone with in the news.</summary>
    private static string? Script(string text)
    {
        int latin = 0, hangul = 0, kana = 0, han = 0, cyrillic = 0, arabic = 0, greek = 0, hebrew = 0, thai = 0, devanagari = 0;
        foreach (char c in text.AsSpan(0, Math.Min(text.Length, 4000)))
        {
            if (char.IsAsciiLetter(c)) latin++;
            else if (c is >= '\uac00' and <= '\ud7af') hangul++;
            else if (c is >= '\u3040' and <= '\u30ff') kana++;
            else if (c is >= '\u4e00' and <= '\u9fff') han++;
            else if (c is >= '\u0400' and <= '\u04ff') cyrillic++;
            else if (c is >= '\u0600' and <= '\u06ff') arabic++;
            else if (c is >= '\u0370' and <= '\u03ff') greek++;
            else if (c is >= '\u0590' and <= '\u05ff') hebrew++;
            else if (c is >= '\u0e00' and <= '\u0e7f') thai++;
            else if (c is >= '\u0900' and <= '\u097f') devanagari++;
        }

        if (kana > 0 && kana + han > latin) return "ja";
        ReadOnlySpan<(int Count, string Language)> scripts =
            [(hangul, "ko"), (han, "zh"), (cyrillic, "ru"), (arabic, "ar"), (greek, "el"), (hebrew, "he"), (thai, "th"), (devanagari, "hi")];
        foreach ((int count, string language) in scripts)
        {
            if (count > 10 && count > latin) return language;
        }

        return null;
    }

    private static FrozenDictionary<string, uint> Load()
    {
        var masks = new Dictionary<string, uint>(StringComparer.Ordinal);
        for (int i = 0; i < Languages.Length; i++)
        {
            foreach (string word in File[Languages[i]]) masks[word] = masks.GetValueOrDefault(word) | 1u << i;
        }

        return masks.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
