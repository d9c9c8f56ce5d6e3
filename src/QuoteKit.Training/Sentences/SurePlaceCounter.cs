using System.Globalization;
using QuoteKit.Sentences;

namespace QuoteKit.Training.Sentences;

/// <summary>Counts how often sentences end at places of the same shapes.</summary>
internal sealed class SurePlaceCounter
{
    // Chosen by cross-validation: what is rarer or less sure is left to the weights.
    private const int Fewest = 80;
    private const double Purest = 0.995;

    private readonly Dictionary<(WordShape Before, WordShape Stop, uint Closers, WordShape Next), (int Ends, int All)> _counts = [];

    public void Add(in BoundaryPlace place, bool ends)
    {
        if (place.Gap == 0) return;
        var key = (place.Shape(place.Stop - 1), place.Shape(place.Stop), place.Closers, place.Shape(place.Next));
        var (before, all) = _counts.GetValueOrDefault(key);
        _counts[key] = (before + (ends ? 1 : 0), all + 1);
    }

    /// <summary>The rows of sure-places.tsv.</summary>
    public IEnumerable<string[]> Rows() => _counts
        .Where(row => row.Value.All >= Fewest && Math.Max(row.Value.Ends, row.Value.All - row.Value.Ends) >= Purest * row.Value.All)
        .OrderBy(row => row.Key)
        .Select(row => (string[])[
            row.Key.Before.ToString(), row.Key.Stop.ToString(), Number(row.Key.Closers), row.Key.Next.ToString(),
            row.Value.Ends * 2 > row.Value.All ? "1" : "0", Number(row.Value.Ends), Number(row.Value.All)]);

    private static string Number<T>(T number) where T : IFormattable => number.ToString(null, CultureInfo.InvariantCulture);
}
