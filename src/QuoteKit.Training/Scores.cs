namespace QuoteKit.Training;

internal static class Scores
{
    /// <summary>The first of the highest scores.</summary>
    public static int IndexOfMax(this Span<int> scores)
    {
        int best = 0;
        for (int i = 1; i < scores.Length; i++)
            if (scores[i] > scores[best])
                best = i;
        return best;
    }
}
