namespace QuoteKit.Tests.Claims;

public class ClaimFinderTests
{
    [Fact]
    public void Claims_stand_in_the_order_of_the_text_whoever_claims_them()
    {
        ExtractionResult result = QuoteExtractor.Default.ExtractText(
            "The mill closed in May. \"The river rose,\" Nora Quist said. The council met in June.");
        result.Claims.Select(c => (c.Id, c.Attribution?.Id)).Should().Equal(("c1", null), ("c2", "a1"), ("c3", null));
        result.Claims[1].Claimer.Should().BeSameAs(result.Speakers[0]);
        result.Claims[0].Claimer.Should().BeNull();
    }

    [Fact]
    public void Text_that_is_not_english_claims_nothing() => QuoteExtractor.Default.ExtractText(
        "Der Bürgermeister sagte am Montag, dass die Brücke bis zum Frühjahr geschlossen bleibt, weil die Prüfer Risse in zwei von sechs Trägern fanden.")
        .Claims.Should().BeEmpty();

    [Theory]
    [InlineData("and ")]
    [InlineData("the mill closed and ")]
    [InlineData("if the mill closed and ")]
    [InlineData("he closed, she opened, ")]
    [InlineData("\"(' ")]
    public void Time_is_linear_in_the_longest_sentence(string part)
    {
        string text = string.Concat(Enumerable.Repeat(part, 5_000)) + "Nora Quist said.";
        QuoteExtractor.Default.ExtractText(text).Claims.Length.Should().BeLessThanOrEqualTo(text.Length);
    }
}
