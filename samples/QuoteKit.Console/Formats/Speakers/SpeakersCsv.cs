using System.Globalization;
using QuoteKit.Console.Pipeline;
using QuoteKit.Output;

namespace QuoteKit.Console.Formats.Speakers;

/// <summary>A count of speakers as csv.</summary>
internal static class SpeakersCsv
{
    private static readonly string[] Names = ["speaker", "kind", "role", "documents", "statements", "quotations", "words", "share", "firstSeen", "lastSeen", "document"];

    public static byte[] Render(SpeakerCount count, int top) => CsvText.Of(count.Speakers.Take(top).Select(tally => Row(count, tally)).Prepend(Names));

    /// <summary>A day as it is written everywhere.</summary>
    public static string? Day(DateTimeOffset? time) => time?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string?[] Row(SpeakerCount count, SpeakerTally tally) =>
    [
        tally.Name, ContractNames.Of(tally.Kind), tally.Role, Number(tally.Documents), Number(tally.Statements), Number(tally.Quotations), Number(tally.Words),
        count.ShareOf(tally).ToString("0.####", CultureInfo.InvariantCulture), Day(tally.First), Day(tally.Last), tally.Document,
    ];

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
