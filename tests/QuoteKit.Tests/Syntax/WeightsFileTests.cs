using CsCheck;
using QuoteKit.Model;

namespace QuoteKit.Tests.Syntax;

public class WeightsFileTests
{
    private static readonly string[] Classes = ["a", "b", "c"];

    [Fact]
    public void What_is_written_is_read_again() => Gen.Frequency((3, Gen.Const(0)), (1, Gen.Int[-100, 100])).Array[16].Sample(numbers =>
    {
        sbyte[] values = [.. numbers.Select(n => (sbyte)n)];
        Weights read = WeightsFile.Read(WeightsFile.Write(Classes, 2, values), "test");
        return read.Classes.SequenceEqual(Classes) && Scores(read).SequenceEqual(Scores(new Weights(Classes, 2, values)));
    });

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    [InlineData(8)]
    [InlineData(-1)]
    public void A_damaged_file_is_refused(int length)
    {
        byte[] file = WeightsFile.Write(Classes, 2, new sbyte[] { 1, 2, 3, 0, 5, 6, 7, 0, 9, 10, 11, 0, 13, 14, 15, 0 });
        byte[] damaged = length < 0 ? [.. file, 1] : file[..length];
        ((Action)(() => WeightsFile.Read(damaged, "test"))).Should().Throw<InvalidDataException>().WithMessage("*test*");
    }

    [Fact]
    public void Rows_of_many_classes_are_added_up()
    {
        string[] classes = [.. Enumerable.Range(0, 70).Select(i => $"c{i}")];
        var values = new sbyte[96 << 1];
        for (int i = 0; i < values.Length; i++) values[i] = (sbyte)(i % 101);
        var weights = new Weights(classes, 1, values);
        uint[] features = [1, 2, 3, 4, 5];
        var scores = new short[weights.Stride];
        weights.Score(features, scores);
        for (int i = 0; i < classes.Length; i++)
            ((int)scores[i]).Should().Be(features.Sum(f => values[(Weights.RowOf(f, 31) * 96) + i]));
    }

    /// <summary>The scores that single features give, which show every row.</summary>
    private static short[] Scores(Weights weights) => [.. Enumerable.Range(0, 50).SelectMany(i =>
    {
        var scores = new short[weights.Stride];
        weights.Score([(uint)i], scores);
        return scores;
    })];
}
