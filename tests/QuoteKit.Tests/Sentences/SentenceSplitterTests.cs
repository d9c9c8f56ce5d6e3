using QuoteKit.Sentences;
using QuoteKit.Tokens;

namespace QuoteKit.Tests.Sentences;

public class SentenceSplitterTests
{
    /// <summary>A bar stands where a sentence ends.</summary>
    [Theory]
    [InlineData("It rained.| We left.| Then it stopped!")]
    [InlineData("Mr. Olsen met Gen. Ruiz at 5 p.m. on Jan. 3 in St. Ives.| He stayed.")]
    [InlineData("J. K. Olsen of the U.S. Senate spoke.| She left the U.S.| She came back.")]
    [InlineData("The rate rose 4.5 percent to $1.2 million.| That was all.")]
    [InlineData("He works for Acme Inc.| But he lives in D.C. with Dr. Holm.")]
    [InlineData("Well ... maybe so.| I thought ... and then?| No...| They left.")]
    // Quotation marks and brackets
    [InlineData("\"I am tired,\" he said.| \"We all are.\"| She nodded.")]
    [InlineData("“I left.”| She stayed.")]
    [InlineData("He said, “I left.| It was late.| Nobody saw me.”| She stayed.")]
    [InlineData("\"Why?\" he asked.| \"Stop it!\" cried Holm.| \"Who is it?\" Olsen asked.| \"Me!\"| Olsen laughed.")]
    [InlineData("(He left.)| She stayed (why not?) and slept.| It was late.[12]| He woke.")]
    [InlineData("It was \"bad.\" she said.| 'Fine.'| He sat.")]
    [InlineData("He left.\"| \"She stayed.\"| \"Yes.\"")]
    // Small letters and lists
    [InlineData("we came.| they left.| I saw")]
    [InlineData("1. First things first.| 2. Then the rest.")]
    [InlineData("Wow!!!| Really?!| OK")]
    public void A_sentence_ends_where_a_reader_ends_it(string marked) =>
        Mark(marked.Replace("|", "", StringComparison.Ordinal)).Should().Be(marked);

    [Fact]
    public void A_paragraph_ends_a_sentence_and_a_headline_needs_no_stop() =>
        Mark("Council votes\n\nThe vote was close\nNobody cheered. It rained.").Should()
            .Be("Council votes|\n\nThe vote was close|\nNobody cheered.| It rained.");

    [Fact]
    public void Lines_wrapped_by_hand_are_one_sentence() =>
        Mark("The vote was\nvery close and\nnobody there\nhad cheered at\nall. Rain fell.").Should().EndWith("had cheered at\nall.| Rain fell.")
            .And.StartWith("The vote was\nvery");

    [Fact]
    public void A_closing_mark_never_begins_a_sentence_and_an_opening_one_never_ends_one() =>
        Mark("“One.” “Two.” (Three.) “Four").Should().Be("“One.”| “Two.”| (Three.)| “Four");

    private static string Mark(string text)
    {
        var sentences = SentenceSplitter.Split(text, Tokenizer.Tokenize(text));
        for (int i = sentences.Length - 2; i >= 0; i--) text = text.Insert(sentences[i].Span.End, "|");
        return text;
    }
}
