using System.Globalization;
using System.Text;
using QuoteKit.Console.Pipeline;
using QuoteKit.Output;

namespace QuoteKit.Console.Formats;

/// <summary>Markdown to paste into notes: a heading a document, a block quote an attribution, the speakers as a table.</summary>
internal sealed class MarkdownFormat : ResultFormat
{
    public override byte[] Render(DocumentOutcome outcome)
    {
        if (outcome.Result is not { } result) return [];
        var text = new StringBuilder();
        WriteHead(text, result.Article, outcome.Id);
        foreach (Attribution attribution in result.Attributions) WriteQuotation(text, result, attribution);
        if (result.Speakers.Length > 0) WriteSpeakers(text, result);
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    public override string Before(int index, bool isAlone) => index == 0 ? "" : "\n";

    private static void WriteHead(StringBuilder text, Article article, string id)
    {
        bool hasTitle = !string.IsNullOrWhiteSpace(article.Title);
        text.Append("## ").Append(MarkdownText.Of(hasTitle ? article.Title! : id)).Append("\n\n");
        List<string> about = [];
        if (hasTitle) about.Add(MarkdownText.Of(id));
        if (article.SiteName is { } site) about.Add(MarkdownText.Of(site));
        if (article.PublishedAt is { } time) about.Add(time.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        if (article.Authors.Length > 0) about.Add("by " + string.Join(", ", article.Authors.Select(MarkdownText.Of)));
        if (WebLink.Of(article.Url) is { } address) about.Add($"<{address}>");
        if (about.Count > 0) text.Append(string.Join(" · ", about)).Append("\n\n");
    }

    private static void WriteQuotation(StringBuilder text, ExtractionResult result, Attribution attribution)
    {
        text.Append("> ").Append(MarkdownText.Of(result.TextOf(attribution.Content))).Append("\n>\n> — ");
        text.Append(attribution.Speaker is { } speaker ? $"**{MarkdownText.Of(speaker.Name)}**" : "unknown");
        string cue = MarkdownText.Of(result.TextOf(attribution.Cue));
        text.Append(" (").Append(ContractNames.Of(attribution.Type)).Append(cue.Length > 0 ? ": " + cue : "").Append(")\n\n");
    }

    private static void WriteSpeakers(StringBuilder text, ExtractionResult result)
    {
        text.Append("| Speaker | Role | Statements |\n|---|---|---:|\n");
        foreach (Speaker speaker in result.Speakers)
        {
            int count = result.Attributions.Count(a => a.Speaker?.Id == speaker.Id);
            text.Append(CultureInfo.InvariantCulture, $"| {MarkdownText.Of(speaker.Name)} | {MarkdownText.Of(speaker.Role ?? "")} | {count} |\n");
        }
    }
}
