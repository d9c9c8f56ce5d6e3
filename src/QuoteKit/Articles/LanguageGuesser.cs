using System.Collections.Frozen;
using QuoteKit.Model;

namespace QuoteKit.Articles;

/// <summary>Tells a text's language by its script and its small words.</summary>
internal static class LanguageGuesser
{
    private const int WordsRead = 500;
    private const int FewestWords = 12;

    /// <summary>Running text has at least this share of small words.</summary>
    private const double LeastShare = 0.12;

    /// <summary>The second likely language has at most this share of the first one's words.</summary>
    private const double Clear = 0.7;

    private static readonly (string Language, FrozenSet<string> Words)[] SmallWords = Load();

    /// <summary>The language, or <see langword="null"/> where the text is too short or too unclear to tell.</summary>
    public static string? Guess(string text)
    {
        if (Script(text) is { } byScript) return byScript;
        List<string> words = TextShape.Words(text.Length > WordsRead * 12 ? text[..(WordsRead * 12)] : text);
        if (words.Count < FewestWords) return null;
        int best = 0, second = 0;
        string? language = null;
        foreach ((string candidate, FrozenSet<string> small) in SmallWords)
        {
            int hits = words.Count(small.Contains);
            if (hits > best) (best, second, language) = (hits, best, candidate);
            else if (hits > second) second = hits;
        }

        return best >= LeastShare * words.Count && second <= Clear * best ? language : null;
    }

    /// <summary>Whether the language is told by its words.</summary>
    public static bool Knows(string language) => Array.Exists(SmallWords, s => s.Language == language);

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

    private static (string, FrozenSet<string>)[] Load()
    {
        SectionedWords file = SectionedWords.Load("stop-words.txt");
        return [.. file.Names.Select(n => (n, file[n]))];
    }
}
