using System.Globalization;
using System.Text;
using QuoteKit.Output;

namespace QuoteKit.Console.Formats.Report;

/// <summary>The claims of a document that are worth a look: which ones, and the list that names them.</summary>
internal sealed class ReportClaims(ExtractionResult result, string document)
{
    /// <summary>Of the sentences of US debates one in forty was checked: this is four times as likely.</summary>
    private const double WorthChecking = 0.1;

    /// <summary>Their places among the result's claims, in the order of the text.</summary>
    public IReadOnlyList<int> Places { get; } =
        [.. Enumerable.Range(0, result.Claims.Length).Where(i => result.Claims[i].Verifiable && result.Claims[i].CheckWorthiness >= WorthChecking)];

    /// <summary>The name of a claim's first words in the text.</summary>
    public static string Anchor(string document, Claim claim) => $"{document}-{claim.Id}";

    /// <summary>Writes the list, the highest first; nothing if there is none.</summary>
    public void Write(StringBuilder html)
    {
        if (Places.Count == 0) return;
        html.Append(CultureInfo.InvariantCulture, $"<section aria-labelledby=\"{document}-claims\">\n<h3 id=\"{document}-claims\">Worth checking</h3>\n<ol class=\"claims\">\n");
        foreach (Claim claim in Places.Select(place => result.Claims[place]).OrderByDescending(claim => claim.CheckWorthiness))
        {
            html.Append(CultureInfo.InvariantCulture, $"<li><a href=\"#{Anchor(document, claim)}\"><span class=\"who\">").AppendWords(claim.Attribution is null ? "The article" : claim.Claimer?.Name ?? "Unknown");
            html.Append(CultureInfo.InvariantCulture, $"</span> <span class=\"type\">{claim.CheckWorthiness:0.00}, {string.Join(", ", claim.Why.Prepend(ContractNames.Of(claim.Stance)))}</span> <span class=\"what\">").AppendWords(result.TextOf(claim.Span)).Append("</span></a></li>\n");
        }

        html.Append("</ol>\n</section>\n");
    }
}
