using QuoteKit.Model;

namespace QuoteKit.Quotes;

/// <summary>Chooses the best of a list of candidates: a log-linear model over the list. Immutable.</summary>
internal sealed class Ranker(Weights weights)
{
    /// <summary>Candidates of a smaller share are not asked whether they agree.</summary>
    private const double LeastShare = 0.002;

    /// <summary>The index of the best candidate, the first of equals, and the share of the list's probability that it has with those that agree with it.</summary>
    /// <param name="count">How many candidates there are; at least one.</param>
    /// <param name="fill">Fills in the features of a candidate.</param>
    /// <param name="agree">Whether two candidates are nearly the same.</param>
    /// <param name="features">For the work.</param>
    public (int Best, double Share) Choose(int count, Action<int, HashedFeatures> fill, Func<int, int, bool> agree, HashedFeatures features)
    {
        Span<float> scores = count <= 128 ? stackalloc float[count] : new float[count];
        int best = 0;
        features.Aim(weights);
        for (int i = 0; i < count; i++)
        {
            fill(i, features);
            scores[i] = LinearScore.Of(weights, features);
            if (scores[i] > scores[best]) best = i;
        }

        double sum = 0, agreeing = 0;
        foreach (float score in scores) sum += Math.Exp(score - scores[best]);
        for (int i = 0; i < count; i++)
        {
            double share = Math.Exp(scores[i] - scores[best]) / sum;
            if (i == best || (share >= LeastShare && agree(i, best))) agreeing += share;
        }

        return (best, agreeing);
    }
}
