using System.Collections.Frozen;

namespace QuoteKit.Mentions;

/// <summary>What a pronoun tells about whom it stands for.</summary>
/// <param name="Person">1 for I and we, 2 for you, 3 for he, she, it, they; 0 for who and which.</param>
/// <param name="Gender">The gender it tells; neuter for "it".</param>
/// <param name="IsPlural">Whether it means several.</param>
internal readonly record struct Pronoun(int Person, Gender Gender, bool IsPlural);

/// <summary>The pronouns that can stand for a speaker.</summary>
internal static class PronounTable
{
    private static readonly FrozenDictionary<string, Pronoun>.AlternateLookup<ReadOnlySpan<char>> Words = new Dictionary<string, Pronoun>
    {
        ["i"] = new(1, Gender.Unknown, false), ["me"] = new(1, Gender.Unknown, false), ["my"] = new(1, Gender.Unknown, false), ["myself"] = new(1, Gender.Unknown, false),
        ["we"] = new(1, Gender.Unknown, true), ["us"] = new(1, Gender.Unknown, true), ["our"] = new(1, Gender.Unknown, true), ["ourselves"] = new(1, Gender.Unknown, true),
        ["you"] = new(2, Gender.Unknown, false), ["your"] = new(2, Gender.Unknown, false),
        ["he"] = new(3, Gender.Masculine, false), ["him"] = new(3, Gender.Masculine, false), ["his"] = new(3, Gender.Masculine, false), ["himself"] = new(3, Gender.Masculine, false),
        ["she"] = new(3, Gender.Feminine, false), ["her"] = new(3, Gender.Feminine, false), ["hers"] = new(3, Gender.Feminine, false), ["herself"] = new(3, Gender.Feminine, false),
        ["it"] = new(3, Gender.Neuter, false), ["its"] = new(3, Gender.Neuter, false), ["itself"] = new(3, Gender.Neuter, false),
        ["they"] = new(3, Gender.Unknown, true), ["them"] = new(3, Gender.Unknown, true), ["their"] = new(3, Gender.Unknown, true), ["themselves"] = new(3, Gender.Unknown, true),
        ["who"] = new(0, Gender.Unknown, false), ["whom"] = new(0, Gender.Unknown, false), ["which"] = new(0, Gender.Neuter, false),
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>What the pronoun tells; false for other words, and for "US", which is a country.</summary>
    public static bool TryGet(ReadOnlySpan<char> word, out Pronoun pronoun)
    {
        pronoun = default;
        return word is not ("US" or "IT" or "WHO") && Words.TryGetValue(word, out pronoun);
    }
}
