using System.Runtime.Intrinsics;
using QuoteKit.Model;

namespace QuoteKit.Syntax;

/// <summary>The rows of the features: whole numbers of 8 bits and a scale each. Immutable.</summary>
internal sealed class FeatureVectors(int columns, sbyte[] values, float[] scales)
{
    /// <summary>The largest size of a number.</summary>
    public const int Largest = 127;

    private const int Lanes = 8;

    /// <summary>Says that a row will be asked for soon; a row of -1 is none.</summary>
    public void Expect(int row)
    {
        if (row < 0) return;
        Prefetch.Line(ref values[row * columns]);
        Prefetch.Line(ref values[row * columns + columns - 1]);
    }

    /// <summary>Adds up the rows of a token's features; a row of -1 is none.</summary>
    public void Sum(ReadOnlySpan<int> rows, Span<float> sum)
    {
        int column = 0;
        for (; column + 4 * Lanes <= columns; column += 4 * Lanes)
        {
            Vector256<float> s0 = default, s1 = default, s2 = default, s3 = default;
            foreach (int row in rows)
            {
                if (row < 0) continue;
                Vector256<sbyte> numbers = Vector256.LoadUnsafe(ref values[row * columns + column]);
                Vector256<float> scale = Vector256.Create(scales[row]);
                (Vector256<short> low, Vector256<short> high) = Vector256.Widen(numbers);
                s0 = Vector256.FusedMultiplyAdd(Numbers(low.GetLower()), scale, s0);
                s1 = Vector256.FusedMultiplyAdd(Numbers(low.GetUpper()), scale, s1);
                s2 = Vector256.FusedMultiplyAdd(Numbers(high.GetLower()), scale, s2);
                s3 = Vector256.FusedMultiplyAdd(Numbers(high.GetUpper()), scale, s3);
            }

            s0.CopyTo(sum[column..]);
            s1.CopyTo(sum[(column + Lanes)..]);
            s2.CopyTo(sum[(column + 2 * Lanes)..]);
            s3.CopyTo(sum[(column + 3 * Lanes)..]);
        }

        for (; column < columns; column += 2 * Lanes)
        {
            Vector256<float> s0 = default, s1 = default;
            foreach (int row in rows)
            {
                if (row < 0) continue;
                Vector256<short> numbers = Vector256.WidenLower(Vector128.LoadUnsafe(ref values[row * columns + column]).ToVector256Unsafe());
                Vector256<float> scale = Vector256.Create(scales[row]);
                s0 = Vector256.FusedMultiplyAdd(Numbers(numbers.GetLower()), scale, s0);
                s1 = Vector256.FusedMultiplyAdd(Numbers(numbers.GetUpper()), scale, s1);
            }

            s0.CopyTo(sum[column..]);
            s1.CopyTo(sum[(column + Lanes)..]);
        }
    }

    private static Vector256<float> Numbers(Vector128<short> numbers) =>
        Vector256.ConvertToSingle(Vector256.Create(Vector128.WidenLower(numbers), Vector128.WidenUpper(numbers)));
}
