using System.Diagnostics;

namespace QuoteKit.Tests.Console;

/// <summary>The real process, killed at random moments.</summary>
public sealed class KillTests : IDisposable
{
    private const int Kills = 20;

    private readonly TemporaryDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    [Fact]
    public void After_twenty_kills_the_output_is_that_of_an_undisturbed_run()
    {
        for (int i = 0; i < 40; i++)
        {
            string talk = string.Concat(Enumerable.Range(0, 12).Select(n => $"\"We counted {n * i} boats at pier {n},\" Ada Moss said. Tom Reed denied that boat {i} was lost.\n\n"));
            _directory.Write($"in/{i:00}.txt", talk);
            _directory.Write($"in/{i:00}.jsonl", string.Concat(Enumerable.Range(0, 10).Select(n => $"{{\"id\":\"{i}-{n}\",\"text\":\"\\\"Boat {n} is back,\\\" Ada Moss said.\"}}\n")) + (i % 10 == 0 ? "no json\n" : ""));
        }

        Run("whole").Wait().Should().Be(1, "some lines are no JSON");
        byte[] whole = File.ReadAllBytes(_directory["whole"]);
        var random = new Random(20260101);
        int kills = 0, midway = 0;
        for (int tries = 0; kills < Kills && tries < 3 * Kills; tries++)
        {
            using RunningProcess run = Run("broken");
            // A moment between start and some documents further on.
            long length = PartialLength() + random.Next(2) * random.Next(1, 1 + (whole.Length / Kills));
            Stopwatch time = Stopwatch.StartNew();
            while (!run.HasExited && PartialLength() < length && time.Elapsed < TimeSpan.FromSeconds(30)) Thread.Yield();
            Thread.Sleep(random.Next(30));
            run.Kill();
            if (File.Exists(_directory["broken"])) File.Delete(_directory["broken"]);
            else kills++;
            if (PartialLength() > 0) midway++;
        }

        kills.Should().Be(Kills);
        midway.Should().BeGreaterThan(Kills / 3, "most kills must fall into the work and not before it");
        Run("broken").Wait().Should().Be(1);
        File.ReadAllBytes(_directory["broken"]).Should().Equal(whole);
        Directory.GetFiles(_directory.Path).Should().HaveCount(2, "nothing is left beside the outputs");
    }

    private long PartialLength() => new FileInfo(_directory["broken.partial"]) is { Exists: true } partial ? partial.Length : 0;

    private RunningProcess Run(string output) =>
        new(_directory.Path, "extract", "--format", "jsonl", "-j", "2", "--resume", "-o", output, "in");

    private sealed class RunningProcess : IDisposable
    {
        private readonly Process _process;

        public RunningProcess(string directory, params string[] args)
        {
            string command = Path.Combine(AppContext.BaseDirectory, "quotekit.dll");
            _process = Process.Start(new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", ["exec", command, .. args])
            {
                WorkingDirectory = directory,
                RedirectStandardError = true,
            })!;
            _process.ErrorDataReceived += (_, _) => { };
            _process.BeginErrorReadLine();
        }

        public bool HasExited => _process.HasExited;

        public int Wait()
        {
            _process.WaitForExit();
            return _process.ExitCode;
        }

        public void Kill()
        {
            _process.Kill();
            _process.WaitForExit();
        }

        public void Dispose() => _process.Dispose();
    }
}
