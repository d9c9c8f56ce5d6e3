using System.Text;
using QuoteKit.Console.Formats;
using QuoteKit.Console.Pipeline;
using QuoteKit.Tests.Output;

namespace QuoteKit.Tests.Console;

/// <summary>Claims in table and csv.</summary>
public class ClaimFormatTests
{
    private const string Text = "The mill lost 400 jobs in 2019. \"It may close,\" Ada Moss said. \"Who will buy it?\"";

    [Fact]
    public void A_table_shows_claims_the_most_check_worthy_first()
    {
        Render(new TableFormat(70, color: false, claims: true), TwoClaims()).Should().Be("""
            Ferry "safe" after storm
            a.html
            ╭───────┬────────────────────────┬───────────────────────────╮
            │ Check │ Claimer                │ Claim                     │
            ├───────┼────────────────────────┼───────────────────────────┤
            │ 0.50  │ the article            │ 3 more storms             │
            │       │                        │ predicts, negated, hedged │
            ├───────┼────────────────────────┼───────────────────────────┤
            │ 0.25  │ Ada Moss               │ The ferry is safe         │
            │       │                        │ affirms, quantity         │
            ╰───────┴────────────────────────┴───────────────────────────╯
            2 claims, 2 of them verifiable


            """.ReplaceLineEndings("\n"));
    }

    [Fact]
    public void A_row_of_csv_holds_a_claim()
    {
        Render(new ClaimCsvFormat(), TwoClaims()).Should().Be(
            "a.html,https://courier.example/ferry?a=1&b=2,\"Ferry \"\"safe\"\" after storm\",2024-03-09T18:30:00+05:30,c1,a1,Ada Moss,The ferry is safe,41,58,affirms,false,false,true,0.25,quantity,sign:quantity 0.5,\r\n" +
            "a.html,https://courier.example/ferry?a=1&b=2,\"Ferry \"\"safe\"\" after storm\",2024-03-09T18:30:00+05:30,c2,,,3 more storms,71,84,predicts,true,true,true,0.5,,,She: Ada Moss\r\n");
    }

    [Theory]
    [InlineData("auto")]
    [InlineData("table")]
    [InlineData("csv")]
    public async Task The_option_shows_claims(string format)
    {
        CommandRun run = await CommandRun.WithInput(Text, "extract", "--input-format", "text", "--claims", "--format", format);
        run.Status.Should().Be(0);
        run.Output.Should().Contain("lost 400 jobs").And.Contain(format == "csv" ? "hedged" : "3 claims, 2 of them verifiable");
    }

    [Fact]
    public async Task Formats_without_a_place_for_it_refuse_the_option()
    {
        CommandRun run = await CommandRun.WithInput(Text, "extract", "--input-format", "text", "--claims", "--format", "json");
        run.Status.Should().Be(2);
        run.Error.Should().Contain("--claims is for --format table and csv.");
    }

    [Fact]
    public void A_document_without_claims_has_a_line_that_says_so() =>
        Render(new TableFormat(60, color: false, claims: true), Results.OfText("Nothing.")).Should().Be("a.html\n0 claims, 0 of them verifiable\n\n");

    private static ExtractionResult TwoClaims()
    {
        ExtractionResult ferry = Results.Ferry();
        int she = ferry.Article.Text.IndexOf("She", StringComparison.Ordinal), storms = ferry.Article.Text.IndexOf("3 more", StringComparison.Ordinal);
        var own = new Claim
        {
            Id = "c2", Span = [new(storms, storms + 13)], Stance = ClaimStance.Predicts, Negated = true, Hedged = true, Verifiable = true, CheckWorthiness = 0.5,
            Pronouns = [new(new(she, she + 3), ferry.Speakers[0])],
        };
        return ferry with { Claims = ferry.Claims.Add(own) };
    }

    private static string Render(ResultFormat format, ExtractionResult result) =>
        Encoding.UTF8.GetString(format.Render(new DocumentOutcome("a.html") { Result = result }));
}
