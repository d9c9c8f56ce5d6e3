using CsCheck;
using QuoteKit.Model;

namespace QuoteKit.Tests.Syntax;

public class WholeMatrixTests
{
    private const int Columns = 32;

    private static readonly Gen<(int Count, int Rows, int Seed)> Sizes = Gen.Select(Gen.Int[0, 17], Gen.Int[1, 8], Gen.Int[0, 1000], (count, blocks, seed) => (count, 16 * blocks, seed));

    [Fact]
    public void Products_are_those_of_the_definition_but_for_the_rounding() => Sizes.Sample(sizes =>
    {
        (int count, int rows, int seed) = sizes;
        float[] left = Numbers(count * rows, seed), right = Numbers(rows * Columns, seed + 1), sums = Numbers(count * Columns, seed + 2);
        float[] expected = PlainProduct.AddedTo(sums, left, right, count, rows, Columns);
        WholeMatrix.Of(right, rows, Columns).MultiplyAdd(WholeRows.Of(left, rows, new short[left.Length], new float[count]), sums);
        return sums.Zip(expected).All(pair => Math.Abs(pair.First - pair.Second) < rows * 1e-3);
    });

    [Fact]
    public void Numbers_of_any_size_keep_their_proportion()
    {
        float[] left = Numbers(128, 5), right = Numbers(128 * Columns, 6);
        float[] plain = Product(left, right), scaled = Product([.. left.Select(x => x * 1e9f)], [.. right.Select(x => x * 1e-9f)]);
        scaled.Zip(plain).Should().OnlyContain(pair => Math.Abs(pair.First - pair.Second) < 1e-2);
    }

    [Fact]
    public void The_largest_sums_stay_in_their_range()
    {
        float[] sums = Product(Enumerable.Repeat(1f, 512), Enumerable.Repeat(1f, 512 * Columns));
        sums.Should().OnlyContain(sum => Math.Abs(sum - 512) < 0.1);
    }

    [Fact]
    public void Zeros_stay_zeros() => Product(new float[16], new float[16 * Columns]).Should().OnlyContain(sum => sum == 0);

    [Fact]
    public void A_row_gives_the_same_bits_among_others_and_alone()
    {
        float[] left = Numbers(11 * 64, 9), right = Numbers(64 * Columns, 10);
        float[] together = Product(left, right);
        for (int row = 0; row < 11; row++)
            Product(left[(row * 64)..((row + 1) * 64)], right).Should().Equal(together[(row * Columns)..((row + 1) * Columns)]);
    }

    [Fact]
    public void Too_short_a_place_for_the_sums_is_refused() =>
        ((Action)(() => WholeMatrix.Of(new float[16 * 16], 16, 16).MultiplyAdd(WholeRows.Of(new float[32], 16, new short[32], new float[2]), new float[31])))
            .Should().Throw<IndexOutOfRangeException>();

    private static float[] Product(IEnumerable<float> left, IEnumerable<float> right)
    {
        float[] rows = [.. left], matrix = [.. right];
        int size = matrix.Length / Columns, count = rows.Length / size;
        var sums = new float[count * Columns];
        WholeMatrix.Of(matrix, size, Columns).MultiplyAdd(WholeRows.Of(rows, size, new short[rows.Length], new float[count]), sums);
        return sums;
    }

    private static float[] Numbers(int count, int seed) => [.. Enumerable.Range(0, count).Select(i => (((i + seed) * 7919 % 61) - 30) / 17f)];
}
