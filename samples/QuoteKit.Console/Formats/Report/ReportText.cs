using System.Globalization;
using System.Text;

namespace QuoteKit.Console.Formats.Report;

/// <summary>Writes the article's text with its marks.</summary>
internal sealed class ReportText(ExtractionResult result, ReportSpeakers speakers, ReportClaims claims, string document)
{
    // The first and the last stretch of each content get its anchor and its number.
    private readonly int[] _firsts = [.. result.Attributions.Select(a => a.Content[0].Start)];
    private readonly int[] _lasts = [.. result.Attributions.Select(a => a.Content[^1].End)];

    public void Write(StringBuilder html)
    {
        var marks = new ReportMarks(result, claims.Places);
        foreach (TextSpan paragraph in Paragraphs(result.Article.Text))
        {
            html.Append("<p>");
            foreach (MarkedSpan stretch in marks.In(paragraph)) Write(html, stretch);
            html.Append("</p>\n");
        }
    }

    private void Write(StringBuilder html, MarkedSpan stretch)
    {
        foreach (int i in stretch.Contents)
        {
            // Screen readers are told who speaks where a content begins.
            if (_firsts[i] == stretch.Span.Start) html.Append(CultureInfo.InvariantCulture, $"<span class=\"vh\" id=\"{document}-{result.Attributions[i].Id}\" tabindex=\"-1\" data-go=\"{i}\">").AppendWords(NameOf(i)).Append(':').Append(" </span>");
        }

        foreach (int i in stretch.Claims)
        {
            Claim claim = result.Claims[i];
            if (claim.Span[0].Start == stretch.Span.Start) html.Append(CultureInfo.InvariantCulture, $"<span id=\"{ReportClaims.Anchor(document, claim)}\" tabindex=\"-1\"></span>");
        }

        string tag = stretch.Contents.Count > 0 ? "mark" : "span";
        bool isMarked = stretch.Contents.Count + stretch.Sources.Count + stretch.Cues.Count + stretch.Claims.Count > 0;
        if (isMarked) html.Append('<').Append(tag).Append(" class=\"").Append(ClassOf(stretch)).Append('"').AppendItems("a", stretch.Contents).AppendItems("source", stretch.Sources).AppendItems("cue", stretch.Cues).AppendItems("claim", stretch.Claims).Append('>');
        html.AppendText(stretch.Span.Of(result.Article.Text));
        if (isMarked) html.Append("</").Append(tag).Append('>');
        foreach (int i in stretch.Contents)
        {
            if (_lasts[i] != stretch.Span.End) continue;
            int place = speakers.PlaceOf(result.Attributions[i]);
            html.Append(CultureInfo.InvariantCulture, $"<span class=\"tag {ReportColors.ClassOf(place)}\" data-a=\"{i}\" aria-hidden=\"true\">{ReportColors.LabelOf(place)}</span>");
        }
    }

    private string ClassOf(MarkedSpan stretch)
    {
        List<string> classes = [];
        if (stretch.Contents.Count > 0) classes.AddRange("said", ReportColors.ClassOf(speakers.PlaceOf(result.Attributions[stretch.Contents[^1]])));
        if (stretch.Claims.Count > 0) classes.Add("claim");
        if (stretch.Sources.Count > 0) classes.Add("source");
        if (stretch.Cues.Count > 0) classes.Add("cue");
        return string.Join(' ', classes);
    }

    private string NameOf(int attribution) => result.Attributions[attribution].Speaker?.Name ?? "Unknown speaker";

    /// <summary>What stands between blank lines, without white space at its ends.</summary>
    private static IEnumerable<TextSpan> Paragraphs(string text)
    {
        int start = -1, end = 0, lineEnds = 0;
        for (int i = 0; i < text.Length; i++)
        {
            if (char.IsWhiteSpace(text[i]))
            {
                if (text[i] == '\n') lineEnds++;
                continue;
            }

            if (start >= 0 && lineEnds > 1) yield return new TextSpan(start, end);
            if (start < 0 || lineEnds > 1) start = i;
            (end, lineEnds) = (i + 1, 0);
        }

        if (start >= 0) yield return new TextSpan(start, end);
    }
}
