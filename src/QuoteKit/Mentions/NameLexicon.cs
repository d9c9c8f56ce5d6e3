using QuoteKit.Model;
using QuoteKit.Syntax;

namespace QuoteKit.Mentions;

/// <summary>The word lists that have a word or a name of several words.</summary>
[Flags]
internal enum NameLists : ushort
{
    None = 0,
    GivenName = 1,
    Surname = 1 << 1,
    Place = 1 << 2,
    Company = 1 << 3,
    Person = 1 << 4,
    Organization = 1 << 5,
    Thing = 1 << 6,
    People = 1 << 7,
    OrganizationWord = 1 << 8,
    Title = 1 << 9,
    Noun = 1 << 10,
    Common = 1 << 11,

    /// <summary>No list has it, but longer names begin with it.</summary>
    Begins = 1 << 15,
}

/// <summary>All lists of names in one table of hashes, which one look-up a token reads. Immutable.</summary>
internal static class NameLexicon
{
    private static readonly Dictionary<uint, NameLists> Names = Read();

    /// <summary>The lists that have the word, case aside.</summary>
    public static NameLists Of(uint word) => Names.GetValueOrDefault(Extend(0, word));

    /// <summary>The hash of a name that goes on with a word.</summary>
    public static uint Extend(uint name, uint word) => WordFeatures.Mix(name, word) * 0x9E3779B1u;

    /// <summary>The lists that have a name of several words, and whether longer ones begin with it.</summary>
    public static NameLists OfName(uint name) => Names.GetValueOrDefault(name);

    private static Dictionary<uint, NameLists> Read()
    {
        var names = new Dictionary<uint, NameLists>(80_000);
        NameLists section = NameLists.None;
        foreach (string line in DataFile.Lines("name-lists.txt"))
        {
            if (line[0] == '[') section = SectionOf(line);
            else Add(names, line, section);
        }

        foreach (string[] row in DataFile.Rows("given-names.tsv")) Add(names, row[0], NameLists.GivenName);
        foreach (string[] row in DataFile.Rows("titles.tsv")) Add(names, row[0], NameLists.Title);
        foreach (string[] row in DataFile.Rows("person-nouns.tsv")) Add(names, row[0], NameLists.Noun);
        foreach (string line in DataFile.Lines("places.txt")) Add(names, line, NameLists.Place);
        foreach (string line in DataFile.Lines("demonyms.txt")) Add(names, line, NameLists.People);
        foreach (string line in DataFile.Lines("organization-words.txt")) Add(names, line, NameLists.OrganizationWord);
        foreach (string line in DataFile.Lines("common-words.txt")) Add(names, line, NameLists.Common);
        return names;
    }

    private static NameLists SectionOf(string line) => line switch
    {
        "[surname]" => NameLists.Surname,
        "[place]" => NameLists.Place,
        "[company]" => NameLists.Company,
        "[person]" => NameLists.Person,
        "[organization]" => NameLists.Organization,
        "[thing]" => NameLists.Thing,
        _ => throw new InvalidDataException($"name-lists.txt has an unknown section: {line}"),
    };

    private static void Add(Dictionary<uint, NameLists> names, ReadOnlySpan<char> name, NameLists list)
    {
        uint hash = 0;
        while (name.IndexOf(' ') is var space and > 0)
        {
            hash = Extend(hash, WordFeatures.Of(name[..space]).Word);
            System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(names, hash, out _) |= NameLists.Begins;
            name = name[(space + 1)..];
        }

        hash = Extend(hash, WordFeatures.Of(name).Word);
        System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(names, hash, out _) |= list;
    }
}
