using System.Numerics;
using QuoteKit.Model;

namespace QuoteKit.Training;

/// <summary>An averaged perceptron over hashed features, in whole numbers, so that every machine learns the same weights.</summary>
internal sealed class Perceptron
{
    // The largest few of a hundred thousand weights are cut, so that the many small ones keep their shades.
    private const double LargestKept = 0.99999;

    private readonly string[] _classes;
    private readonly int _bits;
    private readonly int _stride;
    private readonly int[] _weights;
    private readonly long[] _totals;
    private readonly int[] _stamps;
    private int _step = 1;

    public Perceptron(string[] classes, int bits)
    {
        (_classes, _bits, _stride) = (classes, bits, Weights.StrideFor(classes.Length));
        _weights = new int[_stride << bits];
        _totals = new long[_weights.Length];
        _stamps = new int[_weights.Length];
    }

    public void Score(ReadOnlySpan<uint> features, Span<int> scores)
    {
        scores.Clear();
        foreach (uint feature in features)
        {
            ReadOnlySpan<int> row = _weights.AsSpan(Row(feature), _stride);
            int i = 0;
            for (; i + Vector<int>.Count <= row.Length; i += Vector<int>.Count)
                (new Vector<int>(scores[i..]) + new Vector<int>(row[i..])).CopyTo(scores[i..]);
            for (; i < row.Length; i++) scores[i] += row[i];
        }
    }

    public void Update(ReadOnlySpan<uint> features, int right, int wrong)
    {
        _step++;
        if (right == wrong) return;
        foreach (uint feature in features)
        {
            int row = Row(feature);
            Change(row + right, 1);
            Change(row + wrong, -1);
        }
    }

    /// <summary>Learns one yes or no for a model of one class, whose score must be sure by <paramref name="margin"/>.</summary>
    public void Update(ReadOnlySpan<uint> features, bool yes, int score, int margin)
    {
        _step++;
        if (yes ? score > margin : score <= -margin) return;
        foreach (uint feature in features) Change(Row(feature), yes ? 1 : -1);
    }

    /// <summary>The averaged weights, scaled to 8 bits.</summary>
    public sbyte[] Averaged()
    {
        var averages = new long[_weights.Length];
        for (int i = 0; i < averages.Length; i++) averages[i] = _totals[i] + (long)_weights[i] * (_step - _stamps[i]);

        long[] sizes = [.. averages.Where(value => value != 0).Select(Math.Abs).Order()];
        long largest = sizes.Length == 0 ? 1 : sizes[(int)((sizes.Length - 1) * LargestKept)];
        return [.. averages.Select(value => (sbyte)Math.Clamp(
            (value * WeightsFile.Largest + Math.Sign(value) * largest / 2) / largest, -WeightsFile.Largest, WeightsFile.Largest))];
    }

    public Weights ToWeights() => new(_classes, _bits, Averaged());

    public byte[] ToFile() => WeightsFile.Write(_classes, _bits, Averaged());

    private void Change(int cell, int by)
    {
        _totals[cell] += (long)_weights[cell] * (_step - _stamps[cell]);
        _stamps[cell] = _step;
        _weights[cell] += by;
    }

    private int Row(uint feature) => (int)Weights.RowOf(feature, 32 - _bits) * _stride;
}
