using System.Diagnostics;
using System.Globalization;
using QuoteKit.Console.Inputs;

namespace QuoteKit.Console.Commands;

/// <summary>How far a run is: documents, their rate, failures, and how long it will take.</summary>
/// <remarks>The time left follows from the bytes of the inputs that were read, packed as they are; standard input and the web tell no size.</remarks>
internal sealed class RunProgress(InputMeter meter)
{
    private readonly long _begin = Stopwatch.GetTimestamp();

    public int Documents { get; set; }

    /// <summary>How many of the documents an earlier run did.</summary>
    public int Earlier { get; init; }

    public int Failures { get; set; }

    public TimeSpan Elapsed => Stopwatch.GetElapsedTime(_begin);

    public override string ToString() => Describe(Elapsed);

    /// <summary>The line after so long a time.</summary>
    public string Describe(TimeSpan elapsed)
    {
        CultureInfo culture = CultureInfo.InvariantCulture;
        double rate = (Documents - Earlier) / Math.Max(elapsed.TotalSeconds, 0.001);
        string line = string.Create(culture, $"{Documents:N0} {(Documents == 1 ? "document" : "documents")}, {(rate < 10 ? rate.ToString("0.0", culture) : rate.ToString("N0", culture))}/s");
        if (Failures > 0) line += string.Create(culture, $", {Failures:N0} failed");
        if (TimeLeft(elapsed) is { } left) line += $", about {Name(left)} left";
        return line;
    }

    private TimeSpan? TimeLeft(TimeSpan elapsed) =>
        meter.Total is { } total && meter.Read > 0 && total >= meter.Skipped + meter.Read
            ? (total - meter.Skipped - meter.Read) / (double)meter.Read * elapsed
            : null;

    private static string Name(TimeSpan time) => time.TotalSeconds < 99.5
        ? string.Create(CultureInfo.InvariantCulture, $"{Math.Max(1, time.TotalSeconds):0} s")
        : time.TotalMinutes < 99.5
            ? string.Create(CultureInfo.InvariantCulture, $"{time.TotalMinutes:0} min")
            : string.Create(CultureInfo.InvariantCulture, $"{time.TotalHours:0.0} h");
}
