using System.Text;
using QuoteKit.Console.Formats;
using QuoteKit.Console.Pipeline;
using QuoteKit.Tests.Output;

namespace QuoteKit.Tests.Console;

/// <summary>csv: rows that any reader takes and no spreadsheet runs.</summary>
public class CsvFormatTests
{
    private const string Header = "id,url,title,siteName,publishedAt,attribution,type,speaker,kind,honorific,role,source,cue,cueLemma,content,start,end,resolvedBy,reason,confidence,claims,checkWorthiness\r\n";

    [Fact]
    public void A_row_holds_an_attribution_with_its_article()
    {
        Render(Results.Ferry()).Should().Be(
            "a.html,https://courier.example/ferry?a=1&b=2,\"Ferry \"\"safe\"\" after storm\",The Courier,2024-03-09T18:30:00+05:30,a1,direct,Ada Moss,person,Dr.,,Dr. Ada Moss of the Harbour Trust,said,say,\"\"\"The ferry is safe.\"\"\",40,60,name,,0.3,1,0.25\r\n" +
            "a.html,https://courier.example/ferry?a=1&b=2,\"Ferry \"\"safe\"\" after storm\",The Courier,2024-03-09T18:30:00+05:30,a2,indirect,,,,,,fears,fear,3 more storms,71,84,,no-antecedent,0.5,0,\r\n");
    }

    [Theory]
    [InlineData("=HYPERLINK(\"http://x\")")]
    [InlineData("+1+1")]
    [InlineData("-1+1")]
    [InlineData("@SUM(A1)")]
    [InlineData("\t=1+1")]
    [InlineData("\r\n=1+1")]
    [InlineData("＝1+1")]
    [InlineData("＠SUM(A1)")]
    public void No_field_is_a_formula(string text)
    {
        var speaker = new Speaker { Id = "s1", Name = text, Kind = SpeakerKind.Person, Role = text };
        var said = new Attribution { Id = "a1", Type = AttributionType.Indirect, Content = [new(0, text.Length)], Speaker = speaker, CueLemma = text };
        string[] fields = Render(Results.OfText(text) with { Article = new Article { Text = text, Title = text, SiteName = text }, Attributions = [said], Speakers = [speaker] }, text)
            .Split(',').Select(field => field.Trim('\r', '\n', '"')).ToArray();
        fields.Should().HaveCount(22).And.OnlyContain(field => field.Length == 0 || !"=+-@\t\r＝＋－＠".Contains(field[0]));
        fields.Count(field => field.StartsWith('\'')).Should().Be(7);
    }

    [Fact]
    public async Task One_line_of_names_stands_above_all_documents()
    {
        CommandRun run = await CommandRun.WithInput("{\"id\":\"a\",\"text\":\"\\\"We will rebuild the mill,\\\" Ada Moss said.\"}\n{\"id\":\"b\",\"text\":\"\"}\n{}\n{\"id\":\"c\",\"text\":\"\\\"We will rebuild the mill,\\\" Ada Moss said.\"}", "extract", "--format", "csv");
        run.Output.Should().StartWith(Header).And.EndWith("\r\n");
        run.Output.Split("\r\n").Should().HaveCount(4).And.ContainSingle(line => line.StartsWith("id,", StringComparison.Ordinal));
        run.ErrorLines.Should().ContainSingle("a failed input has no row");
        new CsvFormat().End(0, isAlone: false).Should().Be(Header);
    }

    private static string Render(ExtractionResult result, string id = "a.html") =>
        Encoding.UTF8.GetString(new CsvFormat().Render(new DocumentOutcome(id) { Result = result }));
}
