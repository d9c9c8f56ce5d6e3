using System.Text.Json;

namespace QuoteKit.Evaluation;

/// <summary>Compares what was read of pages' titles, authors and dates with what a reader of the pages found.</summary>
/// <remarks>
/// A title is right if its words are, authors are if all of them and no others are named, in any order, and a date is if its day
/// is, as the page writes it. Pages of which the reader knows no value do not count for it.
/// </remarks>
internal static class MetadataScore
{
    /// <summary>What a measurement calls this scorer.</summary>
    public const string Name = "metadata";

    /// <summary>The percentages "titles", "authors" and "days".</summary>
    public static JsonElement Of(string goldFile, string predictions)
    {
        using JsonDocument gold = JsonDocument.Parse(File.ReadAllText(goldFile));
        var read = File.ReadLines(predictions).Select(line => JsonDocument.Parse(line).RootElement)
            .ToDictionary(page => Path.GetFileName(page.GetProperty("id").GetString()!).Split('.')[0]);
        Share titles = new(), authors = new(), days = new();
        foreach (JsonProperty page in gold.RootElement.EnumerateObject())
        {
            if (!read.TryGetValue(page.Name, out JsonElement found)) found = JsonDocument.Parse("{}").RootElement;
            titles.Add([Words(Text(page.Value, "title"))], [Words(Text(found, "title"))]);
            authors.Add(Names(page.Value), Names(found));
            days.Add([Day(Text(page.Value, "published"))], [Day(Text(found, "publishedAt"))]);
        }

        return JsonSerializer.SerializeToElement(
            new Dictionary<string, double> { ["titles"] = titles.Percent, ["authors"] = authors.Percent, ["days"] = days.Percent });
    }

    private static string Text(JsonElement page, string property) =>
        page.TryGetProperty(property, out JsonElement value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";

    private static string[] Names(JsonElement page) =>
        page.TryGetProperty("authors", out JsonElement names) && names.GetArrayLength() > 0
            ? [.. names.EnumerateArray().Select(n => Words(n.GetString()!)).Order(StringComparer.Ordinal)] : [""];

    private static string Words(string text) =>
        string.Join(' ', string.Concat(text.Select(c => char.IsLetterOrDigit(c) ? char.ToLowerInvariant(c) : ' ')).Split(' ', StringSplitOptions.RemoveEmptyEntries));

    private static string Day(string date) => date.Length < 10 ? "" : date[..10];

    private sealed class Share
    {
        private int _known, _right;

        public double Percent => _known == 0 ? 0 : 100.0 * _right / _known;

        public void Add(string[] known, string[] read)
        {
            if (known is [""]) return;
            _known++;
            if (known.SequenceEqual(read)) _right++;
        }
    }
}
