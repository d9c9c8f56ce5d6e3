using QuoteKit.Quotes;

namespace QuoteKit.Tests.Quotes;

public class CalibrationTests
{
    private static readonly Calibration Table = new(0.3, [(0.3, 0.4), (0.5, 0.5), (0.9, 0.95)]);

    [Theory]
    [InlineData(0.1, 0.4)]
    [InlineData(0.3, 0.4)]
    [InlineData(0.4, 0.45)]
    [InlineData(0.7, 0.725)]
    [InlineData(0.99, 0.95)]
    public void Between_the_steps_confidence_is_a_straight_line(double score, double expected) =>
        Table.Confidence(score).Should().BeApproximately(expected, 1e-9);

    [Fact]
    public void What_ships_never_falls_with_the_score()
    {
        Calibration shipped = AttributionModel.English.Calibration;
        double[] shares = [.. Enumerable.Range(0, 101).Select(i => shipped.Confidence(i / 100.0))];
        shares.Should().BeInAscendingOrder().And.OnlyContain(share => share >= 0 && share <= 1);
        shipped.Least.Should().BeInRange(0.1, 0.6);
    }
}
