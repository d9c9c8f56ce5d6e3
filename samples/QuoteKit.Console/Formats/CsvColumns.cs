using System.Globalization;
using QuoteKit.Output;

namespace QuoteKit.Console.Formats;

/// <summary>An attribution with what it belongs to: a row.</summary>
internal readonly record struct CsvRow(string Id, ExtractionResult Result, Attribution Attribution, IReadOnlyCollection<Claim> Claims);

/// <summary>The columns of csv, under the names that JSON has for the same; empty where there is nothing. The last two are of the attribution's claims: how many, and the highest.</summary>
internal static class CsvColumns
{
    public static readonly (string Name, Func<CsvRow, string?> Value)[] All =
    [
        ("id", row => row.Id),
        ("url", row => row.Result.Article.Url?.ToString()),
        ("title", row => row.Result.Article.Title),
        ("siteName", row => row.Result.Article.SiteName),
        ("publishedAt", row => row.Result.Article.PublishedAt?.ToString("yyyy-MM-ddTHH:mm:ssK", CultureInfo.InvariantCulture)),
        ("attribution", row => row.Attribution.Id),
        ("type", row => ContractNames.Of(row.Attribution.Type)),
        ("speaker", row => row.Attribution.Speaker?.Name),
        ("kind", row => row.Attribution.Speaker is { } speaker ? ContractNames.Of(speaker.Kind) : null),
        ("honorific", row => row.Attribution.Speaker?.Honorific),
        ("role", row => row.Attribution.Speaker?.Role),
        ("source", row => row.Result.TextOf(row.Attribution.Source)),
        ("cue", row => row.Result.TextOf(row.Attribution.Cue)),
        ("cueLemma", row => row.Attribution.CueLemma),
        ("content", row => row.Result.TextOf(row.Attribution.Content)),
        ("start", row => Number(row.Attribution.Content[0].Start)),
        ("end", row => Number(row.Attribution.Content[^1].End)),
        ("resolvedBy", row => ContractNames.Of(row.Attribution.ResolvedBy)),
        ("reason", row => ContractNames.Of(row.Attribution.Reason)),
        ("confidence", row => row.Attribution.Confidence.ToString("0.####", CultureInfo.InvariantCulture)),
        ("claims", row => Number(row.Claims.Count)),
        ("checkWorthiness", row => row.Claims.Count > 0 ? ClaimColumns.Share(row.Claims.Max(claim => claim.CheckWorthiness)) : null),
    ];

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
