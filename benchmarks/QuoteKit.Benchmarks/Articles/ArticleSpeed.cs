using System.Diagnostics;
using System.Globalization;
using AngleSharp.Html.Parser;
using QuoteKit.Articles;

namespace QuoteKit.Benchmarks.Articles;

/// <summary>Reading the articles of real pages, beside AngleSharp's parse alone and beside SmartReader: same strings, one thread, one run.</summary>
/// <remarks>
/// A page's time is the least of several rounds, in which the readers take turns, so that what else the machine does hits all
/// alike. BenchmarkDotNet gives no figure a page, and the median of the pages' ratios is what is asked for.
/// </remarks>
internal static class ArticleSpeed
{
    private const int WarmUps = 2;

    /// <summary>Writes the table as Markdown.</summary>
    public static void Run(string folder, int rounds, TextWriter output)
    {
        List<WebPage> pages = WebPage.ReadAll(folder);
        var readers = new (string Name, Func<string, int> Read)[]
        {
            ("AngleSharp's parse alone", Parse),
            ("QuoteKit", html => QuoteExtractor.Default.ReadArticle(html).Text.Length),
            ("SmartReader", html => new SmartReader.Reader("https://page.example/", html).GetArticle().TextContent?.Length ?? 0),
        };
        var measured = readers.Select(_ => pages.Select(_ => new Measured()).ToArray()).ToArray();
        for (int round = -WarmUps; round < rounds; round++)
        {
            for (int p = 0; p < pages.Count; p++)
            {
                for (int r = 0; r < readers.Length; r++) measured[r][p].Take(readers[r].Read, pages[p].Html, count: round >= 0);
            }
        }

        double bytes = pages.Sum(p => p.Bytes);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{pages.Count} pages, {bytes / 1e6:0.0} MB, {rounds} rounds\n"));
        output.WriteLine("| reader | pages/s | MB/s | time / parse, median page | time / parse, all pages | allocated a page, KB | beside the parse, KB |");
        output.WriteLine("|---|---:|---:|---:|---:|---:|---:|");
        for (int r = 0; r < readers.Length; r++)
        {
            double seconds = measured[r].Sum(m => m.Seconds), parse = measured[0].Sum(m => m.Seconds);
            double ratio = Median([.. measured[r].Zip(measured[0], (own, other) => own.Seconds / other.Seconds)]);
            double allocated = measured[r].Average(m => m.Allocated) / 1024, parsed = measured[0].Average(m => m.Allocated) / 1024;
            output.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"| {readers[r].Name} | {pages.Count / seconds:0} | {bytes / 1e6 / seconds:0.0} | {ratio:0.00} | {seconds / parse:0.00} | {allocated:#,0} | {allocated - parsed:#,0} |"));
        }
    }

    /// <summary>With the options that QuoteKit itself parses with.</summary>
    private static int Parse(string html)
    {
        using var document = new HtmlParser(ArticleReader.ParserOptions(QuoteExtractorOptions.Default)).ParseDocument(html);
        return document.ChildNodes.Length;
    }

    private static double Median(double[] values)
    {
        Array.Sort(values);
        int middle = values.Length / 2;
        return values.Length % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
    }

    private sealed class Measured
    {
        public double Seconds { get; private set; } = double.MaxValue;

        public long Allocated { get; private set; } = long.MaxValue;

        public void Take(Func<string, int> read, string html, bool count)
        {
            long allocated = GC.GetAllocatedBytesForCurrentThread(), start = Stopwatch.GetTimestamp();
            read(html);
            if (!count) return;
            Seconds = Math.Min(Seconds, Stopwatch.GetElapsedTime(start).TotalSeconds);
            Allocated = Math.Min(Allocated, GC.GetAllocatedBytesForCurrentThread() - allocated);
        }
    }
}
