namespace QuoteKit.Quotes;

/// <summary>How a candidate agrees with what the frames read of the cue: the same features for contents and sources.</summary>
internal static class ReadingFeatures
{
    /// <summary>Adds them.</summary>
    /// <param name="f">Takes the features.</param>
    /// <param name="template">The first template's number.</param>
    /// <param name="view">The text.</param>
    /// <param name="reading">What the frames read, if anything.</param>
    /// <param name="read">The part of it that the candidate is compared with.</param>
    /// <param name="ranges">The candidate.</param>
    /// <param name="words">How many words the candidate has.</param>
    public static void Add(
        HashedFeatures f, uint template, FeatureText view, AttributionCandidate? reading, IReadOnlyList<TokenRange>? read, ReadOnlySpan<TokenRange> ranges, int words)
    {
        uint frame = (uint)(reading?.Frame ?? CueFrame.None), tenths = Tenths(view, read, ranges, words);
        f.Begin(template);
        f.Add(tenths, frame);
        f.Add(tenths, frame, reading is null ? 0u : view.Lemma(reading.Head));
        f.Add(tenths);
    }

    /// <summary>The Dice coefficient of the words in tenths; 15 where nothing was read.</summary>
    public static uint Tenths(FeatureText view, IReadOnlyList<TokenRange>? read, ReadOnlySpan<TokenRange> ranges, int words)
    {
        if (read is null) return 15;
        int shared = 0, all = 0;
        foreach (TokenRange other in read)
        {
            all += view.Words(other.First, other.End);
            foreach (TokenRange range in ranges)
            {
                int first = Math.Max(range.First, other.First), end = Math.Min(range.End, other.End);
                if (first < end) shared += view.Words(first, end);
            }
        }

        return (uint)Math.Round(20.0 * shared / Math.Max(1, words + all));
    }
}
