using System.Text.Json;

namespace QuoteKit.Evaluation;

/// <summary>A claim or attribution of a page: where it stands, its words, and whose it is.</summary>
internal sealed record PredictedSpans(int Start, int End, string[] Words, string? Claimer);

/// <summary>What quotekit gave for a page, as far as <see cref="ClaimCoverage"/> looks at it.</summary>
internal sealed class PredictedPage
{
    private readonly List<PredictedSpans> _claims;

    public PredictedPage(JsonElement document)
    {
        string text = document.GetProperty("text").GetString()!;
        var names = document.GetProperty("speakers").EnumerateArray().ToDictionary(s => s.GetProperty("id").GetString()!, s => s.GetProperty("name").GetString());
        Reported = [.. document.GetProperty("attributions").EnumerateArray()
            .Where(a => a.GetProperty("quotations").GetArrayLength() == 0)
            .Select(a => Read(a, "content", "speaker"))];
        _claims = [.. document.GetProperty("claims").EnumerateArray().Select(c => Read(c, "span", "claimer"))];

        PredictedSpans Read(JsonElement json, string spans, string speaker)
        {
            var ranges = json.GetProperty(spans).EnumerateArray().Select(s => (Start: s[0].GetInt32(), End: s[1].GetInt32())).ToList();
            return new PredictedSpans(
                ranges[0].Start, ranges[^1].End,
                [.. ranges.SelectMany(r => ClaimCoverage.Words(text[r.Start..r.End]))],
                json.GetProperty(speaker).GetString() is { } id ? names[id] : null);
        }
    }

    /// <summary>The attributions without quotations.</summary>
    public List<PredictedSpans> Reported { get; }

    /// <summary>The claims around an attribution, as far off as the gold claim could reach.</summary>
    public IEnumerable<PredictedSpans> ClaimsNear(PredictedSpans attribution, GoldClaim gold)
    {
        int reach = gold.Words.Sum(word => word.Length + 1);
        return _claims.Where(c => c.Start < attribution.End + reach && c.End > attribution.Start - reach);
    }
}
