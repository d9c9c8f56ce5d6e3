using System.Globalization;
using QuoteKit.Console.Pipeline;
using QuoteKit.Output;
using Spectre.Console;

namespace QuoteKit.Console.Formats;

/// <summary>A table a document for reading on a terminal: who, how, and what, or the claims; each speaker in a colour.</summary>
internal sealed class TableFormat(int width, bool color, bool claims = false) : ResultFormat
{
    public override byte[] Render(DocumentOutcome outcome) =>
        outcome.Result is { } result ? TextTable.Render(width, color, console => Write(console, result, outcome.Id)) : [];

    private void Write(IAnsiConsole console, ExtractionResult result, string id)
    {
        string title = CleanText.Of(result.Article.Title ?? "");
        console.Write(new Text(title.Length > 0 ? title : CleanText.Of(id), new Style(decoration: Decoration.Bold)));
        console.WriteLine();
        if (title.Length > 0) console.Write(new Text(CleanText.Of(id) + "\n", TextTable.Quiet));
        if (claims ? result.Claims.Length > 0 : result.Attributions.Length > 0) console.Write(claims ? ClaimTable.Of(result, Styles(result), TextTable.Quiet) : Rows(result));
        console.Write(new Text((claims ? ClaimTable.Count(result) : Count(result)) + "\n\n", TextTable.Quiet));
    }

    private static Dictionary<string, Style> Styles(ExtractionResult result)
    {
        Dictionary<string, Style> styles = new(StringComparer.Ordinal);
        foreach (Speaker speaker in result.Speakers) styles[speaker.Id] = new Style(TextTable.ColorOf(styles.Count));
        return styles;
    }

    private static Table Rows(ExtractionResult result)
    {
        Dictionary<string, Style> styles = Styles(result);
        Table table = TextTable.Make().ShowRowSeparators();
        table.AddColumn("Speaker", column => column.Width(22));
        table.AddColumn("Type", column => column.Width(12));
        table.AddColumn("Content");
        foreach (Attribution attribution in result.Attributions)
        {
            Style style = attribution.Speaker is { } speaker ? styles.GetValueOrDefault(speaker.Id) : TextTable.Quiet;
            string cue = CleanText.Of(result.TextOf(attribution.Cue));
            var how = new Paragraph(ContractNames.Of(attribution.Type));
            if (cue.Length > 0) how.Append("\n" + cue, TextTable.Quiet);
            table.AddRow(
                new Text(CleanText.Of(attribution.Speaker?.Name ?? "unknown"), style),
                how,
                new Text(CleanText.Of(result.TextOf(attribution.Content)), attribution.Speaker is null ? Style.Plain : style));
        }

        return table;
    }

    private static string Count(ExtractionResult result)
    {
        int attributions = result.Attributions.Length, speakers = result.Speakers.Length;
        return string.Create(CultureInfo.InvariantCulture,
            $"{attributions} {(attributions == 1 ? "attribution" : "attributions")}, {speakers} {(speakers == 1 ? "speaker" : "speakers")}");
    }
}
