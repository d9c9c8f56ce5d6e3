using QuoteKit.Quotes;

namespace QuoteKit.Training.Attributions;

/// <summary>Learns to choose the content, or the source, of gold cues from their candidates.</summary>
internal static class RankTrainer
{
    private const int Bits = 19, Epochs = 6;
    private const float Rate = 0.02f, Smoothing = 0.03f, Skip = 0.003f;

    // Where no candidate is half right there is nothing to learn.
    private const double LeastDice = 0.5;

    /// <summary>A list's features and which candidates share the target; learned from only if one is half right.</summary>
    internal sealed record Ranking(int[][] Rows, float[] Targets);

    public static AdaGrad New(string name) => new([name], Bits, Rate, Smoothing);

    public static Ranking? Read(AdaGrad model, int count, Func<int, double> dice, Action<int, HashedFeatures> fill, HashedFeatures features)
    {
        var targets = new float[count];
        double best = 0;
        for (int i = 0; i < count; i++) best = Math.Max(best, targets[i] = (float)dice(i));
        if (best < LeastDice) return null;
        int ties = targets.Count(t => t >= best - 1e-6);
        for (int i = 0; i < count; i++) targets[i] = targets[i] >= best - 1e-6 ? 1f / ties : 0;
        var rows = new int[count][];
        for (int i = 0; i < count; i++)
        {
            fill(i, features);
            rows[i] = model.Rows(features);
        }

        return new Ranking(rows, targets);
    }

    public static void Learn(AdaGrad model, IEnumerable<Ranking> rankings)
    {
        Ranking[] order = [.. rankings];
        for (int epoch = 0; epoch < Epochs; epoch++)
        {
            Shuffle.Mix(order, (uint)epoch + 1);
            foreach (Ranking ranking in order) Learn(model, ranking);
            model.EndEpoch();
        }
    }

    private static void Learn(AdaGrad model, Ranking ranking)
    {
        var scores = new float[ranking.Rows.Length];
        float largest = float.NegativeInfinity, sum = 0;
        for (int i = 0; i < scores.Length; i++) largest = Math.Max(largest, scores[i] = model.Sum(ranking.Rows[i]));
        for (int i = 0; i < scores.Length; i++) sum += scores[i] = MathF.Exp(scores[i] - largest);
        for (int i = 0; i < scores.Length; i++)
        {
            float gradient = scores[i] / sum - ranking.Targets[i];
            if (MathF.Abs(gradient) >= Skip) model.Update(ranking.Rows[i], gradient);
        }
    }
}
