using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace QuoteKit.Model;

/// <summary>Rows of whole numbers of 16 bits, a scale for each row: the left side of a product with a <see cref="WholeMatrix"/>.</summary>
internal readonly ref struct WholeRows
{
    /// <summary>The largest size of a number.</summary>
    public const int Largest = 8191;

    private const int Lanes = 8;

    private WholeRows(ReadOnlySpan<short> values, ReadOnlySpan<float> scales)
    {
        Values = values;
        Scales = scales;
    }

    public ReadOnlySpan<short> Values { get; }

    public ReadOnlySpan<float> Scales { get; }

    public int Count => Scales.Length;

    /// <summary>Rounds rows.</summary>
    /// <param name="rows">The numbers, row by row.</param>
    /// <param name="columns">How many stand in a row, a multiple of 16.</param>
    /// <param name="values">Where to keep them, as many.</param>
    /// <param name="scales">Where to keep their scales, one a row.</param>
    public static WholeRows Of(ReadOnlySpan<float> rows, int columns, Span<short> values, Span<float> scales)
    {
        for (int row = 0; row < scales.Length; row++)
            scales[row] = Round(rows.Slice(row * columns, columns), values.Slice(row * columns, columns));
        return new WholeRows(values, scales);
    }

    private static float Round(ReadOnlySpan<float> row, Span<short> values)
    {
        ref float from = ref MemoryMarshal.GetReference(row);
        ref short to = ref MemoryMarshal.GetReference(values);
        Vector256<float> sizes = default;
        for (nuint i = 0; i < (nuint)row.Length; i += Lanes) sizes = Vector256.Max(sizes, Vector256.Abs(Vector256.LoadUnsafe(ref from, i)));
        float largest = 0;
        for (int i = 0; i < Lanes; i++) largest = MathF.Max(largest, sizes[i]);
        // Nothing but zeros has no scale to speak of.
        if (largest == 0) largest = 1;
        Vector256<float> factor = Vector256.Create(Largest / largest);
        for (nuint i = 0; i < (nuint)row.Length; i += 2 * Lanes)
        {
            Vector256<int> low = Vector256.ConvertToInt32(Vector256.Round(Vector256.LoadUnsafe(ref from, i) * factor));
            Vector256<int> high = Vector256.ConvertToInt32(Vector256.Round(Vector256.LoadUnsafe(ref from, i + Lanes) * factor));
            Vector256.Narrow(low, high).StoreUnsafe(ref to, i);
        }

        return largest / Largest;
    }
}
