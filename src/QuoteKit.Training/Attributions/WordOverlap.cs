using QuoteKit.Quotes;

namespace QuoteKit.Training.Attributions;

/// <summary>How much spans share, over words alone: marks never count.</summary>
internal static class WordOverlap
{
    /// <summary>Twice the shared words over the words of both; 1 if neither has any.</summary>
    public static double Dice(FeatureText view, IEnumerable<TokenRange> ranges, int[] gold)
    {
        int words = 0, shared = 0, goldWords = gold.Count(view.IsWord);
        foreach (TokenRange range in ranges)
        {
            for (int i = range.First; i < range.End; i++)
            {
                if (!view.IsWord(i)) continue;
                words++;
                if (Array.BinarySearch(gold, i) >= 0) shared++;
            }
        }

        return words + goldWords == 0 ? 1 : 2.0 * shared / (words + goldWords);
    }
}
