using System.Runtime.Intrinsics;
using QuoteKit.Model;
using QuoteKit.Quotes;

namespace QuoteKit.Training.Attributions;

/// <summary>
/// Weights over hashed features, each with a learning rate of its own that falls with the squares of its gradients
/// (Duchi, Hazan and Singer 2011). In a fixed order of instances, so that every run learns the same. What is kept is the
/// mean of the weights after each epoch but the first, which depends less on the last instances (Polyak and Juditsky 1992).
/// </summary>
internal sealed class AdaGrad(string[] classes, int bits, float rate, float smoothing)
{
    private readonly int _columns = Weights.StrideFor(classes.Length);
    private readonly float[] _weights = new float[Weights.StrideFor(classes.Length) << bits];
    private readonly float[] _squares = new float[Weights.StrideFor(classes.Length) << bits];

    private float[]? _sums;
    private int _epochs;

    /// <summary>Says that all instances have been gone through.</summary>
    public void EndEpoch()
    {
        if (++_epochs == 1) return;
        _sums ??= new float[_weights.Length];
        for (int i = 0; i < _sums.Length; i++) _sums[i] += _weights[i];
    }

    /// <summary>The first cell of a feature's row.</summary>
    public int Row(uint feature) => (int)Weights.RowOf(feature, 32 - bits) * _columns;

    public float Weight(int cell) => _weights[cell];

    public float Sum(int[] rows)
    {
        float sum = 0;
        foreach (int row in rows) sum += _weights[row];
        return sum;
    }

    public void Update(int[] rows, float gradient)
    {
        foreach (int row in rows) UpdateCell(row, gradient);
    }

    public void UpdateCell(int cell, float gradient)
    {
        float squares = _squares[cell] += gradient * gradient;
        _weights[cell] -= rate * gradient / (MathF.Sqrt(squares) + smoothing);
    }

    /// <summary>Adds the four weights of each row to <paramref name="sums"/>, in a model of four classes.</summary>
    public void Sum4(int[] rows, Span<float> sums)
    {
        Vector128<float> sum = Vector128<float>.Zero;
        foreach (int row in rows) sum += Vector128.Create<float>(_weights.AsSpan(row, 4));
        sum.CopyTo(sums);
    }

    /// <summary>Moves the four weights of each row against the gradient, in a model of four classes.</summary>
    public void Update4(int[] rows, ReadOnlySpan<float> gradient)
    {
        Vector128<float> by = Vector128.Create(gradient), square = by * by, step = by * rate, small = Vector128.Create(smoothing);
        foreach (int row in rows)
        {
            Span<float> squares = _squares.AsSpan(row, 4), weights = _weights.AsSpan(row, 4);
            Vector128<float> sum = Vector128.Create<float>(squares) + square;
            sum.CopyTo(squares);
            (Vector128.Create<float>(weights) - step / (Vector128.Sqrt(sum) + small)).CopyTo(weights);
        }
    }

    /// <summary>The rows of the features.</summary>
    public int[] Rows(HashedFeatures features)
    {
        var rows = new int[features.Count];
        for (int i = 0; i < rows.Length; i++) rows[i] = Row(features.Span[i]);
        return rows;
    }

    public Weights ToWeights() => new(classes, bits, Rounded());

    public byte[] ToFile() => WeightsFile.Write(classes, bits, Rounded());

    private sbyte[] Rounded()
    {
        float unit = LinearScore.Unit * (_sums is null ? 1 : _epochs - 1);
        return Array.ConvertAll(_sums ?? _weights, weight => (sbyte)Math.Clamp(MathF.Round(weight / unit), -WeightsFile.Largest, WeightsFile.Largest));
    }
}
