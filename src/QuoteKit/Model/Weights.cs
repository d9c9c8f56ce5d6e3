using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace QuoteKit.Model;

/// <summary>A linear model over hashed features: one row of 8-bit weights a feature, one column a class. Immutable.</summary>
/// <remarks>Two features may share a row; that costs little accuracy and keeps the model small and without a dictionary.</remarks>
internal sealed class Weights
{
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

    public static int StrideFor(int classes) => classes == 1 ? 1 : classes <= 4 ? 4 : (classes + 31) & ~31;

    /// <summary>Adds up the rows of the features; <paramref name="scores"/> must be <see cref="Stride"/> long.</summary>
    public void Score(ReadOnlySpan<uint> features, Span<short> scores)
    {
        scores.Clear();
        if (Stride == 4)
        {
            ScoreFour(features, scores);
            return;
        }

        foreach (uint feature in features)
        {
            ReadOnlySpan<sbyte> row = _values.AsSpan((int)(RowOf(feature, _shift) * (uint)Stride), Stride);
            if (Stride < Vector<sbyte>.Count)
            {
                for (int i = 0; i < row.Length; i++) scores[i] += row[i];
                continue;
            }

            for (int i = 0; i < row.Length; i += Vector<sbyte>.Count)
            {
                Vector.Widen(new Vector<sbyte>(row[i..]), out Vector<short> low, out Vector<short> high);
                Span<short> into = scores[i..];
                (new Vector<short>(into) + low).CopyTo(into);
                into = into[Vector<short>.Count..];
                (new Vector<short>(into) + high).CopyTo(into);
            }
        }
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
