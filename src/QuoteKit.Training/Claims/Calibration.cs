using QuoteKit.Claims;

namespace QuoteKit.Training.Claims;

/// <summary>Fits a slope and an offset that make probabilities of log-odds (Platt 1999), by Newton's method.</summary>
internal static class Calibration
{
    private const int Steps = 30;

    /// <summary>The rows for the model's file.</summary>
    /// <param name="scored">The log-odds of sentences by models that had not seen them, and whether they were checked.</param>
    public static (string Name, double Weight)[] Fit(IReadOnlyList<(double LogOdds, bool IsChecked)> scored)
    {
        double slope = 1, offset = 0;
        for (int step = 0; step < Steps; step++)
        {
            double gs = 0, go = 0, hss = 1e-9, hso = 0, hoo = 1e-9;
            foreach (var (logOdds, isChecked) in scored)
            {
                double p = 1 / (1 + Math.Exp(-((slope * logOdds) + offset))), error = p - (isChecked ? 1 : 0), curve = p * (1 - p);
                gs += error * logOdds;
                go += error;
                hss += curve * logOdds * logOdds;
                hso += curve * logOdds;
                hoo += curve;
            }

            double determinant = (hss * hoo) - (hso * hso);
            slope -= ((hoo * gs) - (hso * go)) / determinant;
            offset -= ((hss * go) - (hso * gs)) / determinant;
        }

        return [(WorthinessModel.SlopeRow, Math.Round(slope, 3)), (WorthinessModel.OffsetRow, Math.Round(offset, 3))];
    }
}
