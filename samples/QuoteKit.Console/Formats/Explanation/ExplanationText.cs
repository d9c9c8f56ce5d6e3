using System.Globalization;
using System.Text;
using QuoteKit.Output;

namespace QuoteKit.Console.Formats.Explanation;

/// <summary>An explanation for reading: what was found, where the speaker is mentioned, and who else was considered.</summary>
internal static class ExplanationText
{
    private const int Label = 12;

    /// <summary>How many mentions are shown: the first, which is mostly the fullest, and the nearest ones.</summary>
    private const int MostMentions = 6;

    /// <summary>How many characters around a mention are shown.</summary>
    private const int Around = 30;

    public static byte[] Render(SpeakerExplanation explanation, string id, int number, int width)
    {
        ExtractionResult result = explanation.Result;
        Attribution attribution = explanation.Attribution;
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"Quotation {number} of {result.Attributions.Length} in {CleanText.Of(id)}\n\n");
        Line(text, width, "Content", result.TextOf(attribution.Content));
        Line(text, width, "Type", ContractNames.Of(attribution.Type));
        Line(text, width, "Speaker", Describe(attribution.Speaker));
        Line(text, width, "Because", explanation.Reason);
        Line(text, width, "Source", Quoted(result, attribution.Source));
        Line(text, width, "Cue", Cue(result, attribution));
        if (!attribution.CoSpeakers.IsEmpty) Line(text, width, "With", string.Join("; ", attribution.CoSpeakers.Select(Describe)));
        Line(text, width, "Found by", Evidence(attribution.DecidedBy));
        Line(text, width, "Confidence", attribution.Confidence.ToString("0.00", CultureInfo.InvariantCulture));
        WriteMentions(text, width, explanation);
        WriteCandidates(text, width, explanation);
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static void WriteMentions(StringBuilder text, int width, SpeakerExplanation explanation)
    {
        if (explanation.Mentions.IsEmpty) return;
        text.Append("\nMentions of the speaker up to there\n");
        int skipped = Math.Max(0, explanation.Mentions.Length - MostMentions);
        for (int i = 0; i < explanation.Mentions.Length; i++)
        {
            if (i == 1 && skipped > 0) text.Append(CultureInfo.InvariantCulture, $"  ... {skipped} more\n");
            if (i == 0 || i > skipped) Item(text, width, Context(explanation.Result.Article.Text, explanation.Mentions[i]));
        }
    }

    private static void WriteCandidates(StringBuilder text, int width, SpeakerExplanation explanation)
    {
        if (explanation.Attribution.Candidates.IsEmpty) return;
        text.Append("\nWho was considered, with scores\n");
        foreach (SpeakerCandidate candidate in explanation.Attribution.Candidates)
        {
            string score = candidate.Score.ToString("0.000", CultureInfo.InvariantCulture);
            string where = candidate.Mention is { } mention ? ": " + Context(explanation.Result.Article.Text, mention) : "";
            Item(text, width, $"{score} {candidate.Name ?? "nobody of these"}{where}", indent: 8);
        }
    }

    private static string Describe(Speaker? speaker)
    {
        if (speaker is null) return "unknown";
        string more = string.Join(", ", new[] { ContractNames.Of(speaker.Kind), speaker.Honorific, speaker.Role }.Where(part => !string.IsNullOrEmpty(part)));
        return $"{speaker.Name} ({more})";
    }

    private static string Cue(ExtractionResult result, Attribution attribution) =>
        attribution.Cue.IsEmpty ? "none" : $"{Quoted(result, attribution.Cue)}, lemma \"{attribution.CueLemma}\", {Class(attribution.CueClass)}{(attribution.IsCueNegated ? ", negated" : "")}{(attribution.IsCueModal ? ", of what may or will be" : "")}";

    private static string Evidence(AttributionEvidence evidence) => evidence switch
    {
        AttributionEvidence.Marks => "quotation marks alone",
        AttributionEvidence.Form => "a fixed form: a label, a dash, or a verb and its source right beside a quotation",
        _ => "the learned model, which weighs the cue, its sentence and the quotations around it",
    };

    private static string Class(CueClass kind) => kind switch
    {
        CueClass.Say => "a statement",
        CueClass.Report => "a report or announcement",
        CueClass.Ask => "a question",
        CueClass.Deny => "a denial or refusal",
        CueClass.Plan => "a plan, promise or demand",
        CueClass.Think => "a belief",
        CueClass.Feel => "an attitude or wish",
        _ => "a verb of no class",
    };

    private static string Quoted(ExtractionResult result, System.Collections.Immutable.ImmutableArray<TextSpan> spans) =>
        spans.IsEmpty ? "none" : $"\"{result.TextOf(spans)}\"";

    /// <summary>A mention in brackets with some words around it.</summary>
    private static string Context(string text, TextSpan span)
    {
        int start = Math.Max(0, span.Start - Around), end = Math.Min(text.Length, span.End + Around);
        if (start > 0 && text.IndexOf(' ', start, span.Start - start) is >= 0 and int word) start = word + 1;
        if (end < text.Length && text.LastIndexOf(' ', end - 1, end - span.End) is >= 0 and int last) end = last;
        return $"{(start > 0 ? "... " : "")}{text[start..span.Start]}[{text[span.Start..span.End]}]{text[span.End..end]}{(end < text.Length ? " ..." : "")}";
    }

    private static void Line(StringBuilder text, int width, string label, string value) => Wrap(text.Append(label.PadRight(Label)), CleanText.Of(value), width, Label);

    private static void Item(StringBuilder text, int width, string value, int indent = 4) => Wrap(text.Append("  "), CleanText.Of(value), width, indent, 2);

    /// <summary>Breaks lines at spaces; the first begins at a column, the others are indented.</summary>
    private static void Wrap(StringBuilder text, string value, int width, int indent, int column = -1)
    {
        int at = column < 0 ? indent : column;
        bool first = true;
        foreach (string word in value.Split(' '))
        {
            if (!first && at + 1 + word.Length > Math.Max(width, 40))
            {
                text.Append('\n').Append(' ', indent);
                (at, first) = (indent, true);
            }

            if (!first) text.Append(' ');
            text.Append(word);
            at += word.Length + (first ? 0 : 1);
            first = false;
        }

        text.Append('\n');
    }
}
