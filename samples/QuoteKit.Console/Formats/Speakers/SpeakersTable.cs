using System.Globalization;
using QuoteKit.Console.Pipeline;
using Spectre.Console;

namespace QuoteKit.Console.Formats.Speakers;

/// <summary>A count of speakers as a table with bars.</summary>
internal static class SpeakersTable
{
    private const int BarWidth = 12;
    private static readonly string[] Counts = ["Said", "Quoted", "Words"];

    private const string Eighths = " ▏▎▍▌▋▊▉";

    public static byte[] Render(SpeakerCount count, int top, int width, bool color)
    {
        IReadOnlyList<SpeakerTally> speakers = count.Speakers;
        return TextTable.Render(width, color, console =>
        {
            Table table = TextTable.Make();
            table.AddColumn("Speaker");
            foreach (string name in Counts) table.AddColumn(name, column => column.RightAligned().NoWrap());
            table.AddColumn("Share", column => column.NoWrap());
            table.AddColumn("Seen", column => column.NoWrap());
            double most = speakers.Count == 0 ? 1 : Math.Max(count.ShareOf(speakers[0]), 1e-9);
            for (int i = 0; i < Math.Min(top, speakers.Count); i++) AddRow(table, count, speakers[i], most, i);
            if (speakers.Count > 0) console.Write(table);
            console.Write(new Text(Summary(count, top) + "\n", TextTable.Quiet));
        });
    }

    /// <summary>A bar of full and part blocks.</summary>
    public static string Bar(double share)
    {
        int eighths = (int)Math.Round(Math.Clamp(share, 0, 1) * BarWidth * 8);
        string bar = new string('█', eighths / 8) + (eighths % 8 > 0 ? Eighths[eighths % 8] : "");
        return bar.PadRight(BarWidth);
    }

    private static void AddRow(Table table, SpeakerCount count, SpeakerTally tally, double most, int place)
    {
        CultureInfo culture = CultureInfo.InvariantCulture;
        double share = count.ShareOf(tally);
        var style = new Style(TextTable.ColorOf(place));
        string? first = SpeakersCsv.Day(tally.First), last = SpeakersCsv.Day(tally.Last);
        table.AddRow(
            new Text(CleanText.Of(tally.Name), style),
            new Text(tally.Statements.ToString("N0", culture)),
            new Text(tally.Quotations.ToString("N0", culture)),
            new Text(tally.Words.ToString("N0", culture)),
            new Paragraph(Bar(share / most), style).Append(string.Create(culture, $"{100 * share,5:0.0}%")),
            new Text(first is null ? "-" : first == last ? first : $"{first}\n{last}", TextTable.Quiet));
    }

    private static string Summary(SpeakerCount count, int top)
    {
        CultureInfo culture = CultureInfo.InvariantCulture;
        string text = string.Create(culture, $"{Count(count.Statements, "statement")} by {Count(count.Speakers.Count, "speaker")} in {Count(count.Documents - count.Failures, "document")}");
        if (count.UnknownStatements > 0) text += string.Create(culture, $", {count.UnknownStatements:N0} of nobody known");
        if (top < count.Speakers.Count) text += string.Create(culture, $"; the first {top:N0} are shown");
        return text;
    }

    private static string Count(int count, string what) => string.Create(CultureInfo.InvariantCulture, $"{count:N0} {what}{(count == 1 ? "" : "s")}");
}
