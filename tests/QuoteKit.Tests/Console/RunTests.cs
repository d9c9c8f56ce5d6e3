using System.Text;
using QuoteKit.Console;
using QuoteKit.Console.Commands;
using QuoteKit.Console.Inputs;
using QuoteKit.Console.Pipeline;
using QuoteKit.Tests.Output;

namespace QuoteKit.Tests.Console;

/// <summary>Many documents at once: their order, faults, interruption, and where the output goes.</summary>
public sealed class RunTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    [InlineData(32)]
    public async Task Output_stays_in_input_order_whatever_takes_longest(int jobs)
    {
        CommandRun run = await Run(Jsonl(60), jobs, (document, _) =>
        {
            // The first of each ten ends last.
            Thread.Sleep(int.Parse(document.Id!, System.Globalization.CultureInfo.InvariantCulture) % 10 == 0 ? 20 : 0);
            return Results.OfText(document.Id!);
        });
        run.Status.Should().Be(0);
        run.Ids.Should().Equal(Enumerable.Range(0, 60).Select(i => $"{i}"));
    }

    [Fact]
    public async Task The_same_comes_out_with_one_job_and_with_many()
    {
        for (int i = 0; i < 12; i++) _directory.Write($"{i:00}.txt", $"\"We counted {i} boats,\" Ada Moss said.\n\nThe trust denied that boats were lost.");
        string one = (await CommandRun.Of("extract", "--format", "jsonl", "-j", "1", _directory.Path)).Output;
        (await CommandRun.Of("extract", "--format", "jsonl", "-j", "8", _directory.Path)).Output.Should().Be(one);
        one.Should().Contain("Ada Moss");
    }

    [Fact]
    public async Task No_more_run_at_once_than_jobs_and_no_more_are_read_than_can_wait()
    {
        int running = 0, most = 0, read = 0;
        using var gate = new SemaphoreSlim(0);
        IEnumerable<int> inputs = Enumerable.Range(0, 500).Select(i => { Interlocked.Increment(ref read); return i; });
        await using var outputs = OrderedPipeline.RunAsync(inputs, (i, stop) =>
        {
            int now = Interlocked.Increment(ref running);
            lock (gate) most = Math.Max(most, now);
            if (i == 0) gate.Wait(stop);
            Interlocked.Decrement(ref running);
            return i;
        }, jobs: 3, default).GetAsyncEnumerator();

        ValueTask<bool> first = outputs.MoveNextAsync();
        await Task.Delay(200);
        // The first one hangs: three run, six wait, and the next may have been looked at.
        read.Should().BeInRange(1, 11);
        gate.Release();
        (await first).Should().BeTrue();
        int expected = 0;
        do outputs.Current.Should().Be(expected++);
        while (await outputs.MoveNextAsync());
        expected.Should().Be(500);
        most.Should().BeInRange(1, 3);
    }

    [Fact]
    public async Task A_fault_on_one_document_is_internal_and_the_others_go_on()
    {
        CommandRun run = await Run(Jsonl(3), 2, (document, _) => document.Id switch
        {
            "0" => throw new InvalidOperationException("wrong\nturn"),
            "1" => throw new IOException("not an input's"),
            _ => Results.Ferry(),
        });
        run.Status.Should().Be(1);
        run.Ids.Should().Equal("0", "1", "2");
        run.Documents[0].GetProperty("error").GetRawText().Should().Be("""{"code":"internal","message":"InvalidOperationException: wrong\nturn"}""");
        run.Documents[1].GetProperty("error").GetProperty("code").GetString().Should().Be("internal");
        run.ErrorLines.Should().HaveCount(2);
    }

    [Fact]
    public async Task A_result_that_cannot_be_written_is_internal_too()
    {
        ExtractionResult bad = Results.Ferry();
        bad = bad with { Attributions = [bad.Attributions[0] with { Content = [new(0, 9999)] }] };
        CommandRun run = await Run(Jsonl(2), 1, (document, _) => document.Id == "0" ? bad : Results.Ferry());
        run.Documents[0].GetProperty("error").GetProperty("code").GetString().Should().Be("internal");
        run.Documents[1].TryGetProperty("error", out _).Should().BeFalse();
    }

    [Fact]
    public async Task Interruption_ends_with_130_and_keeps_what_is_done_beside_the_file()
    {
        using var cancel = new CancellationTokenSource();
        string path = _directory["out.jsonl"];
        CommandRun run = await Run(Jsonl(50), 2, (document, stop) =>
        {
            if (document.Id == "5")
            {
                // The writing may lag behind: two documents are there first.
                SpinWait.SpinUntil(() => JournalLines() > 2, TimeSpan.FromSeconds(30)).Should().BeTrue();
                cancel.Cancel();
            }

            if (document.Id == "6") stop.WaitHandle.WaitOne();
            stop.ThrowIfCancellationRequested();
            return Results.Ferry();
        }, path, cancel.Token);
        int JournalLines()
        {
            using var journal = new StreamReader(new FileStream(path + ".partial.journal", FileMode.Open, FileAccess.Read, FileShare.ReadWrite));
            return journal.ReadToEnd().Count(c => c == '\n');
        }

        run.Status.Should().Be(130);
        Directory.GetFiles(_directory.Path).Select(Path.GetFileName).Should().BeEquivalentTo("out.jsonl.partial", "out.jsonl.partial.journal");
        int kept = (await File.ReadAllLinesAsync(path + ".partial")).Length;
        run.Error.Should().Be($"quotekit: stopped; {kept} documents kept, and the same command with --resume goes on\n");
    }

    [Fact]
    public async Task A_read_that_hangs_does_not_keep_the_command_from_stopping()
    {
        using var cancel = new CancellationTokenSource();
        using var never = new ManualResetEventSlim();
        Task<int> run = QuoteKitCommand.RunAsync(
            ["extract", "--format", "jsonl"],
            new Surroundings { Input = new EndlessStream(_ => never.Wait()), Output = Stream.Null, Error = TextWriter.Null },
            cancel.Token);
        await cancel.CancelAsync();
        (await run.WaitAsync(TimeSpan.FromMinutes(1))).Should().Be(130);
        never.Set();
    }

    [Fact]
    public async Task Output_is_written_whole_and_replaces_what_was_there()
    {
        string text = _directory.Write("a.txt", "One."), output = _directory.Write("out.jsonl", "old and much longer than what comes");
        CommandRun run = await CommandRun.Of("extract", "--format", "jsonl", "-o", output, text, _directory["missing.txt"]);
        run.Status.Should().Be(1, "an input failed, but all that could be done was written");
        run.Output.Should().BeEmpty();
        (await File.ReadAllLinesAsync(output)).Should().HaveCount(2);
        Directory.GetFiles(_directory.Path).Should().HaveCount(2, "the temporary file is gone");
    }

    [Fact]
    public async Task Output_may_replace_its_own_input_and_goes_through_a_link()
    {
        string lines = _directory.Write("real/a.jsonl", """{"id":"x","text":"One."}""");
        File.CreateSymbolicLink(_directory["link.jsonl"], lines);
        (await CommandRun.Of("extract", "--format", "jsonl", "-o", _directory["link.jsonl"], lines)).Status.Should().Be(0);
        (await File.ReadAllTextAsync(lines)).Should().StartWith("{\"schema\":");
        new FileInfo(_directory["link.jsonl"]).LinkTarget.Should().NotBeNull();
    }

    [Theory]
    [InlineData("no/such/directory/out", "no such directory")]
    [InlineData("sub", "it is a directory")]
    public async Task Output_that_cannot_be_made_is_told_before_anything_is_read(string name, string message)
    {
        Directory.CreateDirectory(_directory["sub"]);
        CommandRun run = await CommandRun.With(
            around => around with { Input = new EndlessStream(_ => throw new InvalidOperationException("was read")) }, "extract", "-o", _directory[name]);
        run.Status.Should().Be(1);
        run.Error.Should().Be($"quotekit: {_directory[name]}: cannot be written: {message}\n");
    }

    [Fact]
    public async Task A_broken_pipe_ends_quietly_and_a_full_disk_does_not()
    {
        (await Write(32)).Should().Be((0, ""));
        (await Write(32, "--help")).Should().Be((0, ""));
        (await Write(28, "--help")).Should().Be((1, ""));
        (await Write(28)).Should().Be((1, "quotekit: standard output: cannot be written: failed\n"));

        static async Task<(int, string)> Write(int errno, params string[] more)
        {
            using var error = new StringWriter();
            var around = new Surroundings { Input = new MemoryStream(Encoding.UTF8.GetBytes(Jsonl(100))), Output = new FailingStream(errno), Error = error };
            return (await QuoteKitCommand.RunAsync(["extract", "--format", "jsonl", .. more], around, default), error.ToString());
        }
    }

    [Fact]
    public async Task A_closed_standard_error_changes_nothing_but_the_messages()
    {
        using var output = new MemoryStream();
        await using var closed = new StreamWriter(new FailingStream(9)) { AutoFlush = true };
        var around = new Surroundings { Input = new MemoryStream("none\n{\"id\":\"b\",\"text\":\"x\"}"u8.ToArray()), Output = output, Error = closed };
        (await QuoteKitCommand.RunAsync(["extract", "--input-format", "jsonl", "--format", "jsonl"], around, default)).Should().Be(1);
        (await QuoteKitCommand.RunAsync(["extract", "--jobs", "no"], around, default)).Should().Be(2);
        Encoding.UTF8.GetString(output.ToArray()).Split('\n').Should().HaveCount(3);
    }

    private static string Jsonl(int count) => string.Concat(Enumerable.Range(0, count).Select(i => $"{{\"id\":\"{i}\",\"text\":\"x\"}}\n"));

    private static async Task<CommandRun> Run(
        string input, int jobs, Func<LoadedDocument, CancellationToken, ExtractionResult> extract, string? output = null, CancellationToken cancellation = default)
    {
        using var written = new MemoryStream();
        using var error = new StringWriter { NewLine = "\n" };
        var around = new Surroundings { Input = new MemoryStream(Encoding.UTF8.GetBytes(input)), Output = written, Error = error };
        var settings = new ExtractSettings { Format = OutputFormat.Jsonl, Jobs = jobs, Output = output };
        int status = await new ExtractRun(settings, around) { Extract = extract }.RunAsync(cancellation);
        return new CommandRun(status, Encoding.UTF8.GetString(written.ToArray()), error.ToString());
    }

    private sealed class FailingStream(int errno) : MemoryStream
    {
        public override void Write(ReadOnlySpan<byte> buffer) => throw new IOException("failed", errno);

        public override void Write(byte[] buffer, int offset, int count) => throw new IOException("failed", errno);
    }
}
