using System.Collections.Immutable;
using QuoteKit.Quotes;
using QuoteKit.Syntax;

namespace QuoteKit.Tests.Quotes;

public class QuotationFinderTests
{
    [Theory]
    [InlineData("\"We open at nine,\" the baker said.", "\"We open at nine,\"")]
    [InlineData("“We open at nine,” the baker said.", "“We open at nine,”")]
    [InlineData("„Wir öffnen um neun“, said the baker.", "„Wir öffnen um neun“")]
    [InlineData("„We open at nine,” the baker said.", "„We open at nine,”")]
    [InlineData("«We open at nine,» the baker said.", "«We open at nine,»")]
    [InlineData("« We open at nine », the baker said.", "« We open at nine »")]
    [InlineData("»We open at nine«, the baker said.", "»We open at nine«")]
    [InlineData("''We open at nine,'' the baker said.", "''We open at nine,''")]
    [InlineData("``We open at nine,'' the baker said.", "``We open at nine,''")]
    [InlineData("”We open at nine,” the baker said.", "”We open at nine,”")]
    [InlineData("“We open at nine,\" the baker said.", "“We open at nine,\"")]
    [InlineData("\" We open at nine , \" the baker said .", "\" We open at nine , \"")]
    [InlineData("The baker:\"We open at nine.\"", "\"We open at nine.\"")]
    public void Every_kind_of_double_mark_is_paired(string text, string expected) => Find(text).Should().Equal(expected);

    [Theory]
    [InlineData("‘The bakers’ oven won’t start,’ he said.", "‘The bakers’ oven won’t start,’")]
    [InlineData("'I don't mind the '90s,' she said, 'or the noise.'", "'I don't mind the '90s,'", "'or the noise.'")]
    [InlineData("He called it a ‘small miracle’ and left.", "‘small miracle’")]
    public void Single_marks_are_told_apart_from_apostrophes(string text, params string[] expected) => Find(text).Should().Equal(expected);

    [Theory]
    [InlineData("The bakers' oven and the miller's wheel won't turn.")]
    [InlineData("It was rock ’n’ roll, and ’tis still so, in the ’60s and now.")]
    [InlineData("The plank is 6\" wide and 12\" long.")]
    [InlineData("She is 5'10\" tall and he is 6'2\".")]
    [InlineData("She wrote \"\" and \"   \" and left.")]
    [InlineData("A stray \" stands alone here.")]
    [InlineData("It ended there.” Nothing had opened.")]
    public void What_is_no_quotation_gives_none(string text) => Find(text).Should().BeEmpty();

    [Fact]
    public void Only_the_outermost_quotation_is_given()
    {
        Find("“She told me, ‘Go,’ and I went,” he said.").Should().Equal("“She told me, ‘Go,’ and I went,”");
        Find("‘She told me, “Go,” and I went,’ he said.").Should().Equal("‘She told me, “Go,” and I went,’");
        Find("\"She shouted \"go\" and I went,\" he said.").Should().Equal("\"She shouted \"go\" and I went,\"");
    }

    [Fact]
    public void An_inch_inside_a_quotation_does_not_close_it() =>
        Find("\"The plank is 6\" wide,\" he said. \"Take it.\"").Should().Equal("\"The plank is 6\" wide,\"", "\"Take it.\"");

    [Fact]
    public void A_quotation_goes_on_where_the_next_paragraph_begins_with_a_mark()
    {
        const string Text = "“We begin.\n\n“We go on.\n\n“We end.”\n\nNothing.";
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        var found = QuotationFinder.Find(AnnotatedText.Read(Text), diagnostics);
        found.Select(q => q.Span.Of(Text).ToString()).Should().Equal("“We begin.", "“We go on.", "“We end.”");
        found.Select(q => q.ContinuesPrevious).Should().Equal(false, true, true);
        found.Select(q => q.IsClosed).Should().Equal(false, false, true);
        diagnostics.Should().BeEmpty();
    }

    [Fact]
    public void An_unclosed_quotation_runs_to_its_paragraphs_end_with_a_diagnostic()
    {
        const string Text = "He said: “The mill is open.\n\nNobody came.";
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        var found = QuotationFinder.Find(AnnotatedText.Read(Text), diagnostics);
        found.Should().ContainSingle().Which.Span.Of(Text).ToString().Should().Be("“The mill is open.");
        Diagnostic diagnostic = diagnostics.Should().ContainSingle().Subject;
        diagnostic.Code.Should().Be(DiagnosticCodes.UnclosedQuotation);
        diagnostic.Span.Should().Be(found[0].Span);
    }

    private static IEnumerable<string> Find(string text) =>
        QuotationFinder.Find(AnnotatedText.Read(text), ImmutableArray.CreateBuilder<Diagnostic>()).Select(q => q.Span.Of(text).ToString());
}
