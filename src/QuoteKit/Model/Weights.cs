using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace QuoteKit.Model;

/// <summary>A linear model over hashed features: one row of 8-bit weights a feature, one column a class. Immutable.</summary>
/// <remarks>Two features may share a row; that costs little accuracy and keeps the model small and without a dictionary.</remarks>
internal sealed class Weights
{
    // How many columns are added at once.
    private const int Lanes = 32;

    private readonly sbyte[] _values;
    private readonly int _shift;

    /// <summary>Makes a model.</summary>
    /// <param name="classes">The classes' names, in the order of the columns.</param>
    /// <param name="bits">The rows' number as a power of two.</param>
    /// <param name="values">The rows one after the other, each <see cref="Stride"/> long.</param>
    public Weights(string[] classes, int bits, sbyte[] values)
    {
        Classes = classes;
        Stride = StrideFor(classes.Length);
        _shift = 32 - bits;
        _values = values;
        if (values.Length != Stride << bits) throw new InvalidDataException("The weights do not fill their rows.");
    }

    public string[] Classes { get; }

    /// <summary>How many columns a row takes: the classes, filled up so that rows can be added a vector at a time.</summary>
    public int Stride { get; }

    public static int StrideFor(int classes) => classes == 1 ? 1 : classes <= 4 ? 4 : (classes + Lanes - 1) & -Lanes;

    /// <summary>Says that a feature's row will be asked for soon.</summary>
    public void Expect(uint feature) => Prefetch.Line(ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_values), RowOf(feature, _shift) * (nuint)Stride));

    /// <summary>Adds up the rows of the features; <paramref name="scores"/> must be <see cref="Stride"/> long.</summary>
    public void Score(ReadOnlySpan<uint> features, Span<short> scores)
    {
        if (Stride < Lanes)
        {
            if (Stride == 4) ScoreFour(features, scores);
            else scores[0] = (short)Sum(features);
            return;
        }

        for (int column = 0; column < Stride; column += Lanes) ScoreLanes(features, column, scores);
    }

    /// <summary>The sums of as many columns as a vector holds; they stay in the processor until all rows are added.</summary>
    private void ScoreLanes(ReadOnlySpan<uint> features, int column, Span<short> scores)
    {
        Vector256<short> low = default, high = default;
        foreach (uint feature in features)
        {
            Vector256<sbyte> row = Vector256.LoadUnsafe(ref _values[(int)RowOf(feature, _shift) * Stride + column]);
            low += Vector256.WidenLower(row);
            high += Vector256.WidenUpper(row);
        }

        low.CopyTo(scores[column..]);
        high.CopyTo(scores[(column + Lanes / 2)..]);
    }

    private void ScoreFour(ReadOnlySpan<uint> features, Span<short> scores)
    {
        Vector128<short> sum = Vector128<short>.Zero;
        ReadOnlySpan<uint> rows = MemoryMarshal.Cast<sbyte, uint>(_values);
        foreach (uint feature in features)
            sum += Vector128.WidenLower(Vector128.CreateScalar(rows[(int)RowOf(feature, _shift)]).AsSByte());
        for (int i = 0; i < 4; i++) scores[i] = sum[i];
    }

    /// <summary>The sum of the features' weights in a model of one class.</summary>
    public int Sum(ReadOnlySpan<uint> features)
    {
        int sum = 0;
        foreach (uint feature in features) sum += _values[RowOf(feature, _shift)];
        return sum;
    }

    /// <summary>The class with the highest score, the first of equals; <paramref name="scores"/> is for the work.</summary>
    public byte Best(ReadOnlySpan<uint> features, Span<short> scores)
    {
        Score(features, scores);
        int best = 0;
        for (int i = 1; i < Classes.Length; i++)
            if (scores[i] > scores[best])
                best = i;
        return (byte)best;
    }

    /// <summary>The row of a feature: its hash's upper bits, mixed once more.</summary>
    public static uint RowOf(uint feature, int shift) => (feature * 0x9E3779B1u) >> shift;
}
