using System.Collections.Frozen;
using QuoteKit.Model;

namespace QuoteKit.Mentions;

/// <summary>Given names, the gender they are mostly borne by, and their short forms.</summary>
internal static class GivenNames
{
    private static readonly FrozenDictionary<string, Gender>.AlternateLookup<ReadOnlySpan<char>> Genders =
        LexiconFile.Rows("given-names.tsv").ToFrozenDictionary(row => row[0], row => GenderCode.Parse(row[1]), StringComparer.OrdinalIgnoreCase)
            .GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenDictionary<string, string[]>.AlternateLookup<ReadOnlySpan<char>> LongForms =
        LexiconFile.Lines("nicknames.txt").Select(line => line.Split(' '))
            .ToFrozenDictionary(words => words[0], words => words[1..], StringComparer.OrdinalIgnoreCase)
            .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether the word is borne as a given name.</summary>
    public static bool Contains(ReadOnlySpan<char> word) => Genders.ContainsKey(word);

    /// <summary>The gender the name tells; <see cref="Gender.Unknown"/> for names of both and for words that are no given names.</summary>
    public static Gender GenderOf(ReadOnlySpan<char> word) => Genders.TryGetValue(word, out Gender gender) ? gender : Gender.Unknown;

    /// <summary>Whether one may be the other's short form ("Pat", "Patrick"), or both short for one name.</summary>
    public static bool AreVariants(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        bool leftIsShort = LongForms.TryGetValue(left, out string[]? ofLeft);
        bool rightIsShort = LongForms.TryGetValue(right, out string[]? ofRight);
        if (leftIsShort && HasWord(ofLeft!, right)) return true;
        if (rightIsShort && HasWord(ofRight!, left)) return true;
        return leftIsShort && rightIsShort && ofLeft!.Intersect(ofRight!, StringComparer.OrdinalIgnoreCase).Any();
    }

    private static bool HasWord(string[] words, ReadOnlySpan<char> word)
    {
        foreach (string candidate in words)
        {
            if (word.Equals(candidate, StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }
}
