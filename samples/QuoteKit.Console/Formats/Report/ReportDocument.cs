using System.Globalization;
using System.Text;
using QuoteKit.Output;

namespace QuoteKit.Console.Formats.Report;

/// <summary>Writes one document of a report: the article and, beside it, its speakers and quotations.</summary>
internal sealed class ReportDocument(ExtractionResult result, string id, string document)
{
    private readonly ReportSpeakers _speakers = new(result);
    private readonly ReportClaims _claims = new(result, document);

    public string Write()
    {
        var html = new StringBuilder();
        html.Append(CultureInfo.InvariantCulture, $"<article class=\"doc\" id=\"{document}\" aria-labelledby=\"{document}-title\">\n");
        WriteHead(html);
        html.Append("<div class=\"columns\">\n<div class=\"text\"");
        if (LanguageOf(result.Article) is { } language) html.Append(CultureInfo.InvariantCulture, $" lang=\"{language}\"");
        html.Append(">\n");
        new ReportText(result, _speakers, _claims, document).Write(html);
        html.Append("</div>\n<div class=\"side\">\n");
        WriteSpeakers(html);
        WriteQuotations(html);
        _claims.Write(html);
        html.Append("</div>\n</div>\n</article>\n");
        return html.ToString();
    }

    /// <summary>The document's row of the index.</summary>
    public string Row()
    {
        var html = new StringBuilder($"<tr data-doc=\"{document}\"><th scope=\"row\"><a href=\"#{document}\">");
        html.AppendWords(TitleOf(result.Article, id)).Append("</a></th><td>");
        if (result.Article.PublishedAt is { } time) html.Append(Day(time));
        html.Append(CultureInfo.InvariantCulture, $"</td><td class=\"number\">{result.Attributions.Length}</td><td class=\"number\">{result.Speakers.Length}</td><td>");
        html.AppendWords(string.Join(", ", _speakers.All.Where(speaker => speaker.Speaker is not null).Take(3).Select(speaker => speaker.Name)));
        return html.Append("</td></tr>").ToString();
    }

    public static string TitleOf(Article article, string id) => CleanText.Of(article.Title ?? "") is { Length: > 0 } title ? title : CleanText.Of(id);

    private static string Day(DateTimeOffset time) => time.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>The language as far as it is a tag (BCP 47) and nothing else.</summary>
    private static string? LanguageOf(Article article) =>
        article.Language is { Length: > 0 and <= 35 } tag && tag.All(c => char.IsAsciiLetterOrDigit(c) || c == '-') ? tag : null;

    private void WriteHead(StringBuilder html)
    {
        Article article = result.Article;
        html.Append(CultureInfo.InvariantCulture, $"<header>\n<h2 id=\"{document}-title\" tabindex=\"-1\">").AppendWords(TitleOf(article, id)).Append("</h2>\n<p class=\"about\">");
        List<string> about = [];
        if (article.SiteName is { } site) about.Add(new StringBuilder().AppendWords(site).ToString());
        if (article.PublishedAt is { } time) about.Add($"<time datetime=\"{time.ToString("yyyy-MM-ddTHH:mm:ssK", CultureInfo.InvariantCulture)}\">{Day(time)}</time>");
        if (article.Authors.Length > 0) about.Add(new StringBuilder("by ").AppendWords(string.Join(", ", article.Authors)).ToString());
        if (WebLink.Of(article.Url) is { } address) about.Add(new StringBuilder("<a rel=\"noreferrer noopener\" href=\"").AppendWords(address).Append("\">original</a>").ToString());
        about.Add(new StringBuilder("<span class=\"id\">").AppendWords(id).Append("</span>").ToString());
        html.AppendJoin(" · ", about).Append("</p>\n</header>\n");
    }

    private void WriteSpeakers(StringBuilder html)
    {
        html.Append(CultureInfo.InvariantCulture, $"<section aria-labelledby=\"{document}-speakers\">\n<h3 id=\"{document}-speakers\">Speakers</h3>\n<ul class=\"speakers\">\n");
        int most = Math.Max(1, _speakers.All.Select(speaker => speaker.Words).DefaultIfEmpty().Max());
        for (int i = 0; i < _speakers.All.Count; i++)
        {
            ReportSpeaker speaker = _speakers.All[i];
            int place = speaker.Speaker is null ? -1 : i;
            html.Append(CultureInfo.InvariantCulture, $"<li><button type=\"button\" class=\"speaker {ReportColors.ClassOf(place)}\" data-speaker=\"{place}\" aria-pressed=\"false\"><span class=\"tag\" aria-hidden=\"true\">{ReportColors.LabelOf(place)}</span><span class=\"name\">").AppendWords(speaker.Name).Append("</span>");
            string role = string.Join(", ", new[] { speaker.Speaker?.Honorific, speaker.Speaker?.Role }.Where(words => !string.IsNullOrWhiteSpace(words)));
            if (role.Length > 0) html.Append("<span class=\"role\">").AppendWords(role).Append("</span>");
            html.Append(CultureInfo.InvariantCulture, $"<svg class=\"bar\" viewBox=\"0 0 100 4\" preserveAspectRatio=\"none\" aria-hidden=\"true\" focusable=\"false\"><rect width=\"{100.0 * speaker.Words / most:0.#}\" height=\"4\"/></svg><span class=\"count\">{Count(speaker.Statements, "statement")}, {Count(speaker.Words, "word")}</span></button></li>\n");
        }

        html.Append("</ul>\n</section>\n");
    }

    private void WriteQuotations(StringBuilder html)
    {
        html.Append(CultureInfo.InvariantCulture, $"<section aria-labelledby=\"{document}-quotations\">\n<h3 id=\"{document}-quotations\">Quotations</h3>\n<ol class=\"quotations\">\n");
        for (int i = 0; i < result.Attributions.Length; i++)
        {
            Attribution attribution = result.Attributions[i];
            int place = _speakers.PlaceOf(attribution);
            string type = ContractNames.Of(attribution.Type);
            html.Append(CultureInfo.InvariantCulture, $"<li class=\"{ReportColors.ClassOf(place)}\" data-a=\"{i}\" data-speaker=\"{place}\" data-type=\"{type}\" data-sure=\"{attribution.Confidence:0.00}\"")
                .AppendData("source", result.TextOf(attribution.Source)).AppendData("cue", result.TextOf(attribution.Cue))
                .AppendData("by", ContractNames.Of(attribution.ResolvedBy) ?? ContractNames.Of(attribution.Reason));
            html.Append(CultureInfo.InvariantCulture, $"><a href=\"#{document}-{attribution.Id}\"><span class=\"who\">").AppendWords(attribution.Speaker?.Name ?? "Unknown").Append(CultureInfo.InvariantCulture, $"</span> <span class=\"type\">{type}</span> <span class=\"what\">").AppendWords(result.TextOf(attribution.Content)).Append("</span></a></li>\n");
        }

        html.Append("</ol>\n</section>\n");
    }

    private static string Count(int count, string what) => string.Create(CultureInfo.InvariantCulture, $"{count:N0} {what}{(count == 1 ? "" : "s")}");
}
