using System.Numerics;
using QuoteKit.Model;

namespace QuoteKit.Training;

/// <summary>The weights of a perceptron with their sum over all steps, in whole numbers, so that every machine learns the same.</summary>
internal sealed class AveragedWeights
{
    private readonly int _bits, _stride;
    private readonly int[] _weights;
    private readonly long[] _totals;
    private readonly int[] _stamps;
    private int _step = 1;

    /// <param name="classes">How many weights a row has.</param>
    /// <param name="bits">There are two to the power of this many rows.</param>
    public AveragedWeights(int classes, int bits)
    {
        (_bits, _stride) = (bits, Weights.StrideFor(classes));
        _weights = new int[_stride << bits];
        _totals = new long[_weights.Length];
        _stamps = new int[_weights.Length];
    }

    /// <summary>How many sums <see cref="Score"/> gives.</summary>
    public int Stride => _stride;

    /// <summary>The features' weights, summed.</summary>
    public void Score(ReadOnlySpan<uint> features, Span<int> scores)
    {
        scores.Clear();
        foreach (uint feature in features)
        {
            ReadOnlySpan<int> row = Row(feature);
            int i = 0;
            for (; i + Vector<int>.Count <= row.Length; i += Vector<int>.Count)
                (new Vector<int>(scores[i..]) + new Vector<int>(row[i..])).CopyTo(scores[i..]);
            for (; i < row.Length; i++) scores[i] += row[i];
        }
    }

    /// <summary>A feature's weights as they stand.</summary>
    public ReadOnlySpan<int> Row(uint feature) => _weights.AsSpan(Start(feature), _stride);

    /// <summary>What changes from here on belongs to the next step.</summary>
    public void NextStep() => _step++;

    public void Change(uint feature, int label, int by)
    {
        int cell = Start(feature) + label;
        _totals[cell] += (long)_weights[cell] * (_step - _stamps[cell]);
        _stamps[cell] = _step;
        _weights[cell] += by;
    }

    /// <summary>The averages, scaled to 8 bits.</summary>
    /// <param name="largestKept">The share of weights that are not cut: without the largest few the many small ones keep their shades.</param>
    public sbyte[] Scaled(double largestKept)
    {
        var averages = new long[_weights.Length];
        for (int i = 0; i < averages.Length; i++) averages[i] = _totals[i] + (long)_weights[i] * (_step - _stamps[i]);
        long[] sizes = [.. averages.Where(value => value != 0).Select(Math.Abs).Order()];
        long largest = sizes.Length == 0 ? 1 : sizes[(int)((sizes.Length - 1) * largestKept)];
        return [.. averages.Select(value => (sbyte)Math.Clamp(
            (value * WeightsFile.Largest + Math.Sign(value) * largest / 2) / largest, -WeightsFile.Largest, WeightsFile.Largest))];
    }

    private int Start(uint feature) => (int)Weights.RowOf(feature, 32 - _bits) * _stride;
}
