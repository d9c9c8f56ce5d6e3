using System.Text;
using System.Text.Json;
using QuoteKit.Console.Formats;
using QuoteKit.Console.Pipeline;
using QuoteKit.Tests.Output;

namespace QuoteKit.Tests.Console;

/// <summary>How results look.</summary>
public sealed class FormatTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    [Fact]
    public void Plain_lines_hold_id_speaker_type_cue_and_content()
    {
        Render(new PlainFormat(), Results.Ferry()).Should().Be(
            "a.html\tAda Moss\tdirect\tsaid\t\"The ferry is safe.\"\n" +
            "a.html\t-\tindirect\tfears\t3 more storms\n");
    }

    [Fact]
    public void Plain_lines_cannot_be_broken_by_what_a_page_says()
    {
        string text = Render(new PlainFormat(), Hostile(), "b\n\tc");
        text.Should().Be("b c\tEve\uFFFD[2J\tdirect\t-\t\"One two \uFFFD]0;x\uFFFD\"\n");
    }

    [Fact]
    public void A_table_shows_title_rows_and_count()
    {
        Render(new TableFormat(60, color: false), Results.Ferry()).Should().Be("""
            Ferry "safe" after storm
            a.html
            ╭─────────────────────┬──────────────┬─────────────────────╮
            │ Speaker             │ Type         │ Content             │
            ├─────────────────────┼──────────────┼─────────────────────┤
            │ Ada Moss            │ direct       │ "The ferry is       │
            │                     │ said         │ safe."              │
            ├─────────────────────┼──────────────┼─────────────────────┤
            │ unknown             │ indirect     │ 3 more storms       │
            │                     │ fears        │                     │
            ╰─────────────────────┴──────────────┴─────────────────────╯
            2 attributions, 1 speaker


            """.ReplaceLineEndings("\n"));
    }

    [Fact]
    public void A_coloured_table_says_the_same_with_a_colour_for_each_speaker()
    {
        string colored = Render(new TableFormat(60, color: true), Results.Ferry());
        colored.Should().MatchRegex("\e\\[38;5;[0-9]+mAda Moss\e\\[0m");
        System.Text.RegularExpressions.Regex.Replace(colored, "\e\\[[0-9;]*m", "").Should().Be(Render(new TableFormat(60, color: false), Results.Ferry()));
    }

    [Fact]
    public void A_table_cannot_steer_the_terminal_and_reads_no_markup()
    {
        string table = Render(new TableFormat(90, color: false), Hostile(), "[red]x[/]");
        table.Should().NotContain("\e").And.NotContain("\a").And.Contain("[red]x[/]").And.Contain("[bold]Title");
    }

    [Fact]
    public void A_document_without_attributions_has_a_line_that_says_so()
    {
        Render(new TableFormat(60, color: false), Results.OfText("Nothing.")).Should().Be("a.html\n0 attributions, 0 speakers\n\n");
        Render(new PlainFormat(), Results.OfText("Nothing.")).Should().BeEmpty();
    }

    [Fact]
    public async Task A_table_is_for_terminals_or_on_demand_and_plain_lines_are_for_all_else()
    {
        string path = _directory.Write("a.txt", "\"We will rebuild the mill,\" Ada Moss said.");
        string plain = (await CommandRun.Of("extract", path)).Output;
        plain.Should().StartWith(path + "\t").And.NotContain("\e");
        (await CommandRun.Of("extract", "--format", "auto", path)).Output.Should().Be(plain);
        (await CommandRun.Of("extract", "--format", "table", path)).Output.Should().Contain("Speaker").And.NotContain("\e");

        CommandRun table = await CommandRun.With(around => around with { OutputIsTerminal = true }, "extract", path);
        table.Output.Should().Contain("Speaker").And.Contain("\e[");
        table = await CommandRun.With(around => around with { OutputIsTerminal = true, Color = false }, "extract", path);
        table.Output.Should().Contain("Speaker").And.NotContain("\e");

        await CommandRun.With(around => around with { OutputIsTerminal = true }, "extract", path, "-o", _directory["out"]);
        (await File.ReadAllTextAsync(_directory["out"])).Should().Be(plain);
    }

    [Fact]
    public async Task Json_is_one_object_for_one_document_and_else_an_array()
    {
        string text = _directory.Write("a.txt", "One."), lines = _directory.Write("a.jsonl", """{"text":"x"}"""), directory = _directory["d"];
        _directory.Write("d/x.txt", "x");
        Directory.CreateDirectory(_directory["none"]);

        (await Kind(text)).Should().Be(JsonValueKind.Object);
        (await Kind(_directory["missing.txt"])).Should().Be(JsonValueKind.Object);
        (await Kind(text, text)).Should().Be(JsonValueKind.Array);
        (await Kind(lines)).Should().Be(JsonValueKind.Array);
        (await Kind(directory)).Should().Be(JsonValueKind.Array);
        (await Kind(_directory["*.txt"])).Should().Be(JsonValueKind.Array);
        (await CommandRun.WithInput("Hi.", "extract", "--format", "json")).Output.Should().StartWith("{\n  \"schema\": \"quotekit/1\",\n  \"id\": \"stdin\",").And.EndWith("\n}\n");

        async Task<JsonValueKind> Kind(params string[] inputs) =>
            JsonDocument.Parse((await CommandRun.Of(["extract", "--format", "json", .. inputs])).Output).RootElement.ValueKind;
    }

    [Fact]
    public async Task An_array_of_json_holds_errors_in_their_places()
    {
        string text = _directory.Write("a.txt", "One.");
        CommandRun run = await CommandRun.Of("extract", "--format", "json", text, _directory["b.txt"], text);
        JsonElement[] documents = [.. JsonDocument.Parse(run.Output).RootElement.EnumerateArray()];
        documents.Select(d => d.TryGetProperty("error", out _)).Should().Equal(false, true, false);
        run.Status.Should().Be(1);
    }

    [Fact]
    public async Task Standard_output_is_UTF_8_without_a_byte_order_mark()
    {
        using var output = new MemoryStream();
        await CommandRun.With(around => around with { Input = new MemoryStream("Zoë"u8.ToArray()), Output = output }, "extract", "--format", "jsonl");
        output.ToArray()[0].Should().Be((byte)'{');
        Encoding.UTF8.GetString(output.ToArray()).Should().Contain("Zoë").And.EndWith("}\n");
    }

    private static string Render(ResultFormat format, ExtractionResult result, string id = "a.html") =>
        Encoding.UTF8.GetString(format.Render(new DocumentOutcome(id) { Result = result }));

    private static ExtractionResult Hostile()
    {
        const string Text = "\"One\r\n\ttwo \u001b]0;x\u0007\"";
        var eve = new Speaker { Id = "s1", Name = "Eve\u001b[2J", Kind = SpeakerKind.Person };
        return new ExtractionResult
        {
            Article = new Article { Text = Text, Title = "[bold]Title\u001b[2J" },
            Speakers = [eve],
            Attributions = [new Attribution { Id = "a1", Type = AttributionType.Direct, Content = [new(0, Text.Length)], Speaker = eve }],
        };
    }
}
