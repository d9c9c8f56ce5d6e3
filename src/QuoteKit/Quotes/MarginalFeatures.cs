namespace QuoteKit.Quotes;

/// <summary>How a candidate agrees with the labeller: the same features for contents and sources.</summary>
internal static class MarginalFeatures
{
    /// <summary>Adds them.</summary>
    /// <param name="f">Takes the features.</param>
    /// <param name="template">The first template's number.</param>
    /// <param name="sum">How many of the candidate's words are expected to be right.</param>
    /// <param name="marginals">What the labeller says of the whole window.</param>
    /// <param name="shared">How many words the candidate shares with the best labelling.</param>
    /// <param name="words">How many words it has.</param>
    /// <param name="kind">Its generator.</param>
    public static void Add(HashedFeatures f, uint template, float sum, MarginalSums marginals, int shared, int words, uint kind)
    {
        float total = marginals.Total;
        float dice = 2 * sum / Math.Max(1e-3f, words + total), precision = sum / Math.Max(1, words), recall = Math.Min(1, sum / Math.Max(1e-3f, total));
        float decoded = words + marginals.DecodedWords == 0 ? 0 : 2f * shared / (words + marginals.DecodedWords);
        uint expected = (uint)MathF.Round(24 * Math.Min(1, dice)), same = decoded >= 0.9999f ? 1u : 0u, tenths = (uint)MathF.Round(10 * decoded);
        f.Begin(template);
        f.Add(expected);
        f.Add(expected, kind);
        f.Add(expected, Buckets.Count(words, 6));
        f.Add((uint)MathF.Round(10 * precision), (uint)MathF.Round(10 * recall));
        f.Add(tenths);
        f.Add(tenths, expected);
        f.Add(same, expected, kind);
    }
}
