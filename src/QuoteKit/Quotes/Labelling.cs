namespace QuoteKit.Quotes;

/// <summary>How the labeller reads a cue's window.</summary>
internal sealed class Labelling(CueWindow window, SpanLabel[] labels, float[] marginals, double logProbability)
{
    public CueWindow Window => window;

    /// <summary>The best labels, one a token of the window.</summary>
    public SpanLabel[] Labels => labels;

    /// <summary>The logarithm of the best labels' probability, the cue's own label given.</summary>
    public double LogProbability => logProbability;

    /// <summary>The probability that a token of the text has a label.</summary>
    public float Marginal(int token, SpanLabel label) =>
        token < window.First || token >= window.End ? 0 : marginals[LabelFeatures.Labels * (token - window.First) + (int)label];

    /// <summary>The runs of a label, ascending.</summary>
    public List<TokenRange> Runs(SpanLabel label)
    {
        var runs = new List<TokenRange>();
        for (int i = 0; i < labels.Length; i++)
        {
            if (labels[i] != label) continue;
            int first = i;
            while (i < labels.Length && labels[i] == label) i++;
            runs.Add(new TokenRange(window.First + first, window.First + i));
        }

        return runs;
    }
}
