using QuoteKit.Mentions;
using QuoteKit.Model;

namespace QuoteKit.Training.Names;

/// <summary>
/// A structured averaged perceptron (Collins 2002): decodes a sentence, with a margin for wrong labels, and moves the weights
/// from the labels it found to the right ones. In whole numbers, so that every machine learns the same weights.
/// </summary>
internal sealed class NameLearner
{
    public const int Bits = 16;

    private const double LargestKept = 0.9999;

    private static readonly int Stride = Weights.StrideFor(NameLabels.Count);

    private readonly int[] _weights = new int[Stride << Bits];
    private readonly long[] _totals = new long[Stride << Bits];
    private readonly int[] _stamps = new int[Stride << Bits];
    private readonly int _margin;
    private int _step = 1;

    public NameLearner(int margin) => _margin = margin;

    /// <summary>Learns from a sentence: each token's features and right label; returns how many labels were wrong.</summary>
    public int Learn(NameExample example)
    {
        int count = example.Labels.Length;
        Span<int> scores = stackalloc int[Stride];
        var decoder = new NameDecoder(Transitions());
        decoder.Begin(count);
        for (int i = 0; i < count; i++)
        {
            Score(example.FeaturesOf(i), scores);
            for (int label = 0; label < NameLabels.Count; label++)
                if (label != example.Labels[i])
                    scores[label] += _margin;
            decoder.Add(scores[..NameLabels.Count]);
        }

        var found = new byte[count];
        decoder.Decode(found);
        _step++;
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
                Change(NameLabeler.TransitionFrom(leftRight), right, 1);
                Change(NameLabeler.TransitionFrom(leftFound), found[i], -1);
            }

            (leftRight, leftFound) = (right, found[i]);
        }

        return wrong;
    }

    public Weights ToWeights() => new(NameLabels.Names, Bits, Averaged());

    public byte[] ToFile() => WeightsFile.Write(NameLabels.Names, Bits, Averaged());

    /// <summary>The averaged weights, scaled to 8 bits.</summary>
    private sbyte[] Averaged()
    {
        var averages = new long[_weights.Length];
        for (int i = 0; i < averages.Length; i++) averages[i] = _totals[i] + (long)_weights[i] * (_step - _stamps[i]);
        long[] sizes = [.. averages.Where(value => value != 0).Select(Math.Abs).Order()];
        long largest = sizes.Length == 0 ? 1 : sizes[(int)((sizes.Length - 1) * LargestKept)];
        return [.. averages.Select(value => (sbyte)Math.Clamp(
            (value * WeightsFile.Largest + Math.Sign(value) * largest / 2) / largest, -WeightsFile.Largest, WeightsFile.Largest))];
    }

    private int[] Transitions()
    {
        var transitions = new int[NameLabels.Count * NameLabels.Count];
        for (byte left = 0; left < NameLabels.Count; left++)
            _weights.AsSpan(Row(NameLabeler.TransitionFrom(left)), NameLabels.Count).CopyTo(transitions.AsSpan(left * NameLabels.Count));
        return transitions;
    }

    private void Score(ReadOnlySpan<uint> features, Span<int> scores)
    {
        scores.Clear();
        foreach (uint feature in features)
        {
            ReadOnlySpan<int> row = _weights.AsSpan(Row(feature), Stride);
            for (int i = 0; i < row.Length; i += System.Numerics.Vector<int>.Count)
                (new System.Numerics.Vector<int>(scores[i..]) + new System.Numerics.Vector<int>(row[i..])).CopyTo(scores[i..]);
        }
    }

    private void Move(uint feature, byte right, byte wrong)
    {
        Change(feature, right, 1);
        Change(feature, wrong, -1);
    }

    private void Change(uint feature, byte label, int by)
    {
        int cell = Row(feature) + label;
        _totals[cell] += (long)_weights[cell] * (_step - _stamps[cell]);
        _stamps[cell] = _step;
        _weights[cell] += by;
    }

    private static int Row(uint feature) => (int)Weights.RowOf(feature, 32 - Bits) * Stride;
}
