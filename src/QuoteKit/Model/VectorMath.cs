using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace QuoteKit.Model;

/// <summary>Functions of eight numbers at once, with the same bits on every processor.</summary>
internal static class VectorMath
{
    /// <summary>e to the power of each number: a polynomial, right to about 1e-6 of the value; beyond ±87 the value there.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Exp(Vector256<float> x)
    {
        x = Vector256.Min(Vector256.Max(x, Vector256.Create(-87f)), Vector256.Create(87f));
        // The nearest whole power of two, by the rounding of a large sum; then the Taylor series of what is left, at most ln 2 / 2.
        Vector256<float> big = Vector256.Create(12582912f);
        Vector256<float> shifted = Vector256.FusedMultiplyAdd(x, Vector256.Create(1.44269504f), big);
        Vector256<float> whole = shifted - big;
        Vector256<float> rest = Vector256.FusedMultiplyAdd(whole, Vector256.Create(-0.693359375f), x);
        rest = Vector256.FusedMultiplyAdd(whole, Vector256.Create(2.12194440e-4f), rest);
        Vector256<float> sum = Vector256.Create(1f / 720);
        sum = Vector256.FusedMultiplyAdd(sum, rest, Vector256.Create(1f / 120));
        sum = Vector256.FusedMultiplyAdd(sum, rest, Vector256.Create(1f / 24));
        sum = Vector256.FusedMultiplyAdd(sum, rest, Vector256.Create(1f / 6));
        sum = Vector256.FusedMultiplyAdd(sum, rest, Vector256.Create(0.5f));
        sum = Vector256.FusedMultiplyAdd(sum, rest, Vector256.Create(1f));
        sum = Vector256.FusedMultiplyAdd(sum, rest, Vector256.Create(1f));
        Vector256<int> power = Vector256.ShiftLeft(shifted.AsInt32(), 23);
        return (sum.AsInt32() + power).AsSingle();
    }

    /// <summary>1 / (1 + e to the power of -x).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Sigmoid(Vector256<float> x) => Vector256<float>.One / (Vector256<float>.One + Exp(-x));

    /// <summary>The hyperbolic tangent.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Tanh(Vector256<float> x)
    {
        Vector256<float> half = Sigmoid(x + x);
        return half + half - Vector256<float>.One;
    }

    /// <summary>Makes negative numbers zero; the count is a multiple of eight.</summary>
    public static void Clip(Span<float> values)
    {
        ref float at = ref MemoryMarshal.GetReference(values);
        for (nuint i = 0; i < (nuint)values.Length; i += (nuint)Vector256<float>.Count)
            Vector256.Max(Vector256.LoadUnsafe(ref at, i), Vector256<float>.Zero).StoreUnsafe(ref at, i);
    }

    /// <summary>Adds two rows to a third; the count is a multiple of eight.</summary>
    public static void Add(ReadOnlySpan<float> left, ReadOnlySpan<float> right, Span<float> sums)
    {
        _ = left[sums.Length - 1] + right[sums.Length - 1];
        ref float a = ref MemoryMarshal.GetReference(left);
        ref float b = ref MemoryMarshal.GetReference(right);
        ref float c = ref MemoryMarshal.GetReference(sums);
        for (nuint i = 0; i < (nuint)sums.Length; i += (nuint)Vector256<float>.Count)
            (Vector256.LoadUnsafe(ref c, i) + (Vector256.LoadUnsafe(ref a, i) + Vector256.LoadUnsafe(ref b, i))).StoreUnsafe(ref c, i);
    }

    /// <summary>The place of the largest number, the first of equals. There must be one at least.</summary>
    public static int IndexOfLargest(ReadOnlySpan<float> values)
    {
        float largest = values[0];
        ref float at = ref MemoryMarshal.GetReference(values);
        int whole = values.Length & -Vector256<float>.Count;
        if (whole > 0)
        {
            Vector256<float> most = Vector256.LoadUnsafe(ref at);
            for (nuint i = (nuint)Vector256<float>.Count; i < (nuint)whole; i += (nuint)Vector256<float>.Count) most = Vector256.Max(most, Vector256.LoadUnsafe(ref at, i));
            for (int lane = 0; lane < Vector256<float>.Count; lane++) largest = MathF.Max(largest, most[lane]);
        }

        for (int i = whole; i < values.Length; i++) largest = MathF.Max(largest, values[i]);
        for (nuint i = 0; i < (nuint)whole; i += (nuint)Vector256<float>.Count)
        {
            uint equal = Vector256.Equals(Vector256.LoadUnsafe(ref at, i), Vector256.Create(largest)).ExtractMostSignificantBits();
            if (equal != 0) return (int)i + BitOperations.TrailingZeroCount(equal);
        }

        int place = whole;
        while (place < values.Length - 1 && values[place] != largest) place++;
        return place;
    }
}
