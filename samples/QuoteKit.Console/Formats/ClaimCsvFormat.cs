using QuoteKit.Console.Pipeline;

namespace QuoteKit.Console.Formats;

/// <summary>One claim a row in the order of the text, under one line of names.</summary>
internal sealed class ClaimCsvFormat : ResultFormat
{
    private static readonly string Header = CsvText.Header(ClaimColumns.All.Select(column => column.Name));

    public override byte[] Render(DocumentOutcome outcome) => outcome.Result is not { } result
        ? []
        : CsvText.Of(result.Claims.Select(claim => Row(new ClaimRow(outcome.Id, result, claim))));

    public override string Before(int index, bool isAlone) => index == 0 ? Header : "";

    public override string End(int count, bool isAlone) => count == 0 ? Header : "";

    private static IEnumerable<string?> Row(ClaimRow row) => ClaimColumns.All.Select(column => column.Value(row));
}
