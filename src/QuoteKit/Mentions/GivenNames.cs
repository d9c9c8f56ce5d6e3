using QuoteKit.Model;

namespace QuoteKit.Mentions;

/// <summary>Given names, the gender they are mostly borne by, and their short forms.</summary>
internal static class GivenNames
{
    private static readonly WordTable<Gender> Genders = WordTable<Gender>.Read("given-names.tsv", row => GenderCode.Parse(row[1]));

    private static readonly WordTable<string[]> LongForms =
        new(DataFile.Lines("nicknames.txt").Select(line => line.Split(' ')).Select(words => KeyValuePair.Create(words[0], words[1..])));

    /// <summary>Whether the word is borne as a given name.</summary>
    public static bool Contains(ReadOnlySpan<char> word) => Genders.TryGet(word, out _);

    /// <summary>The gender the name tells; <see cref="Gender.Unknown"/> for names of both and for words that are no given names.</summary>
    public static Gender GenderOf(ReadOnlySpan<char> word) => Genders.TryGet(word, out Gender gender) ? gender : Gender.Unknown;

    /// <summary>Whether one may be the other's short form ("Pat", "Patrick"), or both short for one name.</summary>
    public static bool AreVariants(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        bool leftIsShort = LongForms.TryGet(left, out string[]? ofLeft);
        bool rightIsShort = LongForms.TryGet(right, out string[]? ofRight);
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
