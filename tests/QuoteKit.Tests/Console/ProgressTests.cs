using System.Text;
using QuoteKit.Console;
using QuoteKit.Console.Commands;
using QuoteKit.Console.Inputs;
using QuoteKit.Tests.Output;

namespace QuoteKit.Tests.Console;

/// <summary>How far a run is, on a terminal and nowhere else.</summary>
public sealed class ProgressTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    [Theory]
    [InlineData(1, 0, 0, 5, "1 document, 0.2/s")]
    [InlineData(1234, 2, 0, 10, "1,234 documents, 123/s, 2 failed")]
    [InlineData(1234, 0, 1224, 10, "1,234 documents, 1.0/s")]
    public void A_line_tells_documents_rate_and_failures(int documents, int failures, int earlier, double seconds, string line)
    {
        new RunProgress(new InputMeter()) { Documents = documents, Failures = failures, Earlier = earlier }.Describe(TimeSpan.FromSeconds(seconds)).Should().Be(line);
    }

    [Theory]
    [InlineData(500, 10, "about 10 s left")]
    [InlineData(10, 10, "about 17 min left")]
    [InlineData(1, 20, "about 5.6 h left")]
    [InlineData(999, 10, "about 1 s left")]
    public void The_time_left_follows_from_the_bytes_read(int read, double seconds, string end)
    {
        var meter = new InputMeter();
        string path = _directory.Write("a.txt", new string('x', 1000));
        meter.Measure([InputSource.OfFile("a", path)], default);
        using (Stream stream = meter.Watch(InputSource.OfFile("a", path)).Open()) stream.ReadExactly(new byte[read]);
        new RunProgress(meter) { Documents = 3 }.Describe(TimeSpan.FromSeconds(seconds)).Should().EndWith(end);
    }

    [Fact]
    public void Where_a_size_is_not_known_no_time_is_told()
    {
        var meter = new InputMeter();
        string path = _directory.Write("a.txt", "xyz");
        meter.Measure([InputSource.OfFile("a", path), new InputSource("stdin", () => Stream.Null)], default);
        using (Stream stream = meter.Watch(InputSource.OfFile("a", path)).Open()) stream.ReadExactly(new byte[3]);
        new RunProgress(meter) { Documents = 3 }.Describe(TimeSpan.FromSeconds(1)).Should().EndWith("/s");
    }

    [Theory]
    [InlineData(true, false, true)]
    [InlineData(true, true, false)]
    [InlineData(false, false, false)]
    public async Task Only_a_terminal_that_shows_no_results_sees_it_and_only_after_a_second(bool errorIsTerminal, bool outputIsTerminal, bool isShown)
    {
        string line = await Run(errorIsTerminal, outputIsTerminal, pause: TimeSpan.FromMilliseconds(1100));
        if (isShown) line.Should().Contain("\r\e[K").And.Contain("1 document, ").And.EndWith("\r\e[K");
        else line.Should().BeEmpty();
        (await Run(errorIsTerminal, outputIsTerminal, pause: TimeSpan.Zero)).Should().BeEmpty();
    }

    private static async Task<string> Run(bool errorIsTerminal, bool outputIsTerminal, TimeSpan pause)
    {
        using var error = new StringWriter();
        var around = new Surroundings
        {
            Input = new MemoryStream(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("{\"text\":\"x\"}\n", 3)))),
            Output = new MemoryStream(),
            Error = error,
            ErrorIsTerminal = errorIsTerminal,
            OutputIsTerminal = outputIsTerminal,
        };
        bool first = true;
        var run = new ExtractRun(new ExtractSettings { Format = OutputFormat.Jsonl, Jobs = 1 }, around)
        {
            Extract = (_, _) =>
            {
                if (first) Thread.Sleep(pause);
                first = false;
                return Results.Ferry();
            },
        };
        await run.RunAsync(default);
        return error.ToString();
    }
}
