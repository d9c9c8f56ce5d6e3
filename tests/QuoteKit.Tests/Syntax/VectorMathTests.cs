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
}
