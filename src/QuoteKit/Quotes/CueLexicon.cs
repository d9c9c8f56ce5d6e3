using System.Collections.Frozen;
using System.Globalization;
using QuoteKit.Model;

namespace QuoteKit.Quotes;

/// <summary>What is known of cue verbs: their class, what they take, and how often they are cues in each frame.</summary>
/// <remarks>Immutable. Classes are read from cue-classes.txt, rates from cue-rates.tsv (counted on PolNeAR's training part).</remarks>
internal sealed class CueLexicon
{
    /// <summary>How many observations the rate of the class counts for, against the lemma's own.</summary>
    private const double PriorWeight = 4;

    /// <summary>The rate of a frame that was never seen.</summary>
    private const double UnknownRate = 0.05;

    private readonly FrozenDictionary<string, CueClass> _classes;
    private readonly FrozenDictionary<(string Lemma, CueFrame Frame, bool Sourced), (int Hits, int Total)> _rates;
    private readonly FrozenSet<string> _addressed;
    private readonly FrozenSet<string> _raising;
    private readonly FrozenSet<string> _times;

    private CueLexicon(
        IEnumerable<KeyValuePair<string, CueClass>> classes, Dictionary<(string, CueFrame, bool), (int, int)> rates,
        IEnumerable<string> addressed, IEnumerable<string> raising, IEnumerable<string> times)
    {
        _classes = classes.ToFrozenDictionary(StringComparer.Ordinal);
        _rates = rates.ToFrozenDictionary();
        _addressed = addressed.ToFrozenSet(StringComparer.Ordinal);
        _raising = raising.ToFrozenSet(StringComparer.Ordinal);
        _times = times.ToFrozenSet(StringComparer.OrdinalIgnoreCase);
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

    /// <summary>How often the lemma in this frame is a cue, from 0 to 1: its own count, drawn to its class's.</summary>
    public double Rate(string lemma, CueClass kind, CueFrame frame, bool sourced)
    {
        double prior = RateOfClass(kind, frame, sourced);
        return _rates.TryGetValue((lemma, frame, sourced), out var own)
            ? (own.Hits + PriorWeight * prior) / (own.Total + PriorWeight)
            : prior;
    }

    private double RateOfClass(CueClass kind, CueFrame frame, bool sourced)
    {
        double any = _rates.TryGetValue((AnyClass, frame, sourced), out var all) ? (double)all.Hits / all.Total : UnknownRate;
        return _rates.TryGetValue((ClassKey(kind), frame, sourced), out var own) ? (own.Hits + PriorWeight * any) / (own.Total + PriorWeight) : any;
    }

    /// <summary>The name under which the rates file counts all lemmas.</summary>
    public const string AnyClass = "*any";

    /// <summary>The name under which the rates file counts all lemmas of a class.</summary>
    public static string ClassKey(CueClass kind) => "*" + kind.ToString().ToLowerInvariant();

    private static CueLexicon Load()
    {
        var classes = new Dictionary<string, CueClass>(StringComparer.Ordinal);
        List<string> addressed = [], raising = [], times = [];
        foreach (string line in DataFile.Lines("cue-classes.txt"))
        {
            int colon = line.IndexOf(':', StringComparison.Ordinal);
            string name = line[..colon];
            string[] lemmas = line[(colon + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (name == "addressee") addressed.AddRange(lemmas);
            else if (name == "raising") raising.AddRange(lemmas);
            else if (name == "time") times.AddRange(lemmas);
            else
            {
                CueClass kind = Enum.Parse<CueClass>(name, ignoreCase: true);
                foreach (string lemma in lemmas) classes[lemma] = kind;
            }
        }

        var rates = new Dictionary<(string, CueFrame, bool), (int, int)>();
        foreach (string line in DataFile.Lines("cue-rates.tsv"))
        {
            string[] cells = line.Split('\t');
            rates[(cells[0], Enum.Parse<CueFrame>(cells[1]), cells[2] == "1")] =
                (int.Parse(cells[3], CultureInfo.InvariantCulture), int.Parse(cells[4], CultureInfo.InvariantCulture));
        }

        return new CueLexicon(classes, rates, addressed, raising, times);
    }
}
