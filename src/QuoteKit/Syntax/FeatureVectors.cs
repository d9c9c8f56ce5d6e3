using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace QuoteKit.Syntax;

/// <summary>The rows of the features: whole numbers of 8 bits and a scale each. Immutable.</summary>
internal sealed class FeatureVectors(int columns, sbyte[] values, float[] scales)
{
    /// <summary>The largest size of a number.</summary>
    public const int Largest = 127;

    private const int Lanes = 8;

    /// <summary>Adds up the rows of a token's features; a row of -1 is none.</summary>
    public void Sum(ReadOnlySpan<int> rows, Span<float> sum)
    {
        sum.Clear();
        ref float into = ref MemoryMarshal.GetReference(sum);
        foreach (int row in rows)
        {
            if (row < 0) continue;
            ref sbyte from = ref MemoryMarshal.GetReference(values.AsSpan(row * columns, columns));
            Vector256<float> scale = Vector256.Create(scales[row]);
            for (nuint i = 0; i < (nuint)columns; i += 2 * Lanes)
            {
                Vector256<short> words = Vector256.WidenLower(Vector128.LoadUnsafe(ref from, i).ToVector256Unsafe());
                (Vector256<int> low, Vector256<int> high) = Vector256.Widen(words);
                Vector256.FusedMultiplyAdd(Vector256.ConvertToSingle(low), scale, Vector256.LoadUnsafe(ref into, i)).StoreUnsafe(ref into, i);
                Vector256.FusedMultiplyAdd(Vector256.ConvertToSingle(high), scale, Vector256.LoadUnsafe(ref into, i + Lanes))
                    .StoreUnsafe(ref into, i + Lanes);
            }
        }
    }
}
