using CsCheck;
using QuoteKit.Tokens;

namespace QuoteKit.Tests.Tokens;

public class TokenStreamTests
{
    private const int SmallWindow = 2048;

    private static readonly Gen<string> LongText = TokenizerPropertyTests.AnyText.Array[0, 200].Select(string.Concat);

    [Fact]
    public void A_stream_gives_the_tokens_of_the_whole_text() => Gen.Select(LongText, Gen.Int[1, 700]).Sample((text, piece) =>
        Read(new PiecewiseReader(text, piece)).SequenceEqual(Tokenizer.Tokenize(text)), iter: 300);

    [Theory]
    [InlineData("word ")]
    [InlineData(".")]
    [InlineData("\"")]
    [InlineData(" ")]
    [InlineData("a")]
    [InlineData("www.example.org/a,")]
    [InlineData("1.")]
    public void A_run_longer_than_the_window_is_read_whole(string piece)
    {
        string text = string.Concat(Enumerable.Repeat(piece, 20_000)) + " end.";
        Read(new PiecewiseReader(text, 333)).Should().Equal(Tokenizer.Tokenize(text));
    }

    [Fact]
    public void Nothing_has_no_tokens() => Read(new StringReader("")).Should().BeEmpty();

    private static List<TextSpan> Read(TextReader source)
    {
        using var stream = new TokenStream(source, SmallWindow);
        var tokens = new List<TextSpan>();
        while (stream.Read())
            foreach (TextSpan token in stream.Tokens)
                tokens.Add(new TextSpan((int)stream.Offset + token.Start, (int)stream.Offset + token.End));
        return tokens;
    }

    /// <summary>Gives a text in pieces of the same length.</summary>
    private sealed class PiecewiseReader(string text, int piece) : TextReader
    {
        private int _next;

        public override int Read(char[] buffer, int index, int count)
        {
            int length = Math.Min(Math.Min(count, piece), text.Length - _next);
            text.CopyTo(_next, buffer, index, length);
            _next += length;
            return length;
        }
    }
}
