using System.Globalization;
using System.Text;
using QuoteKit.Console.Formats.Report;
using QuoteKit.Console.Pipeline;

namespace QuoteKit.Console.Formats;

/// <summary>A report for the browser: one file with all documents, and an index if there are several.</summary>
internal sealed class HtmlFormat : ResultFormat
{
    // The index comes last: a row a document is all that is kept while they are written.
    private readonly StringBuilder _rows = new();

    public override byte[] Render(DocumentOutcome outcome)
    {
        string html = outcome.Result is { } result ? new ReportDocument(result, outcome.Id, NameOf(outcome)).Write() : Failed(outcome);
        return Encoding.UTF8.GetBytes(html);
    }

    public override string Note(DocumentOutcome outcome) => outcome.Result is { } result
        ? new ReportDocument(result, outcome.Id, NameOf(outcome)).Row()
        : new StringBuilder($"<tr data-doc=\"{NameOf(outcome)}\"><th scope=\"row\"><a href=\"#{NameOf(outcome)}\">").AppendWords(outcome.Id).Append("</a></th><td></td><td colspan=\"3\" class=\"failed\">failed: ").AppendWords(outcome.Error!.Message).Append("</td></tr>").ToString();

    public override void Remember(string note) => _rows.Append(note).Append('\n');

    public override string Before(int index, bool isAlone) => index == 0 ? ReportPage.Head : "";

    public override string End(int count, bool isAlone) =>
        (count == 0 ? ReportPage.Head : "") + ReportPage.End(isAlone ? "" : Index(count));

    private static string NameOf(DocumentOutcome outcome) => string.Create(CultureInfo.InvariantCulture, $"d{outcome.Index + 1}");

    private static string Failed(DocumentOutcome outcome)
    {
        string name = NameOf(outcome);
        return new StringBuilder($"<article class=\"doc\" id=\"{name}\" aria-labelledby=\"{name}-title\">\n<header>\n<h2 id=\"{name}-title\" tabindex=\"-1\">").AppendWords(outcome.Id)
            .Append("</h2>\n<p class=\"failed\">Could not be read: ").AppendWords(outcome.Error!.Message).Append("</p>\n</header>\n</article>\n").ToString();
    }

    private string Index(int count) => string.Create(CultureInfo.InvariantCulture, $"""
        <nav class="index" id="index" aria-labelledby="index-title">
        <h2 id="index-title" tabindex="-1">{count:N0} {(count == 1 ? "document" : "documents")}</h2>
        <div class="wide" role="region" aria-labelledby="index-title" tabindex="0"><table>
        <thead><tr><th scope="col">Title</th><th scope="col">Date</th><th scope="col" class="number">Quotations</th><th scope="col" class="number">Speakers</th><th scope="col">Who speaks most</th></tr></thead>
        <tbody>
        {_rows}</tbody>
        </table></div>
        </nav>

        """).ReplaceLineEndings("\n");
}
