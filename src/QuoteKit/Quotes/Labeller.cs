using QuoteKit.Model;

namespace QuoteKit.Quotes;

/// <summary>
/// Labels the tokens around a cue as its source, its words or its content: a conditional random field of the first order
/// (Lafferty, McCallum and Pereira 2001). Immutable.
/// </summary>
internal sealed class Labeller(Weights weights)
{
    private const int Labels = LabelFeatures.Labels;

    private readonly TransitionTable _transitions = new((feature, label) => ScoreOf(weights, feature, label));

    public Labelling Label(CueContext cue, HashedFeatures features)
    {
        CueWindow window = cue.Window;
        var emissions = new float[Labels * window.Length];
        var kinds = new byte[window.Length];
        var reader = new LabelFeatures(cue);
        features.Aim(weights);
        Span<short> sums = stackalloc short[Labels];
        for (int i = 0; i < kinds.Length; i++)
        {
            reader.Fill(window.First + i, features);
            weights.Score(features.Span, sums);
            for (int b = 0; b < Labels; b++) emissions[Labels * i + b] = LinearScore.Unit * sums[b];
            kinds[i] = (byte)TransitionTable.KindOf(cue.View, window.First + i);
        }

        var lattice = new LabelLattice(emissions, kinds, _transitions);
        var marginals = new float[Labels * window.Length];
        double sum = lattice.Marginals(marginals);
        var labels = new SpanLabel[window.Length];
        double best = lattice.Best(cue.Cue - window.First, labels);
        return new Labelling(window, labels, marginals, best - sum);
    }

    private static float ScoreOf(Weights weights, uint feature, SpanLabel label)
    {
        Span<short> sums = stackalloc short[Labels];
        weights.Score([feature], sums);
        return LinearScore.Unit * sums[(int)label];
    }
}
