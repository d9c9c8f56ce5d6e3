using System.Globalization;
using System.Text;
using QuoteKit.Console.Pipeline;
using QuoteKit.Output;
using Spectre.Console;

namespace QuoteKit.Console.Formats;

/// <summary>A table a document for reading on a terminal: who, how, and what, or the claims; each speaker in a colour.</summary>
internal sealed class TableFormat(int width, bool color, bool claims = false) : ResultFormat
{
    // Told apart on dark and on light grounds; white, black and grey are left to the text itself.
    private static readonly Color[] Palette =
        [Color.Teal, Color.Olive, Color.Green, Color.Purple, Color.Blue, Color.Maroon, Color.DodgerBlue1, Color.DarkOrange, Color.DeepPink3, Color.Chartreuse4];

    private static readonly Style Quiet = new(decoration: Decoration.Dim);

    public override byte[] Render(DocumentOutcome outcome)
    {
        if (outcome.Result is not { } result) return [];
        using var text = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = color ? AnsiSupport.Yes : AnsiSupport.No,
            ColorSystem = color ? ColorSystemSupport.EightBit : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Enrichment = new ProfileEnrichment { UseDefaultEnrichers = false },
            Out = new AnsiConsoleOutput(text),
        });
        console.Profile.Width = Math.Max(width, 40);
        console.Profile.Capabilities.Unicode = true;
        console.Profile.Capabilities.Links = false;

        Write(console, result, outcome.Id);
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private void Write(IAnsiConsole console, ExtractionResult result, string id)
    {
        string title = CleanText.Of(result.Article.Title ?? "");
        console.Write(new Text(title.Length > 0 ? title : CleanText.Of(id), new Style(decoration: Decoration.Bold)));
        console.WriteLine();
        if (title.Length > 0) console.Write(new Text(CleanText.Of(id) + "\n", Quiet));
        if (claims ? result.Claims.Length > 0 : result.Attributions.Length > 0) console.Write(claims ? ClaimTable.Of(result, Styles(result), Quiet) : Rows(result));
        console.Write(new Text((claims ? ClaimTable.Count(result) : Count(result)) + "\n\n", Quiet));
    }

    private static Dictionary<string, Style> Styles(ExtractionResult result)
    {
        Dictionary<string, Style> styles = new(StringComparer.Ordinal);
        foreach (Speaker speaker in result.Speakers) styles[speaker.Id] = new Style(Palette[styles.Count % Palette.Length]);
        return styles;
    }

    private static Table Rows(ExtractionResult result)
    {
        Dictionary<string, Style> styles = Styles(result);
        var table = new Table { Border = TableBorder.Rounded, BorderStyle = Quiet, ShowRowSeparators = true };
        table.AddColumn("Speaker", column => column.Width(22));
        table.AddColumn("Type", column => column.Width(12));
        table.AddColumn("Content");
        foreach (Attribution attribution in result.Attributions)
        {
            Style style = attribution.Speaker is { } speaker ? styles.GetValueOrDefault(speaker.Id) : Quiet;
            string cue = CleanText.Of(result.TextOf(attribution.Cue));
            var how = new Paragraph(ContractNames.Of(attribution.Type));
            if (cue.Length > 0) how.Append("\n" + cue, Quiet);
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
