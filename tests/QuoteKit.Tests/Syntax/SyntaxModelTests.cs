using QuoteKit.Syntax;

namespace QuoteKit.Tests.Syntax;

public class SyntaxModelTests
{
    private static readonly NetworkShape Shape = new(16, 16, 16, 16, 2, 3);

    private static readonly SyntaxModelData Small = new(
        ["NN", "VB"], ["obj", "nsubj", "punct"], Shape, [7, 8, 9], [.. Enumerable.Range(0, 48).Select(i => (sbyte)(i - 20))], [0.5f, 0.25f, 2f],
        [.. Enumerable.Range(0, Shape.Count).Select(i => i % 64 / 64f)]);

    [Fact]
    public void What_is_written_is_read_again() => SyntaxModelData.Read(Small.Write(), "test").Should().BeEquivalentTo(Small);

    [Theory]
    [InlineData(0)]
    [InlineData(15)]
    [InlineData(200)]
    [InlineData(-1)]
    public void A_file_of_another_length_is_refused(int length)
    {
        byte[] file = Small.Write();
        Reading(length < 0 ? [.. file, 1] : file[..length]).Should().Throw<InvalidDataException>().WithMessage("*test*");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(4)]
    [InlineData(16)]
    [InlineData(40)]
    [InlineData(3000)]
    public void A_file_with_another_byte_is_refused(int at)
    {
        byte[] file = Small.Write();
        file[at] ^= 16;
        Reading(file).Should().Throw<InvalidDataException>().WithMessage("*test*");
    }

    [Fact]
    public void Features_have_the_rows_of_their_order_and_others_none()
    {
        uint[] features = [.. Enumerable.Range(1, 500).Select(i => (uint)i * 2654435761u)];
        var rows = new FeatureRows(features);
        features.Select(rows.Of).Should().Equal(Enumerable.Range(0, 500));
        Enumerable.Range(1, 500).Select(i => rows.Of((uint)i * 40503u + 1)).Should().OnlyContain(row => row == -1);
    }

    private static Action Reading(byte[] file) => () => SyntaxModelData.Read(file, "test");
}
