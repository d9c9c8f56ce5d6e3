using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using AngleSharp.Html.Parser;

namespace QuoteKit.Fuzz;

/// <summary>Feeds the target with made inputs for some time, on some threads.</summary>
/// <remarks>
/// Each thread's inputs follow from the seed alone. An input that breaks a promise or costs, beside what the parser takes for
/// it, more than <see cref="LongestOwnTime"/> a megabyte, is written to a file of its own in the current folder.
/// </remarks>
internal sealed class FuzzRun(List<byte[]> pages, ulong seed)
{
    /// <summary>Far above what any page takes, even on a machine with other things to do.</summary>
    private static readonly TimeSpan LongestOwnTime = TimeSpan.FromSeconds(5);

    private static readonly TimeSpan WorthALook = TimeSpan.FromSeconds(1);

    private long _inputs, _bytes, _slowestTicks;
    private int _findings;

    /// <summary>Whether nothing was found.</summary>
    public bool Go(TimeSpan time, int threads, TextWriter output)
    {
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{pages.Count} pages to start from, seed {seed}, {threads} threads, {time.TotalSeconds:0} s"));
        long start = Stopwatch.GetTimestamp();
        var workers = Enumerable.Range(0, threads).Select(number => new Thread(() => Work(number, start, time, output))).ToList();
        workers.ForEach(w => w.Start());
        workers.ForEach(w => w.Join());
        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{_inputs} inputs, {_bytes / 1e6:0} MB, slowest {TimeSpan.FromTicks(_slowestTicks).TotalMilliseconds:0} ms, {_findings} findings"));
        return _findings == 0;
    }

    private void Work(int number, long start, TimeSpan time, TextWriter output)
    {
        var maker = new PageMaker(pages, new Random(unchecked((int)seed * 31 + number)));
        while (Stopwatch.GetElapsedTime(start) < time)
        {
            byte[] input = maker.Next();
            long begun = Stopwatch.GetTimestamp();
            try
            {
                PageTarget.Check(input);
            }
            catch (Exception e)
            {
                Report(input, e.ToString(), output);
                continue;
            }

            TimeSpan took = Stopwatch.GetElapsedTime(begun);
            if (took > WorthALook && OwnTime(input) is var own && own > LongestOwnTime * Math.Max(1, input.Length / 1e6)) Report(input, $"took {own}", output);
            Interlocked.Increment(ref _inputs);
            Interlocked.Add(ref _bytes, input.Length);
            InterlockedMax(ref _slowestTicks, took.Ticks);
        }
    }

    /// <summary>What the input takes beside its parse; the least of some tries, since the machine may have other things to do.</summary>
    private static TimeSpan OwnTime(byte[] input)
    {
        TimeSpan whole = Least(() => PageTarget.Check(input));
        return whole - Least(() =>
        {
            using var document = new HtmlParser(new HtmlParserOptions { IsKeepingSourceReferences = true }).ParseDocument(Encoding.UTF8.GetString(input));
        });
    }

    private static TimeSpan Least(Action action) => Enumerable.Range(0, 3).Min(_ =>
    {
        long start = Stopwatch.GetTimestamp();
        action();
        return Stopwatch.GetElapsedTime(start);
    });

    private void Report(byte[] input, string what, TextWriter output)
    {
        Interlocked.Increment(ref _findings);
        string file = $"finding-{Convert.ToHexStringLower(SHA256.HashData(input))[..12]}.html";
        File.WriteAllBytes(file, input);
        lock (output) output.WriteLine($"{file}: {what}");
    }

    private static void InterlockedMax(ref long target, long value)
    {
        long seen = Interlocked.Read(ref target);
        while (value > seen)
        {
            long now = Interlocked.CompareExchange(ref target, value, seen);
            if (now == seen) return;
            seen = now;
        }
    }
}
