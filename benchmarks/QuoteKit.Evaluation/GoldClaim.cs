using System.Text;
using System.Text.Json;

namespace QuoteKit.Evaluation;

/// <summary>A claim that pages/gold.json lists: its words, and whose it may be.</summary>
internal sealed record GoldClaim(string[] Words, List<string> Speakers)
{
    /// <summary>The claims of a page; those of the same words are one.</summary>
    public static List<GoldClaim> ReadAll(JsonElement page, string text)
    {
        int[] offsets = Offsets(text);
        return [.. page.GetProperty("claims").EnumerateArray()
            .GroupBy(c => (Start: c.GetProperty("start").GetInt32(), End: c.GetProperty("end").GetInt32()))
            .Select(same => new GoldClaim(
                ClaimCoverage.Words(text[offsets[same.Key.Start]..offsets[same.Key.End]]),
                [.. same.SelectMany(SpeakersOf)]))];
    }

    private static IEnumerable<string> SpeakersOf(JsonElement claim)
    {
        if (claim.GetProperty("speaker").GetString() is { } speaker) yield return speaker;
        foreach (string list in new[] { "co_speakers", "alt_speakers" })
            if (claim.TryGetProperty(list, out JsonElement names))
                foreach (JsonElement name in names.EnumerateArray()) yield return name.GetString()!;
    }

    /// <summary>Where each code point begins in UTF-16, and the text's end.</summary>
    private static int[] Offsets(string text)
    {
        var offsets = new List<int>(text.Length + 1);
        int at = 0;
        foreach (Rune rune in text.EnumerateRunes())
        {
            offsets.Add(at);
            at += rune.Utf16SequenceLength;
        }

        offsets.Add(at);
        return [.. offsets];
    }
}
