using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using QuoteKit.Model;
using QuoteKit.Syntax;

namespace QuoteKit.Training.Syntax;

/// <summary>The loss of a choice between classes: minus the logarithm of the right one's probability.</summary>
internal static class SoftmaxLoss
{
    /// <summary>Puts in the place of the scores what they should change by, times the weight; all zero if the right class is not known.</summary>
    /// <param name="scores">The classes' scores, filled up to whole vectors.</param>
    /// <param name="classes">How many classes there are.</param>
    /// <param name="right">The right class or a negative number.</param>
    /// <param name="weight">How much the choice counts.</param>
    public static double Run(Span<float> scores, int classes, int right, float weight)
    {
        if (right < 0 || weight == 0)
        {
            scores.Clear();
            return 0;
        }

        scores[classes..].Fill(float.NegativeInfinity);
        float largest = float.NegativeInfinity, sum = 0;
        foreach (float score in scores[..classes]) largest = Math.Max(largest, score);
        ref float at = ref MemoryMarshal.GetReference(scores);
        for (nuint i = 0; i < (nuint)scores.Length; i += RecurrentLayer.Lanes)
            VectorMath.Exp(Vector256.LoadUnsafe(ref at, i) - Vector256.Create(largest)).StoreUnsafe(ref at, i);
        scores[classes..].Clear();
        foreach (float score in scores[..classes]) sum += score;
        double loss = -Math.Log(Math.Max(scores[right] / sum, 1e-30)) * weight;
        float scale = weight / sum;
        for (int i = 0; i < classes; i++) scores[i] *= scale;
        scores[right] -= weight;
        return loss;
    }
}
