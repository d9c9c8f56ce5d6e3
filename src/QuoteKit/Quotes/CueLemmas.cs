using System.Collections.Frozen;
using System.Globalization;
using QuoteKit.Model;

namespace QuoteKit.Quotes;

/// <summary>How often lemmas head a cue, in steps. Immutable; learned with the weights.</summary>
internal sealed class CueLemmas(IEnumerable<KeyValuePair<string, byte>> bins)
{
    /// <summary>The highest step.</summary>
    public const int Highest = 4;

    private static readonly double[] Steps = [0.05, 0.15, 0.35, 0.6];

    private readonly FrozenDictionary<string, byte> _bins = bins.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Reads the lemmas that ship with the package.</summary>
    public static CueLemmas Read(string file) =>
        new(DataFile.Rows(file).Select(row => KeyValuePair.Create(row[0], byte.Parse(row[1], CultureInfo.InvariantCulture))));

    /// <summary>The step of a rate: 0 under 5%, then from 5, 15, 35 and 60% on.</summary>
    public static byte StepOf(double rate)
    {
        byte step = 0;
        while (step < Steps.Length && rate >= Steps[step]) step++;
        return step;
    }

    /// <summary>Whether the lemma was seen as the head of a cue; how often, goes to <paramref name="step"/>.</summary>
    public bool TryGet(string lemma, out byte step) => _bins.TryGetValue(lemma, out step);
}
