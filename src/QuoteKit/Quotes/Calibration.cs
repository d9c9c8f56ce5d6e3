using System.Globalization;
using QuoteKit.Model;

namespace QuoteKit.Quotes;

/// <summary>What scores of the accept step mean: from which one on a triple is taken, and how often it is right. Immutable.</summary>
/// <param name="least">The least score of an accepted triple.</param>
/// <param name="steps">Scores, ascending, with the share of right ones around each; between them a straight line.</param>
internal sealed class Calibration(double least, IReadOnlyList<(double Score, double Share)> steps)
{
    /// <summary>The row of the file that holds <see cref="Least"/>.</summary>
    public const string LeastRow = "least";

    public double Least => least;

    /// <summary>Reads a table that ships with the package.</summary>
    public static Calibration Read(string file)
    {
        double least = 0;
        var steps = new List<(double, double)>();
        foreach (string[] row in DataFile.Rows(file))
        {
            if (row[0] == LeastRow) least = Number(row[1]);
            else steps.Add((Number(row[0]), Number(row[1])));
        }

        return new Calibration(least, steps);
    }

    /// <summary>How often a triple with this score is right, 0 to 1.</summary>
    public double Confidence(double score)
    {
        int above = 0;
        while (above < steps.Count && steps[above].Score < score) above++;
        if (above == 0) return steps.Count == 0 ? score : steps[0].Share;
        if (above == steps.Count) return steps[^1].Share;
        var (from, low) = steps[above - 1];
        var (to, high) = steps[above];
        return low + (high - low) * (score - from) / (to - from);
    }

    private static double Number(string digits) => double.Parse(digits, CultureInfo.InvariantCulture);
}
