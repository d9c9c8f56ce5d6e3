namespace QuoteKit.Quotes;

/// <summary>
/// Settles whose a quotation is that two candidates hold, one of them beside it: “A,” said Ann Hill. “B,” said Tom Cole.
/// The other one keeps the rest of its content.
/// </summary>
internal static class QuotationClaims
{
    public static List<AttributionCandidate> Settle(FeatureText view, List<AttributionCandidate> candidates, double least)
    {
        int[] nearest = new int[view.Quoted.Quotations.Length];
        Array.Fill(nearest, -1);
        foreach (AttributionCandidate candidate in candidates)
        {
            if (candidate.Rate < least || candidate.Head < 0 || !candidate.IsQuoting) continue;
            foreach (TokenRange range in candidate.Content)
                if (IsOwnSentence(view, candidate, range) && view.Quoted.At(range.First) is >= 0 and var q) nearest[q] = candidate.Head;
        }

        return candidates.ConvertAll(candidate => Without(view, candidate, nearest));
    }

    /// <summary>The candidate without ranges beyond its sentence that are a quotation of another one's.</summary>
    private static AttributionCandidate Without(FeatureText view, AttributionCandidate candidate, int[] nearest)
    {
        if (candidate.Content.Count < 2 || candidate.Head < 0) return candidate;
        List<TokenRange> kept = [.. candidate.Content.Where(range =>
            IsOwnSentence(view, candidate, range) || view.Quoted.At(range.First) is not (>= 0 and var q) || nearest[q] < 0 || nearest[q] == candidate.Head)];
        return kept.Count == 0 || kept.Count == candidate.Content.Count ? candidate : candidate with { Content = kept };
    }

    /// <summary>Whether the range stands in the cue's sentence or reaches into it.</summary>
    private static bool IsOwnSentence(FeatureText view, AttributionCandidate candidate, TokenRange range)
    {
        int own = view.Text.SentenceOf(candidate.Head);
        return view.Text.SentenceOf(range.First) <= own && view.Text.SentenceOf(range.End - 1) >= own;
    }
}
