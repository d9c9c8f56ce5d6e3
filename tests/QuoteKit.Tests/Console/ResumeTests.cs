using System.Text;
using QuoteKit.Console;
using QuoteKit.Console.Commands;
using QuoteKit.Tests.Output;

namespace QuoteKit.Tests.Console;

/// <summary>Runs that were interrupted and are gone on with.</summary>
public sealed class ResumeTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    [Theory]
    [InlineData("Jsonl")]
    [InlineData("Json")]
    [InlineData("Csv")]
    [InlineData("Markdown")]
    [InlineData("JsonLd")]
    [InlineData("Html")]
    [InlineData("Table")]
    [InlineData("Plain")]
    public async Task The_rest_is_done_and_the_bytes_are_those_of_an_undisturbed_run(string format)
    {
        string whole = _directory["whole"], broken = _directory["broken"];
        OutputFormat asked = Enum.Parse<OutputFormat>(format);
        (await Run(whole, asked, stopAt: -1)).Status.Should().Be(1);
        (await Run(broken, asked, stopAt: 7)).Status.Should().Be(130);
        File.Exists(broken).Should().BeFalse();

        List<string?> done = [];
        (await Run(broken, asked, stopAt: 14, resume: true, done)).Status.Should().Be(130);
        CommandRun last = await Run(broken, asked, stopAt: -1, resume: true, done);
        last.Status.Should().Be(1, "a document of the first run had failed");
        done.Should().NotContain(["0", "2", "3"], "they were written before the eighth was begun");
        (await File.ReadAllBytesAsync(broken)).Should().Equal(await File.ReadAllBytesAsync(whole));
        Directory.GetFiles(_directory.Path).Should().HaveCount(2);
    }

    [Fact]
    public async Task Whatever_a_kill_left_behind_the_last_whole_document_is_cut_off()
    {
        string whole = _directory["whole"], broken = _directory["broken"];
        await Run(whole, OutputFormat.Jsonl, stopAt: -1);
        await Run(broken, OutputFormat.Jsonl, stopAt: 9);
        string partial = broken + ".partial", journal = partial + ".journal";
        byte[] output = await File.ReadAllBytesAsync(partial), log = await File.ReadAllBytesAsync(journal);
        int head = Array.IndexOf(log, (byte)'\n') + 1;
        for (int cut = 0; cut <= log.Length; cut += 17)
        {
            // The journal breaks off anywhere; the output is at least as long, or has garbage behind.
            await File.WriteAllBytesAsync(journal, log[..cut]);
            await File.WriteAllBytesAsync(partial, [.. output, .. cut % 2 == 0 ? "{\"id\":\"half a doc"u8 : []]);
            File.Delete(broken);
            await Run(broken, OutputFormat.Jsonl, stopAt: -1, resume: true);
            (await File.ReadAllBytesAsync(broken)).Should().Equal(await File.ReadAllBytesAsync(whole), "the journal was cut at {0} of {1}, its head ends at {2}", cut, log.Length, head);
        }

        // The output breaks off before what the journal says.
        await File.WriteAllBytesAsync(journal, log);
        await File.WriteAllBytesAsync(partial, output[..(output.Length / 2)]);
        await Run(broken, OutputFormat.Jsonl, stopAt: -1, resume: true);
        (await File.ReadAllBytesAsync(broken)).Should().Equal(await File.ReadAllBytesAsync(whole));
    }

    [Fact]
    public async Task Without_an_interrupted_run_all_is_done()
    {
        string path = _directory["out"];
        (await Run(path, OutputFormat.Jsonl, stopAt: -1, resume: true)).Status.Should().Be(1);
        (await File.ReadAllLinesAsync(path)).Should().HaveCount(20);
    }

    [Fact]
    public async Task Without_resume_a_run_begins_anew()
    {
        string path = _directory["out"];
        await Run(path, OutputFormat.Jsonl, stopAt: 9);
        List<string?> done = [];
        await Run(path, OutputFormat.Jsonl, stopAt: -1, resume: false, done);
        done.Should().HaveCount(19, "all but the one that cannot be read");
        (await File.ReadAllLinesAsync(path)).Should().HaveCount(20);
    }

    [Fact]
    public async Task Another_format_or_another_input_is_refused_and_nothing_is_lost()
    {
        string path = _directory["out"];
        await Run(path, OutputFormat.Jsonl, stopAt: 9);
        byte[] partial = await File.ReadAllBytesAsync(path + ".partial");

        CommandRun other = await Run(path, OutputFormat.Csv, stopAt: -1, resume: true);
        other.Status.Should().Be(2);
        other.Error.Should().Contain("had other options").And.Contain("format Jsonl");

        other = await Run(path, OutputFormat.Jsonl, stopAt: -1, resume: true, input: "{\"text\":\"x\"}\n\n\n" + Input());
        other.Status.Should().Be(2);
        other.Error.Should().Contain("had other inputs (stdin:2 where stdin:4 is now)");

        other = await Run(path, OutputFormat.Jsonl, stopAt: -1, resume: true, input: "{\"text\":\"x\"}");
        other.Status.Should().Be(2);
        other.Error.Should().Contain("had more inputs");
        (await File.ReadAllBytesAsync(path + ".partial")).Should().Equal(partial);
    }

    [Fact]
    public async Task Two_runs_into_one_file_do_not_mix()
    {
        string path = _directory["out"];
        CommandRun? second = null;
        CommandRun first = await Run(path, OutputFormat.Jsonl, stopAt: -1, beforeEach: id =>
        {
            if (id == "5") second = Run(path, OutputFormat.Jsonl, stopAt: -1).GetAwaiter().GetResult();
        });
        first.Status.Should().Be(1);
        second!.Error.Should().Be($"quotekit: {path}: cannot be written: another run writes out.partial\n");
        (await File.ReadAllLinesAsync(path)).Should().HaveCount(20);
    }

    [Fact]
    public async Task An_interrupted_run_to_standard_output_is_closed_so_that_it_can_be_used()
    {
        CommandRun run = await Run(null, OutputFormat.Json, stopAt: 5);
        run.Status.Should().Be(130);
        System.Text.Json.JsonDocument.Parse(run.Output).RootElement.GetArrayLength().Should().BeGreaterThan(0);
        run.Error.Should().EndWith("documents\n").And.Contain("quotekit: stopped after ");
    }

    /// <summary>Twenty documents, of which the second cannot be read.</summary>
    private static string Input() => string.Concat(Enumerable.Range(0, 20).Select(i => i == 1 ? "{}\n" : $"{{\"id\":\"{i}\",\"text\":\"x\"}}\n"));

    private static async Task<CommandRun> Run(
        string? output, OutputFormat format, int stopAt, bool resume = false, List<string?>? done = null, string? input = null, Action<string?>? beforeEach = null)
    {
        using var cancel = new CancellationTokenSource();
        using var written = new MemoryStream();
        using var error = new StringWriter { NewLine = "\n" };
        var around = new Surroundings { Input = new MemoryStream(Encoding.UTF8.GetBytes(input ?? Input())), Output = written, Error = error };
        var settings = new ExtractSettings { Format = format, Jobs = 1, Output = output, Resume = resume };
        var run = new ExtractRun(settings, around)
        {
            Extract = (document, stop) =>
            {
                beforeEach?.Invoke(document.Id);
                if (document.Id == $"{stopAt}")
                {
                    // What was done before is written first; then it stops as by Ctrl+C.
                    Thread.Sleep(50);
                    cancel.Cancel();
                    stop.ThrowIfCancellationRequested();
                }

                done?.Add(document.Id);
                return Results.Ferry();
            },
        };
        int status = await run.RunAsync(cancel.Token);
        return new CommandRun(status, Encoding.UTF8.GetString(written.ToArray()), error.ToString());
    }
}
