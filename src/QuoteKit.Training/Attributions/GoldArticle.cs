using System.Text.Json;

namespace QuoteKit.Training.Attributions;

/// <summary>An article of PolNeAR with its attributions as offsets in UTF-16 code units.</summary>
internal sealed record GoldArticle(string Id, string Text, IReadOnlyList<GoldAttribution> Attributions)
{
    /// <summary>Reads a JSON Lines file, which may be gzipped.</summary>
    public static IEnumerable<GoldArticle> Read(string path)
    {
        foreach (string line in CorpusFile.Lines(path))
        {
            using JsonDocument json = JsonDocument.Parse(line);
            string text = json.RootElement.GetProperty("text").GetString()!;
            // Offsets there count code points; no article of the training part has any beyond U+FFFF.
            if (text.Any(char.IsSurrogate)) continue;
            yield return new GoldArticle(
                json.RootElement.GetProperty("id").GetString()!, text,
                [.. json.RootElement.GetProperty("attributions").EnumerateArray().Select(GoldAttribution.Read)]);
        }
    }
}

/// <summary>The spans of one gold attribution.</summary>
internal sealed record GoldAttribution(IReadOnlyList<TextSpan> Source, IReadOnlyList<TextSpan> Cue, IReadOnlyList<TextSpan> Content)
{
    public static GoldAttribution Read(JsonElement json) => new(
        Spans(json.GetProperty("source")), Spans(json.GetProperty("cue")), Spans(json.GetProperty("content")));

    private static List<TextSpan> Spans(JsonElement json) =>
        [.. json.EnumerateArray().Select(static span => new TextSpan(span[0].GetInt32(), span[1].GetInt32()))];
}
