using QuoteKit.Model;
using QuoteKit.Speakers;

namespace QuoteKit.Training.Speakers;

/// <summary>Learns the log-linear model that ranks antecedents: the likelihood of the right candidates, climbed by AdaGrad.</summary>
internal static class AntecedentLearner
{
    public static readonly string[] Columns = ["person", "several", "thing"];

    private const int Bits = 12, Stride = 4;
    private const double Rate = 0.02, Decay = 1e-3, SilverWeight = 0.3, SourceWeight = 2;
    private const int Epochs = 20;

    /// <summary>The weights in 8 bits.</summary>
    public static sbyte[] Learn(IReadOnlyList<AntecedentExample> examples)
    {
        var weights = new double[Stride << Bits];
        var squares = new double[weights.Length];
        AntecedentExample[] order = [.. examples];
        for (int epoch = 0; epoch < Epochs; epoch++)
        {
            Shuffle.Mix(order, (uint)epoch + 300);
            foreach (AntecedentExample example in order)
                Climb(example, weights, squares, (example.IsGold ? 1 : SilverWeight) * (example.IsSource ? SourceWeight : 1));
        }

        return [.. weights.Select(weight => (sbyte)Math.Clamp(
            Math.Round(weight * AntecedentRanker.Scale), -WeightsFile.Largest, WeightsFile.Largest))];
    }

    public static AntecedentRanker ToRanker(sbyte[] weights) => new(new Weights(Columns, Bits, weights));

    public static byte[] ToFile(sbyte[] weights) => WeightsFile.Write(Columns, Bits, weights);

    private static void Climb(AntecedentExample example, double[] weights, double[] squares, double importance)
    {
        int count = example.Features.Length;
        Span<double> shares = stackalloc double[AntecedentList.Most + 1];
        double largest = double.NegativeInfinity, all = 0, right = 0;
        for (int i = 0; i < count; i++)
        {
            shares[i] = 0;
            for (int f = 0; f < example.Features[i].Length; f++) shares[i] += weights[Cell(example, i, f)];

            largest = Math.Max(largest, shares[i]);
        }

        for (int i = 0; i < count; i++)
        {
            shares[i] = Math.Exp(shares[i] - largest);
            all += shares[i];
            if (example.Right[i]) right += shares[i];
        }

        for (int i = 0; i < count; i++)
        {
            double gradient = importance * ((example.Right[i] ? shares[i] / right : 0) - (shares[i] / all));
            if (Math.Abs(gradient) < 1e-4) continue;
            for (int f = 0; f < example.Features[i].Length; f++) Step(Cell(example, i, f), gradient, weights, squares);
        }
    }

    private static void Step(int cell, double gradient, double[] weights, double[] squares)
    {
        double step = gradient - (Decay * weights[cell]);
        squares[cell] += step * step;
        weights[cell] += Rate * step / (1 + Math.Sqrt(squares[cell]));
    }

    private static int Cell(AntecedentExample example, int candidate, int feature) =>
        ((int)Weights.RowOf(example.Features[candidate][feature], 32 - Bits) * Stride) + (feature < AntecedentFeatures.OwnCount ? example.Column : 0);
}
