using CsCheck;
using QuoteKit.Model;

namespace QuoteKit.Tests.Syntax;

public class PackedMatrixTests
{
    private const int Columns = 32;

    [Fact]
    public void Products_are_those_of_the_definition() => Gen.Select(Gen.Int[0, 9], Gen.Int[1, 20], Gen.Int[0, 1000]).Sample((count, rows, seed) =>
    {
        float[] left = Numbers(count * rows, seed), right = Numbers(rows * Columns, seed + 1), sums = Numbers(count * Columns, seed + 2);
        float[] expected = PlainProduct.AddedTo(sums, left, right, count, rows, Columns);
        PackedMatrix.Of(right, rows, Columns).MultiplyAdd(left, rows, 1, count, sums, Columns);
        return sums.SequenceEqual(expected);
    });

    [Fact]
    public void Both_sides_can_be_taken_transposed() => Gen.Select(Gen.Int[1, 9], Gen.Int[1, 20], Gen.Int[0, 1000]).Sample((count, rows, seed) =>
    {
        float[] left = Numbers(count * rows, seed), right = Numbers(rows * Columns, seed + 1), sums = new float[count * Columns];
        float[] expected = PlainProduct.AddedTo(sums, left, right, count, rows, Columns);
        var packed = new PackedMatrix();
        packed.FillTransposed(Transposed(right, rows, Columns), Columns, rows, rows);
        packed.MultiplyAdd(Transposed(left, count, rows), 1, count, count, sums, Columns);
        return sums.SequenceEqual(expected);
    });

    [Fact]
    public void What_a_transposed_matrix_lacks_to_whole_panels_is_zero()
    {
        var packed = new PackedMatrix();
        packed.FillTransposed(Numbers(16 * 4, 1), 16, 4, 4);
        packed.FillTransposed(Numbers(3 * 4, 2), 3, 4, 4);
        var sums = new float[16];
        packed.MultiplyAdd(Numbers(4, 3), 4, 1, 1, sums, 16);
        packed.Columns.Should().Be(16);
        sums[3..].Should().OnlyContain(sum => sum == 0);
    }

    [Fact]
    public void Too_short_spans_are_refused() =>
        ((Action)(() => PackedMatrix.Of(new float[64], 4, 16).MultiplyAdd(new float[7], 4, 1, 2, new float[32], 16))).Should().Throw<IndexOutOfRangeException>();

    /// <summary>Small whole numbers, whose sums are exact in any order.</summary>
    private static float[] Numbers(int count, int seed) => [.. Enumerable.Range(0, count).Select(i => (float)(((i + seed) * 7919 % 31) - 15))];

    private static float[] Transposed(float[] values, int rows, int columns) =>
        [.. Enumerable.Range(0, rows * columns).Select(i => values[(i % rows * columns) + (i / rows)])];
}
