using System.Text.Json;

namespace QuoteKit.Tests.Console;

/// <summary>Why a quotation has its speaker.</summary>
public sealed class ExplainCommandTests : IDisposable
{
    private const string Text = "The warden, Ada Moss, opened the mill on Friday. \"We will rebuild it,\" she said.\n\n\"It was said to be lost,\" Tom Reed told reporters.";

    private readonly TemporaryDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    [Fact]
    public async Task Without_a_number_the_quotations_are_listed()
    {
        CommandRun run = await CommandRun.WithInput(Text, "explain", "-");
        (run.Status, run.Error).Should().Be((0, ""));
        run.Lines.Should().Contain("1  Ada Moss: \"We will rebuild it,\"").And.Contain(line => line.EndsWith("Tom Reed: \"It was said to be lost,\"", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_name_is_explained_by_source_cue_and_mentions()
    {
        CommandRun run = await CommandRun.WithInput("Ada Moss, the warden, opened the mill.\n\n\"We will rebuild it,\" said Moss.", "explain", "-", "--quote", "1");
        run.Status.Should().Be(0);
        run.Output.Should().StartWith("Quotation 1 of 1 in stdin\n\nContent     \"We will rebuild it,\"\nType        direct\nSpeaker     Ada Moss (person")
            .And.Contain("Because     The source is a name, or holds one.\nSource      \"Moss\"\nCue         \"said\", lemma \"say\", a statement\nFound by    ").And.Contain("\nConfidence  0.")
            .And.Contain("Mentions of the speaker up to there\n  [Ada Moss], the warden").And.Contain("said [Moss].");
        run.Lines.Should().OnlyContain(line => line.Length <= 80);
    }

    [Fact]
    public async Task A_pronoun_is_explained_by_who_was_considered()
    {
        CommandRun run = await CommandRun.WithInput(Text, "explain", "-", "--quote", "a1");
        run.Output.Should().Contain("The source is a pronoun").And.Contain("Source      \"she\"").And.Contain("Who was considered, with scores\n").And.MatchRegex("\n +[01]\\.[0-9]{3} Ada Moss: .*\\[.*Ada Moss\\]").And.Contain("nobody of these");
    }

    [Fact]
    public async Task An_unknown_speaker_is_explained_by_the_reason()
    {
        CommandRun run = await CommandRun.WithInput("\"We will rebuild the old mill at once.\"", "explain", "-", "--quote", "1");
        run.Output.Should().Contain("Speaker     unknown\nBecause     There is no cue, and nobody spoke before who could go on.\nSource      none\nCue         none\n").And.NotContain("Mentions");
    }

    [Fact]
    public async Task Json_has_spans_and_candidates()
    {
        CommandRun run = await CommandRun.WithInput(Text, "explain", "-", "--quote", "1", "--format", "json");
        JsonElement json = JsonDocument.Parse(run.Output).RootElement;
        (json.GetProperty("id").GetString(), json.GetProperty("speaker").GetString(), json.GetProperty("resolvedBy").GetString(), json.GetProperty("sourceText").GetString()).Should().Be(("stdin", "Ada Moss", "pronoun", "she"));
        int start = json.GetProperty("source")[0][0].GetInt32(), end = json.GetProperty("source")[0][1].GetInt32();
        Text[start..end].Should().Be("she");
        double[] scores = [.. json.GetProperty("candidates").EnumerateArray().Select(candidate => candidate.GetProperty("score").GetDouble())];
        scores.Should().NotBeEmpty().And.BeInDescendingOrder();
        json.GetProperty("candidates")[0].GetProperty("name").GetString().Should().Be("Ada Moss");
    }

    [Fact]
    public async Task One_document_of_several_is_chosen_by_its_id()
    {
        string path = _directory.Write("a.jsonl", """
            {"id":"one","text":"\"We will rebuild the mill,\" Ada Moss said."}
            {"id":"two","text":"\"The mill will stay shut,\" Tom Reed said."}
            """);
        (await CommandRun.Of("explain", path)).Output.Should().Be("1  Ada Moss: \"We will rebuild the mill,\"\n");
        (await CommandRun.Of("explain", path, "--id", "two")).Output.Should().Be("1  Tom Reed: \"The mill will stay shut,\"\n");
        CommandRun none = await CommandRun.Of("explain", path, "--id", "three");
        (none.Status, none.Output, none.Error).Should().Be((1, "", $"quotekit: {path}: no document has the id three\n"));
    }

    [Fact]
    public async Task What_is_not_there_is_told()
    {
        CommandRun run = await CommandRun.WithInput(Text, "explain", "-", "--quote", "99");
        (run.Status, run.Output).Should().Be((1, ""));
        run.Error.Should().MatchRegex("^quotekit: stdin: it has [0-9]+ quotations and reported statements, and no number 99\n$");
        run = await CommandRun.Of("explain", _directory["missing.html"]);
        run.Error.Should().EndWith("[missing]\n");
        run.Status.Should().Be(1);
        (await CommandRun.Of("explain")).Status.Should().Be(2);
        (await CommandRun.Of("explain", "a", "b")).Status.Should().Be(2);
        (await CommandRun.Of("explain", "a", "--quote", "0")).Status.Should().Be(2);
    }

    [Fact]
    public async Task What_a_page_says_cannot_steer_the_terminal()
    {
        CommandRun run = await CommandRun.WithInput("\"We \u001b[2J rebuild \u202e the mill,\" Ada Moss said.", "explain", "-", "--quote", "1");
        run.Output.Should().NotContain("\e").And.NotContain("\u202e");
    }
}
