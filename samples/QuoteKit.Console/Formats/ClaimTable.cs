using System.Globalization;
using QuoteKit.Output;
using Spectre.Console;

namespace QuoteKit.Console.Formats;

/// <summary>The claims of a document as a table, the most check-worthy first.</summary>
internal static class ClaimTable
{
    /// <summary>The table, each claimer in the style that the attributions' table gives the speaker.</summary>
    public static Table Of(ExtractionResult result, IReadOnlyDictionary<string, Style> styles, Style quiet)
    {
        var table = new Table { Border = TableBorder.Rounded, BorderStyle = quiet, ShowRowSeparators = true };
        table.AddColumn("Check", column => column.Width(5));
        table.AddColumn("Claimer", column => column.Width(22));
        table.AddColumn("Claim");
        foreach (Claim claim in result.Claims.OrderByDescending(claim => claim.CheckWorthiness))
        {
            Style style = claim.Claimer is { } claimer ? styles.GetValueOrDefault(claimer.Id) : quiet;
            var words = new Paragraph(CleanText.Of(result.TextOf(claim.Span)));
            words.Append("\n" + string.Join(", ", Marks(claim)), quiet);
            table.AddRow(
                new Text(claim.CheckWorthiness.ToString("0.00", CultureInfo.InvariantCulture)),
                new Text(CleanText.Of(ClaimerOf(claim)), style),
                words);
        }

        return table;
    }

    /// <summary>"34 claims, 29 of them verifiable".</summary>
    public static string Count(ExtractionResult result) => string.Create(CultureInfo.InvariantCulture,
        $"{result.Claims.Length} {(result.Claims.Length == 1 ? "claim" : "claims")}, {result.Claims.Count(claim => claim.Verifiable)} of them verifiable");

    private static string ClaimerOf(Claim claim) => claim.Attribution is null ? "the article" : claim.Claimer?.Name ?? "unknown";

    /// <summary>Stance, what the words do, and what in them can be looked up.</summary>
    private static IEnumerable<string> Marks(Claim claim)
    {
        yield return ContractNames.Of(claim.Stance);
        if (claim.Negated) yield return "negated";
        if (claim.Hedged) yield return "hedged";
        if (!claim.Verifiable) yield return "not verifiable";
        foreach (string why in claim.Why) yield return why;
    }
}
