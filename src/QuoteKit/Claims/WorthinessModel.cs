using System.Globalization;
using QuoteKit.Model;

namespace QuoteKit.Claims;

/// <summary>The weights of check-worthiness: check-worthiness.tsv. Immutable.</summary>
internal sealed class WorthinessModel
{
    /// <summary>The names of the rows that are no features.</summary>
    public const string BiasRow = "*bias", SlopeRow = "*slope", OffsetRow = "*offset";

    private readonly Dictionary<ulong, int> _rows = [];
    private readonly List<ScoredFeature> _features = [];
    private readonly double _bias, _slope = 1, _offset;

    /// <summary>Makes a model of the rows of its file: name and weight.</summary>
    /// <exception cref="InvalidDataException">A row is no feature: a mistake in the build.</exception>
    public WorthinessModel(IEnumerable<(string Name, double Weight)> rows)
    {
        foreach (var (name, weight) in rows)
        {
            if (name == BiasRow) _bias = weight;
            else if (name == SlopeRow) _slope = weight;
            else if (name == OffsetRow) _offset = weight;
            else
            {
                _rows[FeatureName.KeyOf(name)] = _features.Count;
                _features.Add(new ScoredFeature(name, weight));
            }
        }
    }

    /// <summary>The model that ships with the package.</summary>
    public static WorthinessModel Default { get; } =
        new(DataFile.Rows("check-worthiness.tsv").Select(row => (row[0], double.Parse(row[1], CultureInfo.InvariantCulture))));

    /// <summary>How many features have a weight.</summary>
    public int Count => _features.Count;

    /// <summary>The log-odds before any feature.</summary>
    public double Bias => _bias;

    /// <summary>The index of a feature, or -1.</summary>
    public int IndexOf(ulong key) => _rows.TryGetValue(key, out int index) ? index : -1;

    public ScoredFeature this[int index] => _features[index];

    /// <summary>The probability behind a sum of bias and weights, fitted on scores of debates that the weights had not seen.</summary>
    public double Calibrated(double sum) => 1 / (1 + Math.Exp(-(_slope * sum + _offset)));
}
