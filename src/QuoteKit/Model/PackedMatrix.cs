using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace QuoteKit.Model;

/// <summary>A matrix laid out for products: panels of 16 columns, each row by row. Filled again and again in training, once otherwise.</summary>
/// <remarks>
/// Products add up in one fixed order with fused multiply-adds, so that every processor gives the same bits: those with
/// vectors of another width, or without the instruction, only take longer.
/// </remarks>
internal sealed class PackedMatrix
{
    /// <summary>The columns of a panel; matrices have a multiple of it.</summary>
    public const int Panel = 16;

    private const int Lanes = 8;

    private float[] _values = [];
    private bool _isBorrowed;

    public int Rows { get; private set; }

    public int Columns { get; private set; }

    public static PackedMatrix Of(ReadOnlySpan<float> values, int rows, int columns)
    {
        var packed = new PackedMatrix();
        packed.Fill(values, rows, columns, columns);
        return packed;
    }

    /// <summary>Makes a matrix that borrows its memory until it gives it back.</summary>
    /// <param name="size">How many numbers it will have at most.</param>
    public static PackedMatrix Borrowed(int size) => new() { _values = ArrayPool<float>.Shared.Rent(size), _isBorrowed = true };

    /// <summary>Ends the use of a borrowed matrix.</summary>
    public void GiveBack()
    {
        if (_isBorrowed) ArrayPool<float>.Shared.Return(_values);
        (_values, _isBorrowed) = ([], false);
    }

    /// <summary>The least number of columns that fills whole panels.</summary>
    public static int Padded(int columns) => (columns + Panel - 1) / Panel * Panel;

    /// <summary>Takes rows that begin <paramref name="stride"/> apart.</summary>
    public void Fill(ReadOnlySpan<float> values, int rows, int columns, int stride)
    {
        Resize(rows, columns);
        for (int panel = 0; panel < columns; panel += Panel)
            for (int row = 0; row < rows; row++)
                values.Slice(row * stride + panel, Panel).CopyTo(_values.AsSpan(panel * rows + row * Panel));
    }

    /// <summary>Takes the transposed of a matrix: its rows become columns, filled up with zeros.</summary>
    /// <param name="values">The matrix, row by row.</param>
    /// <param name="rows">How many rows it has.</param>
    /// <param name="columns">How many columns of it count.</param>
    /// <param name="stride">How far apart its rows begin.</param>
    public void FillTransposed(ReadOnlySpan<float> values, int rows, int columns, int stride)
    {
        Resize(columns, Padded(rows));
        if (Columns > rows) _values.AsSpan((Columns - Panel) * Rows, Panel * Rows).Clear();
        for (int row = 0; row < rows; row++)
        {
            ReadOnlySpan<float> from = values.Slice(row * stride, columns);
            Span<float> to = _values.AsSpan(row / Panel * Panel * Rows + row % Panel);
            for (int i = 0, j = 0; i < from.Length; i++, j += Panel) to[j] = from[i];
        }
    }

    /// <summary>Adds <paramref name="left"/> times this matrix to <paramref name="result"/>.</summary>
    /// <param name="left">The left matrix.</param>
    /// <param name="stride">How far apart its rows begin.</param>
    /// <param name="step">How far apart a row's numbers stand: 1, or the true stride of a matrix that is to be taken transposed.</param>
    /// <param name="count">How many rows it has.</param>
    /// <param name="result">The sums, row by row.</param>
    /// <param name="resultStride">How far apart the sums' rows begin.</param>
    public void MultiplyAdd(ReadOnlySpan<float> left, int stride, int step, int count, Span<float> result, int resultStride)
    {
        if (count == 0 || Rows == 0) return;
        // The references below are not checked one by one.
        _ = left[(count - 1) * stride + (Rows - 1) * step];
        _ = result[(count - 1) * resultStride + Columns - 1];
        ref float a = ref MemoryMarshal.GetReference(left);
        ref float c = ref MemoryMarshal.GetReference(result);
        for (int panel = 0; panel < Columns; panel += Panel)
        {
            ref float b = ref _values[panel * Rows];
            int row = 0;
            for (; row + 4 <= count; row += 4)
                Four(ref Unsafe.Add(ref a, row * stride), stride, step, ref b, Rows, ref Unsafe.Add(ref c, row * resultStride + panel), resultStride);
            for (; row < count; row++)
                One(ref Unsafe.Add(ref a, row * stride), step, ref b, Rows, ref Unsafe.Add(ref c, row * resultStride + panel));
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    private static void Four(ref float a, int stride, int step, ref float b, int rows, ref float c, int resultStride)
    {
        ref float a1 = ref Unsafe.Add(ref a, stride), a2 = ref Unsafe.Add(ref a1, stride), a3 = ref Unsafe.Add(ref a2, stride);
        ref float c1 = ref Unsafe.Add(ref c, resultStride), c2 = ref Unsafe.Add(ref c1, resultStride), c3 = ref Unsafe.Add(ref c2, resultStride);
        Vector256<float> s00 = Vector256.LoadUnsafe(ref c), s01 = Vector256.LoadUnsafe(ref c, Lanes);
        Vector256<float> s10 = Vector256.LoadUnsafe(ref c1), s11 = Vector256.LoadUnsafe(ref c1, Lanes);
        Vector256<float> s20 = Vector256.LoadUnsafe(ref c2), s21 = Vector256.LoadUnsafe(ref c2, Lanes);
        Vector256<float> s30 = Vector256.LoadUnsafe(ref c3), s31 = Vector256.LoadUnsafe(ref c3, Lanes);
        nint at = 0;
        for (int k = 0; k < rows; k++)
        {
            Vector256<float> b0 = Vector256.LoadUnsafe(ref b), b1 = Vector256.LoadUnsafe(ref b, Lanes);
            Vector256<float> x = Vector256.Create(Unsafe.Add(ref a, at));
            s00 = Vector256.FusedMultiplyAdd(x, b0, s00);
            s01 = Vector256.FusedMultiplyAdd(x, b1, s01);
            x = Vector256.Create(Unsafe.Add(ref a1, at));
            s10 = Vector256.FusedMultiplyAdd(x, b0, s10);
            s11 = Vector256.FusedMultiplyAdd(x, b1, s11);
            x = Vector256.Create(Unsafe.Add(ref a2, at));
            s20 = Vector256.FusedMultiplyAdd(x, b0, s20);
            s21 = Vector256.FusedMultiplyAdd(x, b1, s21);
            x = Vector256.Create(Unsafe.Add(ref a3, at));
            s30 = Vector256.FusedMultiplyAdd(x, b0, s30);
            s31 = Vector256.FusedMultiplyAdd(x, b1, s31);
            at += step;
            b = ref Unsafe.Add(ref b, Panel);
        }

        s00.StoreUnsafe(ref c);
        s01.StoreUnsafe(ref c, Lanes);
        s10.StoreUnsafe(ref c1);
        s11.StoreUnsafe(ref c1, Lanes);
        s20.StoreUnsafe(ref c2);
        s21.StoreUnsafe(ref c2, Lanes);
        s30.StoreUnsafe(ref c3);
        s31.StoreUnsafe(ref c3, Lanes);
    }

    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    private static void One(ref float a, int step, ref float b, int rows, ref float c)
    {
        Vector256<float> s0 = Vector256.LoadUnsafe(ref c), s1 = Vector256.LoadUnsafe(ref c, Lanes);
        nint at = 0;
        for (int k = 0; k < rows; k++)
        {
            Vector256<float> x = Vector256.Create(Unsafe.Add(ref a, at));
            s0 = Vector256.FusedMultiplyAdd(x, Vector256.LoadUnsafe(ref b), s0);
            s1 = Vector256.FusedMultiplyAdd(x, Vector256.LoadUnsafe(ref b, Lanes), s1);
            at += step;
            b = ref Unsafe.Add(ref b, Panel);
        }

        s0.StoreUnsafe(ref c);
        s1.StoreUnsafe(ref c, Lanes);
    }

    private void Resize(int rows, int columns)
    {
        (Rows, Columns) = (rows, columns);
        if (_values.Length >= rows * columns) return;
        GiveBack();
        _values = new float[rows * columns];
    }
}
