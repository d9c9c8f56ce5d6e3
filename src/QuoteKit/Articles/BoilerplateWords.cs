using System.Collections.Frozen;
using QuoteKit.Model;

namespace QuoteKit.Articles;

/// <summary>The words of Data/boilerplate.txt, and how attributes and lines are looked up in them.</summary>
internal static class BoilerplateWords
{
    private static readonly SectionedWords File = SectionedWords.Load("boilerplate.txt");
    private static readonly FrozenSet<string> Menu = File["menu"];
    private static readonly FrozenSet<string> Pointers = File["pointer"];
    private static readonly string[] Promos = [.. File["promo"].Select(p => $" {p} ")];

    public static FrozenSet<string> Class { get; } = File["class"];

    public static FrozenSet<string> Comments { get; } = File["comments"];

    public static FrozenSet<string> Body { get; } = File["body"];

    /// <summary>The words of an attribute: parted by signs and by capitals ("articleShareBar"), and each two neighbours joined by a hyphen.</summary>
    public static List<string> Split(string? attribute)
    {
        var words = new List<string>();
        if (string.IsNullOrEmpty(attribute)) return words;
        int start = -1, lastEnd = -2;
        for (int i = 0; i <= attribute.Length; i++)
        {
            char c = i < attribute.Length ? attribute[i] : ' ';
            bool capital = char.IsAsciiLetterUpper(c) && i > 0 && char.IsAsciiLetterLower(attribute[i - 1]);
            if (start >= 0 && (!char.IsLetter(c) || capital))
            {
                string word = attribute[start..i].ToLowerInvariant();
                if (start <= lastEnd + 1 && words.Count > 0) words.Add($"{words[^1][(words[^1].IndexOf('-', StringComparison.Ordinal) + 1)..]}-{word}");
                words.Add(word);
                (start, lastEnd) = (-1, i);
            }

            if (start < 0 && char.IsLetter(c)) start = i;
        }

        return words;
    }

    public static bool IsMenuWord(string lowerCaseWord) => Menu.Contains(lowerCaseWord);

    /// <summary>Whether the line begins like one that only points elsewhere ("Read more: ...").</summary>
    public static bool BeginsLikePointer(string text)
    {
        List<string> words = TextShape.Words(text.Length > 80 ? text[..80] : text);
        string start = "";
        for (int i = 0; i < Math.Min(7, words.Count); i++)
        {
            start = i == 0 ? words[0] : $"{start} {words[i]}";
            if (Pointers.Contains(start)) return true;
        }

        return false;
    }

    /// <summary>Whether the text asks its reader to sign up, follow, share or the like.</summary>
    public static bool HoldsPromo(string text)
    {
        string padded = $" {TextShape.Key(text)} ";
        return Array.Exists(Promos, p => padded.Contains(p, StringComparison.Ordinal));
    }
}
