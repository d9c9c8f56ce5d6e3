using System.Globalization;
using CsCheck;
using QuoteKit.Tokens;

namespace QuoteKit.Tests.Tokens;

public class TokenizerPropertyTests
{
    private static readonly string[] Pieces =
    [
        "a", "Z", "n't", "'", "’", "s", ".", ",", "!", "?", "-", "--", "—", " ", "\n", "\t", "9", "10", "/", ":", "@", "#", "$", "%", "&", "*",
        "\"", "“", "”", "(", ")", "<", ">", "http://", "www.", ".com", "U.S", "Mr", "é", "e\u0301", "😀", "\ud83c\udffd", "\u200d", "\ufe0f",
        "\ud800", "\udc00", "日本", "\0", "\u00a0", "\u200b", "İ", "I",
    ];

    /// <summary>Texts of troublesome pieces in any order.</summary>
    internal static readonly Gen<string> AnyText = Gen.Int[0, Pieces.Length - 1].Select(i => Pieces[i]).Array[0, 60].Select(string.Concat);

    [Fact]
    public void Every_character_that_is_no_space_lies_in_one_token() => AnyText.Sample(text =>
    {
        int end = 0;
        foreach (TextSpan span in Tokenizer.Tokenize(text))
        {
            if (span.IsEmpty || span.Start < end || span.End > text.Length) return false;
            if (!string.IsNullOrWhiteSpace(text[end..span.Start]) || span.Of(text).ContainsAny(" \n\t")) return false;
            end = span.End;
        }

        return string.IsNullOrWhiteSpace(text[end..]);
    });

    [Fact]
    public void No_token_cuts_a_surrogate_pair() => AnyText.Sample(text =>
        Tokenizer.Tokenize(text).All(span => span.Start == 0
            || !(char.IsLowSurrogate(text[span.Start]) && char.IsHighSurrogate(text[span.Start - 1]))));

    [Fact]
    public void The_culture_makes_no_difference()
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
            const string Text = "I'LL SEE MR. ILIC IN ISTANBUL, INC. at 1,5 or i'm ıİ";
            var expected = Tokenizer.Tokenize(Text);
            CultureInfo.CurrentCulture = new CultureInfo("tr-TR");
            Tokenizer.Tokenize(Text).Should().Equal(expected);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Theory]
    [InlineData("a.", 200_000)]
    [InlineData("a@", 200_000)]
    [InlineData("a-", 200_000)]
    [InlineData("www.", 100_000)]
    [InlineData("'", 200_000)]
    [InlineData("1/", 200_000)]
    [InlineData("((", 200_000)]
    [InlineData("x*", 200_000)]
    [InlineData("1:", 200_000)]
    [InlineData("A&", 200_000)]
    [InlineData("\ud83d\ude00\u200d", 100_000)]
    public void Long_runs_without_a_space_are_covered(string piece, int times)
    {
        string text = string.Concat(Enumerable.Repeat(piece, times));
        Tokenizer.Tokenize(text).Sum(span => span.Length).Should().Be(text.Length);
    }

    [Fact]
    public void A_stopped_run_throws()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();
        ((Action)(() => Tokenizer.Tokenize("a b", source.Token))).Should().Throw<OperationCanceledException>();
    }
}
