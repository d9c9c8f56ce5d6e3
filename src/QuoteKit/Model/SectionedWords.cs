using System.Collections.Frozen;

namespace QuoteKit.Model;

/// <summary>
/// An embedded word file in sections: "[name]" begins one, then an entry a line; "#" lines and empty ones are notes.
/// </summary>
internal sealed class SectionedWords
{
    private readonly FrozenDictionary<string, FrozenSet<string>> _sections;

    private SectionedWords(FrozenDictionary<string, FrozenSet<string>> sections) => _sections = sections;

    /// <summary>Reads the file of that name in Data/; a missing file or section is a mistake of the build and throws.</summary>
    public static SectionedWords Load(string file)
    {
        var sections = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        List<string>? current = null;
        foreach (string raw in DataFile.Lines(file))
        {
            string line = raw.Trim();
            if (line.Length == 0) continue;
            if (line[0] == '[') sections.Add(line.Trim('[', ']'), current = []);
            else (current ?? throw new InvalidDataException($"{file}: an entry before the first section: {line}")).Add(line);
        }

        return new(sections.ToFrozenDictionary(s => s.Key, s => s.Value.ToFrozenSet(StringComparer.Ordinal), StringComparer.Ordinal));
    }

    public IEnumerable<string> Names => _sections.Keys.Order(StringComparer.Ordinal);

    public FrozenSet<string> this[string section] => _sections[section];
}
