using System.Text;
using System.Text.Json;
using QuoteKit.Console.Formats.Speakers;
using QuoteKit.Console.Pipeline;

namespace QuoteKit.Tests.Console;

/// <summary>Who speaks how much.</summary>
public sealed class SpeakersCommandTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    [Fact]
    public async Task Csv_counts_quotations_words_and_share()
    {
        CommandRun run = await CommandRun.WithInput("\"We will rebuild the old mill,\" Ada Moss said.\n\nTom Reed denied that boats were lost.", "speakers");
        (run.Status, run.Error).Should().Be((0, ""));
        run.Output.Should().Be(
            "speaker,kind,role,documents,statements,quotations,words,share,firstSeen,lastSeen,document\r\n" +
            "Ada Moss,person,,1,1,1,6,0.6,,,stdin\r\n" +
            "Tom Reed,person,,1,1,0,4,0.4,,,stdin\r\n");
    }

    [Fact]
    public void One_person_of_several_articles_is_joined_by_full_name_alone()
    {
        SpeakerCount count = new(merges: true), apart = new(merges: false);
        foreach (DocumentTally document in new[]
        {
            Document("a", 2024, ("Ada Moss", SpeakerKind.Person, 5), ("Moss", SpeakerKind.Person, 1), ("officials", SpeakerKind.Group, 1), ("Harbour Trust", SpeakerKind.Organization, 1)),
            Document("b", 2022, ("ADA  MOSS", SpeakerKind.Person, 4), ("Moss", SpeakerKind.Person, 1), ("officials", SpeakerKind.Group, 1), ("Harbour Trust", SpeakerKind.Organization, 1)),
            Document("c", null, ("Ada Moss", SpeakerKind.Person, 3), ("Harbour Trust", SpeakerKind.Person, 1)),
            new DocumentTally([], 2, 7, Failed: false),
            new DocumentTally([], 0, 0, Failed: true),
        })
        {
            count.Add(document);
            apart.Add(document);
        }

        count.Speakers.Select(s => (s.Name, s.Kind, s.Words)).Should().Equal(
            ("Ada Moss", SpeakerKind.Person, 12), ("Harbour Trust", SpeakerKind.Organization, 2), ("Moss", SpeakerKind.Person, 1), ("officials", SpeakerKind.Group, 1),
            ("Moss", SpeakerKind.Person, 1), ("officials", SpeakerKind.Group, 1), ("Harbour Trust", SpeakerKind.Person, 1));
        SpeakerTally moss = count.Speakers[0];
        (moss.Documents, moss.Statements, moss.Quotations, moss.First!.Value.Year, moss.Last!.Value.Year, moss.Document).Should().Be((3, 3, 6, 2022, 2024, "a"));
        count.ShareOf(moss).Should().BeApproximately(12 / 26.0, 1e-9);
        (count.Documents, count.Failures, count.Statements, count.Words, count.UnknownStatements, count.UnknownWords).Should().Be((5, 1, 12, 26, 2, 7));
        apart.Speakers.Should().HaveCount(10);
    }

    [Fact]
    public async Task Json_tells_the_whole_and_each()
    {
        CommandRun run = await CommandRun.WithInput("{\"id\":\"1\",\"text\":\"\\\"We will rebuild the mill,\\\" Ada Moss said.\"}\n{}\n{\"id\":\"2\",\"text\":\"\\\"The mill stands again,\\\" Ada Moss said.\"}", "speakers", "--format", "json", "--merge", "--top", "5");
        run.Status.Should().Be(1);
        run.ErrorLines.Should().ContainSingle();
        JsonElement json = JsonDocument.Parse(run.Output).RootElement;
        (json.GetProperty("documents").GetInt32(), json.GetProperty("failed").GetInt32()).Should().Be((3, 1));
        JsonElement moss = json.GetProperty("speakers").EnumerateArray().Single();
        moss.GetRawText().ReplaceLineEndings("").Replace(" ", "", StringComparison.Ordinal).Should().Be(
            """{"name":"AdaMoss","kind":"person","role":null,"documents":2,"statements":2,"quotations":2,"words":9,"share":1,"firstSeen":null,"lastSeen":null,"document":"1"}""");
    }

    [Fact]
    public async Task A_terminal_gets_a_table_with_bars()
    {
        byte[] text = Encoding.UTF8.GetBytes("\"We will rebuild the old mill,\" Ada Moss said.\n\n\"Not now,\" Tom Reed said.");
        CommandRun run = await CommandRun.With(around => around with { Input = new MemoryStream(text), OutputIsTerminal = true, Color = false }, "speakers");
        run.Output.Should().Be("""
            ╭──────────┬──────┬────────┬───────┬────────────────────┬──────╮
            │ Speaker  │ Said │ Quoted │ Words │ Share              │ Seen │
            ├──────────┼──────┼────────┼───────┼────────────────────┼──────┤
            │ Ada Moss │    1 │      1 │     6 │ ████████████ 75.0% │ -    │
            │ Tom Reed │    1 │      1 │     2 │ ████         25.0% │ -    │
            ╰──────────┴──────┴────────┴───────┴────────────────────┴──────╯
            2 statements by 2 speakers in 1 document

            """.ReplaceLineEndings("\n"));
        run = await CommandRun.With(around => around with { Input = new MemoryStream(text), OutputIsTerminal = true }, "speakers", "--top", "1");
        run.Output.Should().Contain("\e[").And.Contain("; the first 1 are shown").And.NotContain("Tom Reed");
        (await CommandRun.WithInput("Nothing was said.", "speakers", "--format", "table")).Output.Should().Be("0 statements by 0 speakers in 1 document\n");
    }

    [Theory]
    [InlineData(0, "            ")]
    [InlineData(1, "████████████")]
    [InlineData(0.5, "██████      ")]
    [InlineData(0.01, "▏           ")]
    [InlineData(0.55, "██████▋     ")]
    public void A_bar_is_as_long_as_the_share(double share, string bar) => SpeakersTable.Bar(share).Should().Be(bar);

    [Fact]
    public async Task Filters_and_output_are_those_of_extract()
    {
        string input = _directory.Write("a.txt", "\"We will rebuild the old mill,\" Ada Moss said.\n\nTom Reed denied that boats were lost."), output = _directory["out.csv"];
        CommandRun run = await CommandRun.Of("speakers", input, "--type", "direct", "-o", output);
        (run.Status, run.Output).Should().Be((0, ""));
        (await File.ReadAllLinesAsync(output)).Should().HaveCount(2).And.Contain(line => line.StartsWith("Ada Moss,", StringComparison.Ordinal));
        Directory.GetFiles(_directory.Path).Should().HaveCount(2);
        (await CommandRun.Of("speakers", input, "--speaker", "reed")).Lines.Should().HaveCount(2);
    }

    [Theory]
    [InlineData("--format", "markdown")]
    [InlineData("--top", "0")]
    [InlineData("--top", "x")]
    [InlineData("--resume")]
    public async Task What_it_does_not_know_is_bad_usage(params string[] args)
    {
        CommandRun run = await CommandRun.Of(["speakers", .. args]);
        run.Status.Should().Be(2);
        run.Error.Should().EndWith("Try 'quotekit speakers --help'.\n");
    }

    private static DocumentTally Document(string id, int? year, params (string Name, SpeakerKind Kind, int Words)[] speakers)
    {
        DateTimeOffset? time = year is { } y ? new DateTimeOffset(y, 5, 1, 0, 0, 0, TimeSpan.Zero) : null;
        return new DocumentTally([.. speakers.Select(s => new SpeakerTally { Name = s.Name, Kind = s.Kind, Document = id, Statements = 1, Quotations = 2, Words = s.Words, First = time, Last = time })], 0, 0, Failed: false);
    }
}
