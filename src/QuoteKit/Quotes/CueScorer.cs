using QuoteKit.Model;

namespace QuoteKit.Quotes;

/// <summary>Gives every token the probability that it heads a cue. Immutable.</summary>
internal sealed class CueScorer(Weights weights)
{
    /// <summary>The probabilities; 0 for tokens that cannot be cues.</summary>
    public float[] Score(FeatureText view, CancellationToken cancellation)
    {
        var scores = new float[view.Count];
        var reader = new CueFeatures(view);
        var features = new HashedFeatures(weights);
        for (int i = 0; i < scores.Length; i++)
        {
            if ((i & 1023) == 0) cancellation.ThrowIfCancellationRequested();
            if (!CueFeatures.CanBeCue(view, i)) continue;
            reader.Fill(i, features);
            scores[i] = (float)LinearScore.Probability(weights, features);
        }

        return scores;
    }
}
