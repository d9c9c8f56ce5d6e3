using System.Collections.Frozen;
using QuoteKit.Model;

namespace QuoteKit.Quotes;

/// <summary>What is known of cue verbs: their class and what they take.</summary>
/// <remarks>Immutable. Read from cue-classes.txt.</remarks>
internal sealed class CueLexicon
{
    private readonly FrozenDictionary<string, CueClass> _classes;
    private readonly FrozenSet<string> _addressed;
    private readonly FrozenSet<string> _raising;
    private readonly FrozenSet<string> _times;
    private readonly FrozenSet<string> _deeds;

    private CueLexicon(
        IEnumerable<KeyValuePair<string, CueClass>> classes, IEnumerable<string> addressed, IEnumerable<string> raising,
        IEnumerable<string> times, IEnumerable<string> deeds)
    {
        _classes = classes.ToFrozenDictionary(StringComparer.Ordinal);
        _addressed = addressed.ToFrozenSet(StringComparer.Ordinal);
        _raising = raising.ToFrozenSet(StringComparer.Ordinal);
        _times = times.ToFrozenSet(StringComparer.OrdinalIgnoreCase);
        _deeds = deeds.ToFrozenSet(StringComparer.Ordinal);
    }

    /// <summary>The lexicon that ships with the package.</summary>
    public static CueLexicon English { get; } = Load();

    public CueClass ClassOf(string lemma) => _classes.GetValueOrDefault(lemma, CueClass.Other);

    /// <summary>Whether the verb names whom something is said to ("tell", "assure").</summary>
    public bool TakesAddressee(string lemma) => _addressed.Contains(lemma);

    /// <summary>Whether the verb's subject is part of what seems so ("seem", "appear").</summary>
    public bool IsRaising(string lemma) => _raising.Contains(lemma);

    /// <summary>Whether the word names a day or another time ("Monday", "yesterday").</summary>
    public bool IsTime(string lemma) => _times.Contains(lemma);

    /// <summary>Whether the verb tells what somebody did about a plan, not what they said ("vote", "decide").</summary>
    public bool IsDeed(string lemma) => _deeds.Contains(lemma);

    private static CueLexicon Load()
    {
        var classes = new Dictionary<string, CueClass>(StringComparer.Ordinal);
        List<string> addressed = [], raising = [], times = [], deeds = [];
        foreach (string line in DataFile.Lines("cue-classes.txt"))
        {
            int colon = line.IndexOf(':', StringComparison.Ordinal);
            string name = line[..colon];
            string[] lemmas = line[(colon + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (name == "addressee") addressed.AddRange(lemmas);
            else if (name == "raising") raising.AddRange(lemmas);
            else if (name == "time") times.AddRange(lemmas);
            else if (name == "deed") deeds.AddRange(lemmas);
            else
            {
                CueClass kind = Enum.Parse<CueClass>(name, ignoreCase: true);
                foreach (string lemma in lemmas) classes[lemma] = kind;
            }
        }

        return new CueLexicon(classes, addressed, raising, times, deeds);
    }
}
