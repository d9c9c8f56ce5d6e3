using System.Globalization;
using QuoteKit.Output;

namespace QuoteKit.Console.Formats;

/// <summary>A claim with what it belongs to: a row.</summary>
internal readonly record struct ClaimRow(string Id, ExtractionResult Result, Claim Claim);

/// <summary>The columns of csv with --claims, under the names that JSON has for the same; lists are parted by "; ".</summary>
internal static class ClaimColumns
{
    public static readonly (string Name, Func<ClaimRow, string?> Value)[] All =
    [
        ("id", row => row.Id),
        ("url", row => row.Result.Article.Url?.ToString()),
        ("title", row => row.Result.Article.Title),
        ("publishedAt", row => row.Result.Article.PublishedAt?.ToString("yyyy-MM-ddTHH:mm:ssK", CultureInfo.InvariantCulture)),
        ("claim", row => row.Claim.Id),
        ("attribution", row => row.Claim.Attribution?.Id),
        ("claimer", row => row.Claim.Claimer?.Name),
        ("text", row => row.Result.TextOf(row.Claim.Span)),
        ("start", row => Number(row.Claim.Span[0].Start)),
        ("end", row => Number(row.Claim.Span[^1].End)),
        ("stance", row => ContractNames.Of(row.Claim.Stance)),
        ("negated", row => Truth(row.Claim.Negated)),
        ("hedged", row => Truth(row.Claim.Hedged)),
        ("verifiable", row => Truth(row.Claim.Verifiable)),
        ("checkWorthiness", row => Share(row.Claim.CheckWorthiness)),
        ("why", row => string.Join("; ", row.Claim.Why)),
        ("features", row => string.Join("; ", row.Claim.Features.Select(feature => string.Create(CultureInfo.InvariantCulture, $"{feature.Name} {feature.Weight:0.###}")))),
        ("pronouns", row => string.Join("; ", row.Claim.Pronouns.Select(pronoun => $"{row.Result.TextOf(pronoun.Span)}: {pronoun.Speaker.Name}"))),
    ];

    public static string Share(double value) => value.ToString("0.####", CultureInfo.InvariantCulture);

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Truth(bool value) => value ? "true" : "false";
}
