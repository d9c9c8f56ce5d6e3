using System.Globalization;
using QuoteKit.Sentences;

namespace QuoteKit.Training.Sentences;

/// <summary>Counts how often sentences end at places of the same shapes.</summary>
internal sealed class SurePlaceCounter
{
    // Chosen by cross-validation: what is rarer or less sure is left to the weights.
    private const int Fewest = 60;
    private const int FewestOfAny = 12;
    private const double Purest = 0.95;

    private readonly Dictionary<(WordShape? Before, WordShape Stop, uint Closers, WordShape Next), (int Ends, int All)> _counts = [];

    public void Add(in BoundaryPlace place, bool ends)
    {
        if (place.Gap == 0) return;
        foreach (WordShape? shape in new WordShape?[] { null, place.Shape(place.Stop - 1) })
        {
            var key = (shape, place.StopShape, place.Closers, place.NextShape);
            var (before, all) = _counts.GetValueOrDefault(key);
            _counts[key] = (before + (ends ? 1 : 0), all + 1);
        }
    }

    /// <summary>The rows of sure-places.tsv.</summary>
    /// <remarks>No row says for one shape before the stop what another says for any.</remarks>
    public IEnumerable<string[]> Rows()
    {
        var sure = _counts.Where(row => row.Value.All >= (row.Key.Before is null ? FewestOfAny : Fewest))
            .Where(row => Math.Max(row.Value.Ends, row.Value.All - row.Value.Ends) >= Purest * row.Value.All)
            // "hi! how are you" is of the web; in news it is "Yahoo! announced".
            .Where(row => row.Key.Next != WordShape.Lower || !Ends(row.Value))
            .ToDictionary(row => row.Key, row => row.Value);
        return sure
            .Where(row => row.Key.Before is null || !sure.TryGetValue(row.Key with { Before = null }, out var any) || Ends(any) != Ends(row.Value))
            .OrderBy(row => row.Key)
            .Select(row => (string[])[
                row.Key.Before?.ToString() ?? SurePlaces.Any, row.Key.Stop.ToString(), Number(row.Key.Closers), row.Key.Next.ToString(),
                Ends(row.Value) ? "1" : "0", Number(row.Value.Ends), Number(row.Value.All)]);
    }

    private static bool Ends((int Ends, int All) count) => count.Ends * 2 > count.All;

    private static string Number<T>(T number) where T : IFormattable => number.ToString(null, CultureInfo.InvariantCulture);
}
