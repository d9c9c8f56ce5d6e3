using QuoteKit.Model;

namespace QuoteKit.Quotes;

/// <summary>Reads the whole numbers that weights are kept in.</summary>
internal static class LinearScore
{
    /// <summary>What a weight of 1 is worth.</summary>
    public const float Unit = 1f / 160;

    /// <summary>The weighted sum of features in a model with one column.</summary>
    public static float Of(Weights weights, HashedFeatures features) => Unit * weights.Sum(features.Span);

    /// <summary>The logistic of the weighted sum.</summary>
    public static double Probability(Weights weights, HashedFeatures features) => 1 / (1 + Math.Exp(-Of(weights, features)));
}
