using System.Collections.Frozen;
using QuoteKit.Model;

namespace QuoteKit.Articles;

/// <summary>The words of Data/boilerplate.txt, and how attributes and lines are looked up in them.</summary>
internal static class BoilerplateWords
{
    private static readonly SectionedWords File = SectionedWords.Load("boilerplate.txt");
    private static readonly FrozenSet<string> Menu = File["menu"];
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Pointers = File["pointer"].GetAlternateLookup<ReadOnlySpan<char>>();
    /// <summary>No pointer is longer, in characters and words.</summary>
    private const int PointerReach = 80;

    private const int MostPointerWords = 7;

    private static readonly string[] Promos = [.. File["promo"].Select(p => $" {p} ")];

    public static bool IsMenuWord(string lowerCaseWord) => Menu.Contains(lowerCaseWord);

    /// <summary>Whether the line begins like one that only points elsewhere ("Read more: ...").</summary>
    public static bool BeginsLikePointer(string text)
    {
        Span<char> start = stackalloc char[PointerReach];
        int length = 0, words = 0;
        bool inWord = false;
        for (int i = 0; i <= Math.Min(text.Length, PointerReach - MostPointerWords); i++)
        {
            bool letter = i < Math.Min(text.Length, PointerReach - MostPointerWords) && TextShape.IsWordPart(text[i]);
            if (letter)
            {
                if (!inWord && words > 0) start[length++] = ' ';
                start[length++] = char.ToLowerInvariant(text[i]);
            }
            else if (inWord)
            {
                if (Pointers.Contains(start[..length])) return true;
                if (++words == MostPointerWords) return false;
            }

            inWord = letter;
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
