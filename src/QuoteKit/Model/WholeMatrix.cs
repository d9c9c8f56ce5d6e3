using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace QuoteKit.Model;

/// <summary>
/// A matrix of whole numbers of 16 bits, a scale for each column, laid out for products: panels of 16 columns, two rows at a
/// time. Immutable and safe for threads.
/// </summary>
/// <remarks>
/// A processor multiplies twice as many such numbers at once as floating ones, and their sums are exact, so that every
/// processor gives the same bits. No sum can leave 32 bits: a column's scale leaves room for the largest numbers on the left.
/// </remarks>
internal sealed class WholeMatrix
{
    private const int Panel = PackedMatrix.Panel;
    private const int Lanes = 8;

    private readonly short[] _values;
    private readonly float[] _scales;

    private WholeMatrix(short[] values, float[] scales, int rows) => (_values, _scales, Rows) = (values, scales, rows);

    /// <summary>An even number of them.</summary>
    public int Rows { get; }

    public int Columns => _scales.Length;

    /// <summary>Rounds a matrix, given row by row.</summary>
    /// <param name="values">The matrix.</param>
    /// <param name="rows">An even number, at most 2^16.</param>
    /// <param name="columns">A multiple of 16.</param>
    public static WholeMatrix Of(ReadOnlySpan<float> values, int rows, int columns)
    {
        var whole = new short[rows * columns];
        var scales = new float[columns];
        for (int column = 0; column < columns; column++)
        {
            float largest = 0, sum = 0;
            for (int row = 0; row < rows; row++)
            {
                float size = MathF.Abs(values[row * columns + column]);
                (largest, sum) = (MathF.Max(largest, size), sum + size);
            }

            // The rounding of the numbers may add a half to each.
            float most = (float)int.MaxValue / WholeRows.Largest - rows;
            float factor = largest == 0 ? 0 : MathF.Min(short.MaxValue / largest, most / sum);
            scales[column] = factor == 0 ? 0 : 1 / factor;
            int panel = column / Panel * Panel * rows, place = column % Panel * 2;
            for (int row = 0; row < rows; row++)
                whole[panel + row / 2 * 2 * Panel + place + row % 2] = (short)MathF.Round(values[row * columns + column] * factor);
        }

        return new WholeMatrix(whole, scales, rows);
    }

    /// <summary>Adds <paramref name="left"/> times this matrix to <paramref name="result"/>.</summary>
    /// <param name="left">The left matrix, with as many numbers in a row as this one has rows.</param>
    /// <param name="result">The sums, row by row.</param>
    public void MultiplyAdd(WholeRows left, Span<float> result) => Multiply(left, result, Columns, result);

    /// <summary>Fills in <paramref name="left"/> times this matrix.</summary>
    /// <param name="left">The left matrix, with as many numbers in a row as this one has rows.</param>
    /// <param name="bias">What is added to each row.</param>
    /// <param name="result">The sums, row by row.</param>
    public void Multiply(WholeRows left, ReadOnlySpan<float> bias, Span<float> result) => Multiply(left, bias, 0, result);

    private void Multiply(WholeRows left, ReadOnlySpan<float> start, int startStride, Span<float> result)
    {
        int count = left.Count;
        if (count == 0) return;
        // The references below are not checked one by one.
        _ = left.Values[count * Rows - 1];
        _ = result[count * Columns - 1];
        _ = start[(count - 1) * startStride + Columns - 1];
        ref int a = ref Unsafe.As<short, int>(ref MemoryMarshal.GetReference(left.Values));
        ref float from = ref MemoryMarshal.GetReference(start);
        ref float c = ref MemoryMarshal.GetReference(result);
        int pairs = Rows / 2;
        for (int panel = 0; panel < Columns; panel += Panel)
        {
            ref short b = ref _values[panel * Rows];
            ReadOnlySpan<float> scales = _scales.AsSpan(panel, Panel);
            int row = 0;
            for (; row + 6 <= count; row += 6)
                Six(
                    ref Unsafe.Add(ref a, row * pairs), pairs, ref b, left.Scales.Slice(row, 6), scales,
                    ref Unsafe.Add(ref from, row * startStride + panel), startStride, ref Unsafe.Add(ref c, row * Columns + panel), Columns);
            for (; row < count; row++)
                One(
                    ref Unsafe.Add(ref a, row * pairs), pairs, ref b, left.Scales[row], scales,
                    ref Unsafe.Add(ref from, row * startStride + panel), ref Unsafe.Add(ref c, row * Columns + panel));
        }
    }

    // Inside a large caller the compiler would run out of its budget and call what is below instead of inlining it.
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    private static void Six(
        ref int a, int pairs, ref short b, ReadOnlySpan<float> rowScales, ReadOnlySpan<float> scales, ref float from, int fromStride, ref float c, int stride)
    {
        ref int a1 = ref Unsafe.Add(ref a, pairs), a2 = ref Unsafe.Add(ref a1, pairs), a3 = ref Unsafe.Add(ref a2, pairs);
        ref int a4 = ref Unsafe.Add(ref a3, pairs), a5 = ref Unsafe.Add(ref a4, pairs);
        Vector256<int> s00 = default, s01 = default, s10 = default, s11 = default, s20 = default, s21 = default, s30 = default, s31 = default, s40 = default, s41 = default, s50 = default, s51 = default;
        for (nint k = 0; k < pairs; k++)
        {
            Vector256<short> b0 = Vector256.LoadUnsafe(ref b), b1 = Vector256.LoadUnsafe(ref b, Panel), x;
            x = Vector256.Create(Unsafe.Add(ref a, k)).AsInt16();
            s00 += PairSums(x, b0);
            s01 += PairSums(x, b1);
            x = Vector256.Create(Unsafe.Add(ref a1, k)).AsInt16();
            s10 += PairSums(x, b0);
            s11 += PairSums(x, b1);
            x = Vector256.Create(Unsafe.Add(ref a2, k)).AsInt16();
            s20 += PairSums(x, b0);
            s21 += PairSums(x, b1);
            x = Vector256.Create(Unsafe.Add(ref a3, k)).AsInt16();
            s30 += PairSums(x, b0);
            s31 += PairSums(x, b1);
            x = Vector256.Create(Unsafe.Add(ref a4, k)).AsInt16();
            s40 += PairSums(x, b0);
            s41 += PairSums(x, b1);
            x = Vector256.Create(Unsafe.Add(ref a5, k)).AsInt16();
            s50 += PairSums(x, b0);
            s51 += PairSums(x, b1);
            b = ref Unsafe.Add(ref b, 2 * Panel);
        }

        Store(s00, s01, rowScales[0], scales, ref Unsafe.Add(ref from, 0 * fromStride), ref Unsafe.Add(ref c, 0 * stride));
        Store(s10, s11, rowScales[1], scales, ref Unsafe.Add(ref from, 1 * fromStride), ref Unsafe.Add(ref c, 1 * stride));
        Store(s20, s21, rowScales[2], scales, ref Unsafe.Add(ref from, 2 * fromStride), ref Unsafe.Add(ref c, 2 * stride));
        Store(s30, s31, rowScales[3], scales, ref Unsafe.Add(ref from, 3 * fromStride), ref Unsafe.Add(ref c, 3 * stride));
        Store(s40, s41, rowScales[4], scales, ref Unsafe.Add(ref from, 4 * fromStride), ref Unsafe.Add(ref c, 4 * stride));
        Store(s50, s51, rowScales[5], scales, ref Unsafe.Add(ref from, 5 * fromStride), ref Unsafe.Add(ref c, 5 * stride));
    }

    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    private static void One(ref int a, int pairs, ref short b, float scale, ReadOnlySpan<float> scales, ref float from, ref float c)
    {
        Vector256<int> s0 = default, s1 = default;
        for (int k = 0; k < pairs; k++)
        {
            Vector256<short> x = Vector256.Create(Unsafe.Add(ref a, k)).AsInt16();
            s0 += PairSums(x, Vector256.LoadUnsafe(ref b));
            s1 += PairSums(x, Vector256.LoadUnsafe(ref b, Panel));
            b = ref Unsafe.Add(ref b, 2 * Panel);
        }

        Store(s0, s1, scale, scales, ref from, ref c);
    }

    /// <summary>Multiplies numbers of 16 bits and adds each two neighbours' products.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<int> PairSums(Vector256<short> x, Vector256<short> y)
    {
        if (Avx2.IsSupported) return Avx2.MultiplyAddAdjacent(x, y);
        Vector256<int> even = Vector256.ShiftRightArithmetic(Vector256.ShiftLeft(x.AsInt32(), 16), 16)
            * Vector256.ShiftRightArithmetic(Vector256.ShiftLeft(y.AsInt32(), 16), 16);
        return even + Vector256.ShiftRightArithmetic(x.AsInt32(), 16) * Vector256.ShiftRightArithmetic(y.AsInt32(), 16);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store(Vector256<int> s0, Vector256<int> s1, float scale, ReadOnlySpan<float> scales, ref float from, ref float c)
    {
        Vector256<float> own = Vector256.Create(scale);
        Vector256.FusedMultiplyAdd(Vector256.ConvertToSingle(s0), own * Vector256.Create(scales), Vector256.LoadUnsafe(ref from)).StoreUnsafe(ref c);
        Vector256.FusedMultiplyAdd(Vector256.ConvertToSingle(s1), own * Vector256.Create(scales[Lanes..]), Vector256.LoadUnsafe(ref from, Lanes))
            .StoreUnsafe(ref c, Lanes);
    }
}
