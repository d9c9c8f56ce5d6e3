using System.Globalization;
using System.Text.Json;

namespace QuoteKit.Evaluation;

/// <summary>For how many gold contents that begin or end with a quotation mark no sentence boundary parts the mark from its word.</summary>
internal static class QuotationMarks
{
    public const string Gold = "data/polnear-dev.jsonl";

    /// <summary>The share in percent, as {"kept": ...}.</summary>
    /// <param name="shared">The folder that holds the gold.</param>
    /// <param name="predictions">What quotekit gave for it, with sentences.</param>
    public static JsonElement Score(string shared, string predictions)
    {
        int all = 0, kept = 0;
        foreach (var (gold, predicted) in File.ReadLines(Path.Combine(shared, Gold)).Zip(File.ReadLines(predictions)))
        {
            using JsonDocument article = JsonDocument.Parse(gold), found = JsonDocument.Parse(predicted);
            string text = article.RootElement.GetProperty("text").GetString()!;
            // Gold offsets count code points; with nothing beyond U+FFFF they are the same.
            if (text.Any(char.IsSurrogate)) continue;
            HashSet<int> starts = [.. found.RootElement.GetProperty("sentences").EnumerateArray().Select(span => span[0].GetInt32())];
            foreach (JsonElement attribution in article.RootElement.GetProperty("attributions").EnumerateArray())
            {
                JsonElement content = attribution.GetProperty("content");
                if (content.GetArrayLength() == 0) continue;
                if (IsKept(text, starts, content[0][0].GetInt32(), content[content.GetArrayLength() - 1][1].GetInt32()) is not { } whole) continue;
                all++;
                if (whole) kept++;
            }
        }

        return JsonDocument.Parse($"{{\"kept\": {(100.0 * kept / all).ToString(CultureInfo.InvariantCulture)}}}").RootElement;
    }

    /// <summary>Whether the marks at both ends of a content stay with their words; <see langword="null"/> if it has none.</summary>
    private static bool? IsKept(string text, HashSet<int> starts, int start, int end)
    {
        bool opens = IsMark(text[start]), closes = IsMark(text[end - 1]);
        if (!opens && !closes) return null;
        int after = start + 1, before = end - 2;
        while (after < text.Length && char.IsWhiteSpace(text[after])) after++;
        while (before > start && char.IsWhiteSpace(text[before])) before--;
        bool parted = (opens && HasStart(start + 1, after)) || (closes && HasStart(before + 1, end - 1));
        return !parted;

        bool HasStart(int from, int to) => Enumerable.Range(from, to - from + 1).Any(starts.Contains);
    }

    private static bool IsMark(char c) => c is '"' or '“' or '”';
}
