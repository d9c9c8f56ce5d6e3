using System.Runtime.Intrinsics;
using CsCheck;
using QuoteKit.Model;

namespace QuoteKit.Tests.Syntax;

public class VectorMathTests
{
    [Fact]
    public void Functions_are_near_the_true_ones() => Gen.Float[-80, 80].Sample(x =>
    {
        Vector256<float> at = Vector256.Create(x);
        return Math.Abs(VectorMath.Exp(at)[3] - Math.Exp(x)) <= 2e-6 * Math.Exp(x)
            && Math.Abs(VectorMath.Sigmoid(at)[5] - (1 / (1 + Math.Exp(-x)))) < 1e-6
            && Math.Abs(VectorMath.Tanh(at)[7] - Math.Tanh(x)) < 1e-6;
    });

    [Theory]
    [InlineData(-1000f, 0f)]
    [InlineData(1000f, 1f)]
    [InlineData(float.NegativeInfinity, 0f)]
    [InlineData(float.PositiveInfinity, 1f)]
    public void The_ends_are_no_surprise(float x, float sigmoid) => VectorMath.Sigmoid(Vector256.Create(x))[0].Should().BeApproximately(sigmoid, 1e-6f);

    [Fact]
    public void Negative_numbers_are_clipped()
    {
        float[] values = [-1, 2, 0, -3, 4, -5, 6, -7];
        VectorMath.Clip(values);
        values.Should().Equal(0, 2, 0, 0, 4, 0, 6, 0);
    }

    [Fact]
    public void The_largest_number_is_the_first_of_equals() => Gen.Int[-3, 3].Array[1, 70].Sample(numbers =>
        VectorMath.IndexOfLargest(Array.ConvertAll(numbers, number => (float)number)) == Array.IndexOf(numbers, numbers.Max()));

    [Fact]
    public void Two_rows_are_added_to_a_third()
    {
        float[] sums = [.. Enumerable.Range(0, 16).Select(i => (float)i)];
        VectorMath.Add([.. sums], Enumerable.Repeat(100f, 16).ToArray(), sums);
        sums.Should().Equal(Enumerable.Range(0, 16).Select(i => 2f * i + 100));
    }
}
