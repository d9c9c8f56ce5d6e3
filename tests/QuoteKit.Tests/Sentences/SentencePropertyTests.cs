using CsCheck;
using QuoteKit.Sentences;
using QuoteKit.Tests.Tokens;
using QuoteKit.Tokens;

namespace QuoteKit.Tests.Sentences;

public class SentencePropertyTests
{
    [Fact]
    public void Every_token_lies_in_one_sentence() => TokenizerPropertyTests.AnyText.Sample(text =>
    {
        var tokens = Tokenizer.Tokenize(text);
        int next = 0;
        foreach (Sentence sentence in SentenceSplitter.Split(text, tokens))
        {
            if (sentence.FirstToken != next || sentence.EndToken <= next) return false;
            if (sentence.Span != new TextSpan(tokens[next].Start, tokens[sentence.EndToken - 1].End)) return false;
            next = sentence.EndToken;
        }

        return next == tokens.Length;
    });

    [Theory]
    [InlineData("a.\"")]
    [InlineData(".) ")]
    [InlineData("\"")]
    [InlineData("x\n")]
    public void Long_runs_are_split_without_loss(string piece)
    {
        string text = string.Concat(Enumerable.Repeat(piece, 100_000));
        var tokens = Tokenizer.Tokenize(text);
        SentenceSplitter.Split(text, tokens).Sum(s => s.EndToken - s.FirstToken).Should().Be(tokens.Length);
    }

    [Fact]
    public void Nothing_has_no_sentences() => SentenceSplitter.Split(" \n ", []).Should().BeEmpty();
}
