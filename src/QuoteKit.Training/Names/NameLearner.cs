using QuoteKit.Mentions;
using QuoteKit.Model;

namespace QuoteKit.Training.Names;

/// <summary>
/// A structured averaged perceptron (Collins 2002): decodes a sentence, with a margin for wrong labels, and moves the weights
/// from the labels it found to the right ones.
/// </summary>
internal sealed class NameLearner
{
    public const int Bits = 16;

    private const double LargestKept = 0.9999;

    private readonly AveragedWeights _weights = new(NameLabels.Count, Bits);
    private readonly int _margin;

    public NameLearner(int margin) => _margin = margin;

    /// <summary>Learns from a sentence: each token's features and right label; returns how many labels were wrong.</summary>
    public int Learn(NameExample example)
    {
        int count = example.Labels.Length;
        Span<int> scores = stackalloc int[_weights.Stride];
        var decoder = new NameDecoder(Transitions());
        decoder.Begin(count);
        for (int i = 0; i < count; i++)
        {
            _weights.Score(example.FeaturesOf(i), scores);
            for (int label = 0; label < NameLabels.Count; label++)
                if (label != example.Labels[i])
                    scores[label] += _margin;
            decoder.Add(scores[..NameLabels.Count]);
        }

        var found = new byte[count];
        decoder.Decode(found);
        _weights.NextStep();
        int wrong = 0;
        byte leftRight = NameLabels.Outside, leftFound = NameLabels.Outside;
        for (int i = 0; i < count; i++)
        {
            byte right = example.Labels[i];
            if (right != found[i])
            {
                wrong++;
                foreach (uint feature in example.FeaturesOf(i)) Move(feature, right, found[i]);
            }

            if (right != found[i] || leftRight != leftFound)
            {
                _weights.Change(NameLabeler.TransitionFrom(leftRight), right, 1);
                _weights.Change(NameLabeler.TransitionFrom(leftFound), found[i], -1);
            }

            (leftRight, leftFound) = (right, found[i]);
        }

        return wrong;
    }

    public Weights ToWeights() => new(NameLabels.Names, Bits, _weights.Scaled(LargestKept));

    public byte[] ToFile() => WeightsFile.Write(NameLabels.Names, Bits, _weights.Scaled(LargestKept));

    private int[] Transitions()
    {
        var transitions = new int[NameLabels.Count * NameLabels.Count];
        for (byte left = 0; left < NameLabels.Count; left++)
            _weights.Row(NameLabeler.TransitionFrom(left))[..NameLabels.Count].CopyTo(transitions.AsSpan(left * NameLabels.Count));
        return transitions;
    }

    private void Move(uint feature, byte right, byte wrong)
    {
        _weights.Change(feature, right, 1);
        _weights.Change(feature, wrong, -1);
    }
}
