using QuoteKit.Model;
using QuoteKit.Syntax;

namespace QuoteKit.Mentions;

/// <summary>Words inside names and the names of places and peoples.</summary>
internal static class NameWords
{
    private static readonly WordList Organizations = WordList.Read("organization-words.txt");
    private static readonly WordList Places = WordList.Read("places.txt", caseCounts: true);
    private static readonly WordList Peoples = WordList.Read("demonyms.txt", caseCounts: true);
    private static readonly WordList PlaceWords = new(
        "city county river lake mount mountain mountains island islands street avenue road boulevard square park valley beach bay ocean sea airport station stadium bridge tower plaza province peninsula desert coast hills heights".Split(' '));
    private static readonly WordList ThingWords = new(
        "act amendment bill law treaty agreement accord deal plan war wars day week month year prize award awards cup game games championship championships festival summit election elections revolution movement era age report case theory project operation series show story book bible constitution convention protocol virus disease syndrome code model mission".Split(' '));

    /// <summary>Particles that join the parts of a person's name ("al-Abadi", "de la Cruz").</summary>
    private static readonly WordList Particles = new("de la del della di da das dos do du des le el al von van der den ter ten bin ibn bint ben abu y e zu af av".Split(' '));

    private static readonly WordList Suffixes = new("jr jr. sr sr. ii iii iv esq esq. phd ph.d. md m.d.".Split(' '));

    public static bool IsOrganizationWord(ReadOnlySpan<char> word) => Organizations.Contains(word);

    /// <summary>Whether the word names organizations and no families: not "Temple", which may end a person's name.</summary>
    public static bool IsSureOrganizationWord(ReadOnlySpan<char> word) =>
        IsOrganizationWord(word) && (NameLexicon.Of(WordFeatures.Of(word).Word) & NameLists.Surname) == 0;

    public static bool IsPlace(ReadOnlySpan<char> name) => Places.Contains(name);

    /// <summary>Whether the word ends names of places ("Street", "Island").</summary>
    public static bool IsPlaceWord(ReadOnlySpan<char> word) => PlaceWords.Contains(word);

    /// <summary>Whether the word ends names of laws, events and works ("Act", "Prize").</summary>
    public static bool IsThingWord(ReadOnlySpan<char> word) => ThingWords.Contains(word);

    public static bool IsParticle(ReadOnlySpan<char> word) => Particles.Contains(word);

    /// <summary>Whether the word follows a person's name ("Jr.", "III").</summary>
    public static bool IsSuffix(ReadOnlySpan<char> word) => Suffixes.Contains(word);

    /// <summary>Whether the word names a people, party or faith, singular or plural, or is its adjective.</summary>
    public static bool IsPeople(ReadOnlySpan<char> word) => Peoples.Contains(word) || (word.Length > 4 && word[^1] == 's' && Peoples.Contains(word[..^1]));

    /// <summary>Whether the word is an acronym: two capitals or more and nothing else but stops, digits, &amp; and a plural s.</summary>
    public static bool IsAcronym(ReadOnlySpan<char> word)
    {
        int capitals = 0;
        foreach (char c in word)
        {
            if (char.IsUpper(c)) capitals++;
            else if (c is not ('.' or '&' or '-') && !char.IsDigit(c)) return false;
        }

        return capitals >= 2;
    }

    /// <summary>Whether the word is an initial: a capital with or without a stop.</summary>
    public static bool IsInitial(ReadOnlySpan<char> word) => word.Length is 1 or 2 && char.IsUpper(word[0]) && (word.Length == 1 || word[1] == '.');
}
