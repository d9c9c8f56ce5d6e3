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
        "\ud800", "\udc00", "日本", "\0", "\u00a0", "\u200b", "İ", "I", "©", "\u0600", "ก\u0e33", "\u1100", "\u1161", "🇳", "gonna", "the ", " said, ", "Inc", "\u001c", "\r",
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
    public void No_token_cuts_what_a_reader_sees_as_one_character() => AnyText.Sample(text =>
    {
        HashSet<int> begins = [.. StringInfo.ParseCombiningCharacters(text)];
        return Tokenizer.Tokenize(text).All(span => IsWhole(text, span.Start, begins) && IsWhole(text, span.End, begins));

        // White space lies in no token, so a cluster that holds some may be cut there.
        static bool IsWhole(string text, int at, HashSet<int> begins) =>
            at == text.Length || begins.Contains(at) || char.IsWhiteSpace(text[at]) || char.IsWhiteSpace(text[at - 1]);
    });

    [Fact]
    public void The_classes_of_characters_give_what_the_rules_give() => AnyText.Sample(text =>
    {
        var byRules = new List<TextSpan>();
        for (int i = 0; i < text.Length;)
        {
            int end = char.IsWhiteSpace(text[i]) ? i + 1 : Graphemes.Complete(text, i, Tokenizer.EndOfToken(text, i));
            if (!char.IsWhiteSpace(text[i])) byRules.Add(new TextSpan(i, end));
            i = end;
        }

        return Tokenizer.Tokenize(text).SequenceEqual(byRules);
    });

    [Fact]
    public void Characters_have_the_same_classes_with_and_without_vectors() =>
        Gen.Char.Array[CharacterMasks.Width].Sample(text => CharacterMasks.Of(text) == CharacterMasks.OneByOne(text));

    [Fact]
    public void Every_character_has_its_class_with_and_without_vectors()
    {
        var text = new char[CharacterMasks.Width];
        for (int first = 0; first <= char.MaxValue; first += text.Length)
        {
            for (int i = 0; i < text.Length; i++) text[i] = (char)(first + i);
            CharacterMasks.Of(text).Should().Be(CharacterMasks.OneByOne(text));
        }
    }

    [Fact]
    public void A_list_that_is_used_again_takes_no_memory()
    {
        string text = string.Concat(Enumerable.Repeat("Ada didn't pay $4.5 million, “she said.” ", 500));
        using var tokens = new PooledList<TextSpan>();
        Tokenizer.Tokenize(text, tokens);
        tokens.Clear();
        long before = GC.GetAllocatedBytesForCurrentThread();
        Tokenizer.Tokenize(text, tokens);
        (GC.GetAllocatedBytesForCurrentThread() - before).Should().Be(0);
    }

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
    [InlineData("1.", 200_000)]
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
