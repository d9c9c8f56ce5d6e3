using QuoteKit.Console.Pipeline;

namespace QuoteKit.Console.Formats;

/// <summary>One attribution a row, under one line of names.</summary>
internal sealed class CsvFormat : ResultFormat
{
    private static readonly string Header = CsvText.Header(CsvColumns.All.Select(column => column.Name));

    public override byte[] Render(DocumentOutcome outcome)
    {
        if (outcome.Result is not { } result) return [];
        ILookup<string?, Claim> claims = result.Claims.ToLookup(claim => claim.Attribution?.Id);
        return CsvText.Of(result.Attributions.Select(attribution => Row(new CsvRow(outcome.Id, result, attribution, [.. claims[attribution.Id]]))));
    }

    public override string Before(int index, bool isAlone) => index == 0 ? Header : "";

    public override string End(int count, bool isAlone) => count == 0 ? Header : "";

    private static IEnumerable<string?> Row(CsvRow row) => CsvColumns.All.Select(column => column.Value(row));
}
