using QuoteKit.Model;

namespace QuoteKit.Mentions;

/// <summary>What a noun tells about whom it stands for.</summary>
/// <param name="Singular">The noun's singular.</param>
/// <param name="IsPlural">Whether the word is a plural, or means several.</param>
/// <param name="Gender">The gender it tells; neuter for organizations and texts.</param>
/// <param name="IsPerson">Whether it stands for people; else for an organization or a text that speaks.</param>
internal readonly record struct PersonNoun(string Singular, bool IsPlural, Gender Gender, bool IsPerson);

/// <summary>Nouns for people, and for organizations and texts that news lets speak.</summary>
internal static class PersonNouns
{
    private static readonly WordTable<PersonNoun> Words = new(Read());

    /// <summary>What the noun stands for, plural or not; false for other words.</summary>
    public static bool TryGet(ReadOnlySpan<char> word, out PersonNoun noun)
    {
        if (Words.TryGet(word, out noun)) return true;
        Span<char> singular = stackalloc char[40];
        if (word.Length < 4 || word.Length >= singular.Length || (word[^1] | 0x20) != 's') return false;
        word[..^1].CopyTo(singular);
        bool found = Words.TryGet(singular[..(word.Length - 1)], out noun);
        if (!found && word.EndsWith("ies", StringComparison.OrdinalIgnoreCase))
        {
            singular[word.Length - 3] = 'y';
            found = Words.TryGet(singular[..(word.Length - 2)], out noun);
        }

        if (!found && word.EndsWith("es", StringComparison.OrdinalIgnoreCase))
            found = Words.TryGet(word[..^2], out noun);
        if (!found) return false;
        noun = noun with { IsPlural = true };
        return true;
    }

    /// <summary>Whether the word is the singular of a noun for one person.</summary>
    public static bool IsOnePerson(ReadOnlySpan<char> word) => TryGet(word, out PersonNoun noun) && noun is { IsPlural: false, IsPerson: true };

    /// <summary>"58-year-old", a noun of its own for each number of years.</summary>
    public static PersonNoun OfAge(ReadOnlySpan<char> years) => new($"{years}-year-old", false, Gender.Unknown, true);

    private static Dictionary<string, PersonNoun> Read()
    {
        var words = new Dictionary<string, PersonNoun>(StringComparer.OrdinalIgnoreCase);
        foreach (string word in DataFile.Lines("speaking-nouns.txt")) words[word] = new(word, false, Gender.Neuter, false);
        foreach (string[] row in DataFile.Rows("person-nouns.tsv"))
            words[row[0]] = new(row[0], false, row.Length > 1 ? GenderCode.Parse(row[1]) : Gender.Unknown, true);
        foreach (string plural in (string[])["police", "people", "media", "folks", "staff", "public", "couple", "duo", "trio", "crew", "crowd", "family", "others", "troops", "authorities"])
            words[plural] = new(plural, true, Gender.Unknown, true);
        foreach ((string plural, string singular) in (ReadOnlySpan<(string, string)>)[("men", "man"), ("women", "woman"), ("children", "child"), ("wives", "wife")])
            words[plural] = words[singular] with { IsPlural = true };
        foreach (string singular in words.Keys.Where(word => word.EndsWith("man", StringComparison.Ordinal) && word.Length > 4).ToArray())
        {
            PersonNoun noun = words[singular];
            if (noun.Gender != Gender.Unknown) words.TryAdd(string.Concat(singular.AsSpan(0, singular.Length - 3), "men"), noun with { IsPlural = true });
        }

        return words;
    }
}
