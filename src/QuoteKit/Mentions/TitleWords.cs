using QuoteKit.Model;

namespace QuoteKit.Mentions;

/// <summary>What a word before a name is.</summary>
internal enum TitleKind
{
    /// <summary>No title.</summary>
    None,

    /// <summary>A form of address or rank: "Mr.", "Lt.", "Dr.".</summary>
    Honorific,

    /// <summary>An office or trade: "president", "singer".</summary>
    Role,

    /// <summary>A word that only stands before one of the others: "former", "deputy".</summary>
    Modifier,
}

/// <summary>The words that titles are made of.</summary>
internal static class TitleWords
{
    private static readonly WordTable<(TitleKind Kind, Gender Gender)> Words = WordTable<(TitleKind, Gender)>.Read(
        "titles.tsv", row => (row[1] switch { "h" => TitleKind.Honorific, "r" => TitleKind.Role, _ => TitleKind.Modifier }, GenderCode.Parse(row[2])));

    private static readonly WordList WithGivenName = new(
        ["prince", "princess", "pope", "king", "queen", "duke", "duchess", "emperor", "empress", "sultan", "emir", "saint", "st", "st.",
         "sister", "mother", "father", "lady", "lord", "archduke", "tsar", "czar", "rabbi", "sheikh", "ayatollah", "mullah"]);

    public static TitleKind KindOf(ReadOnlySpan<char> word) => Words.TryGet(word, out var entry) ? entry.Kind : TitleKind.None;

    public static Gender GenderOf(ReadOnlySpan<char> word) => Words.TryGet(word, out var entry) ? entry.Gender : Gender.Unknown;

    /// <summary>Whether the title is borne with a given name alone, so that it belongs to the name ("Pope Francis").</summary>
    public static bool StaysWithGivenName(ReadOnlySpan<char> word) => WithGivenName.Contains(word);
}
