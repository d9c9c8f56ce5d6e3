using System.Collections.Immutable;
using QuoteKit.Syntax;
using QuoteKit.Tokens;

namespace QuoteKit.Tests.Syntax;

public class InputSumsTests
{
    [Fact]
    public void A_word_that_stood_before_has_the_sum_of_its_own_rows()
    {
        // Words that come again at once, after many others, and beside ones that take their place.
        string text = string.Join(' ', Enumerable.Range(0, 4000).Select(i => $"the ferry {i * i % 700} Left left{i % 3}, the"));
        ImmutableArray<TextSpan> spans = Tokenizer.Tokenize(text);
        float[] together = Sums(text, spans);
        int size = SyntaxModel.Default.Inputs;
        for (int i = 0; i < spans.Length; i += 97)
            Sums(text, [spans[i]]).Should().Equal(together[(i * size)..((i + 1) * size)]);
    }

    private static float[] Sums(string text, ImmutableArray<TextSpan> spans)
    {
        const int Most = 100;
        int size = SyntaxModel.Default.Inputs;
        using var inputs = new InputSums(SyntaxModel.Default, text, Most);
        var sums = new float[spans.Length * size];
        for (int first = 0; first < spans.Length; first += Most)
        {
            int end = Math.Min(first + Most, spans.Length);
            for (int i = first; i < end; i++) inputs.Add(spans[i], (SentenceStyle)(spans[i].Start % 2), (uint)spans[i].Length % 4);
            inputs.Take().CopyTo(sums.AsSpan()[(first * size)..(end * size)]);
        }

        return sums;
    }
}
