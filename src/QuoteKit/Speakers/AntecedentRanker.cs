using QuoteKit.Model;

namespace QuoteKit.Speakers;

/// <summary>The learned judge: a log-linear model over the candidates' features. Immutable.</summary>
internal sealed class AntecedentRanker(Weights weights) : IAntecedentJudge
{
    /// <summary>How many steps of an 8-bit weight make one in the exponent.</summary>
    public const double Scale = 20;

    private const int Columns = 4;

    /// <summary>How much surer than of the best candidate the model must be that nobody is meant, where somebody is said to say something.</summary>
    private const double MarginForNone = 1.4;

    public static AntecedentRanker Default { get; } = new(WeightsFile.Read("antecedents.bin"));

    public (int Candidate, double Probability) Choose(in PronounPlace place, AntecedentList candidates)
    {
        Span<short> scores = stackalloc short[Columns];
        Span<double> exponents = stackalloc double[AntecedentList.Most + 1];
        int best = 0;
        for (int i = 0; i <= candidates.Count; i++)
        {
            ReadOnlySpan<uint> features = candidates.Features(i);
            weights.Score(features[AntecedentFeatures.OwnCount..], scores);
            int score = scores[0];
            weights.Score(features[..AntecedentFeatures.OwnCount], scores);
            exponents[i] = (score + scores[place.Column]) / Scale;
            if (exponents[i] - (i > 0 && i == candidates.Count && place.Draft >= 0 ? MarginForNone : 0) > exponents[best]) best = i;
        }

        double sum = 0;
        for (int i = 0; i <= candidates.Count; i++) sum += Math.Exp(exponents[i] - exponents[best]);
        Span<double> shares = candidates.Shares;
        for (int i = 0; i < shares.Length; i++) shares[i] = Math.Exp(exponents[i] - exponents[best]) / sum;
        return (best, shares[best]);
    }
}
