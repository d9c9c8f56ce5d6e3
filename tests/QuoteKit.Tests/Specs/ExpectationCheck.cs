using System.Globalization;

namespace QuoteKit.Tests.Specs;

/// <summary>Holds a result against expectations and says in words what is not as it should be.</summary>
internal static class ExpectationCheck
{
    /// <summary>How many words in ten must agree before a reported statement counts as found.</summary>
    private const double Agreement = 0.8;

    public static List<string> Complaints(ExtractionResult result, IReadOnlyList<Expectation> expected)
    {
        var complaints = new List<string>();
        Quotations(result, expected, complaints);
        foreach (Expectation e in expected)
        {
            string? complaint = e.Kind switch
            {
                "indirect" => Reported(result, e, AttributionType.Indirect),
                "mixed" => Reported(result, e, AttributionType.Mixed),
                "together" => Together(result, e),
                "no indirect" => NothingReported(result),
                "speaker" => SpeakerCheck.Complaint(result, e.Words[0]),
                "diagnostic" => result.Diagnostics.Any(d => d.Code == e.Words[0]) ? null : $"no diagnostic {e.Words[0]}",
                "title" => Same("title", result.Article.Title, e.Words[0]),
                "author" => Same("author", string.Join(", ", result.Article.Authors), e.Words[0]),
                "published" => Same("date", result.Article.PublishedAt?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), e.Words[0]),
                "site" => Same("site", result.Article.SiteName, e.Words[0]),
                "absent" => result.Article.Text.Contains(e.Words[0], StringComparison.Ordinal) ? $"the text has \"{e.Words[0]}\"" : null,
                _ => null,
            };
            if (complaint is not null) complaints.Add(complaint);
        }

        return complaints;
    }

    /// <summary>All quotations in their order, each with its speaker; parts joined by "+" in one attribution.</summary>
    private static void Quotations(ExtractionResult result, IReadOnlyList<Expectation> expected, List<string> complaints)
    {
        var got = result.Attributions
            .SelectMany(a => a.Quotations.Select(q => (Span: q, Words: Plain(result.TextOf(q)), Attribution: a)))
            .OrderBy(q => q.Span).ToList();
        var want = expected.Where(e => e.Kind == "quotation").SelectMany(e => e.Words.Select(w => (Words: Plain(w), Expected: e)))
            .ToList();
        foreach (var missing in want.Where(w => !got.Exists(g => g.Words == w.Words)))
            complaints.Add($"missing {missing.Words} -- {missing.Expected.Speaker ?? "nobody"}");
        foreach (var extra in got.Where(g => !want.Exists(w => w.Words == g.Words)))
            complaints.Add($"not expected {extra.Words} -- {extra.Attribution.Speaker?.Name ?? "nobody"}");
        if (complaints.Count > 0) return;
        if (!got.Select(g => g.Words).SequenceEqual(want.Select(w => w.Words)))
        {
            complaints.Add("the quotations come in another order or number: " + string.Join(" | ", got.Select(g => g.Words)));
            return;
        }

        for (int i = 0; i < got.Count; i++)
        {
            Attribution a = got[i].Attribution;
            Expectation e = want[i].Expected;
            if (!Names.Same(a.Speaker?.Name, e.Speaker))
                complaints.Add($"{got[i].Words} is by {a.Speaker?.Name ?? "nobody"}, not by {e.Speaker ?? "nobody"}");
            else if (e.Reason is not null && a.Reason.ToString() != e.Reason)
                complaints.Add($"{got[i].Words} has no speaker because {a.Reason}, not {e.Reason}");
            if (i > 0 && e.Words.Count > 1 && ReferenceEquals(want[i - 1].Expected, e) && got[i - 1].Attribution.Id != a.Id)
                complaints.Add($"{got[i].Words} is not in one attribution with the quotation before");
        }
    }

    private static string? Reported(ExtractionResult result, Expectation e, AttributionType type)
    {
        var near = result.Attributions.Where(a => a.Type == type && Names.Dice(result.TextOf(a.Content), e.Words[0]) >= Agreement).ToList();
        if (near.Count == 0)
        {
            var all = result.Attributions.Where(a => a.Type == type).Select(a => $"[{result.TextOf(a.Content)} -- {a.Speaker?.Name ?? "nobody"}]");
            return $"{e.Kind} missing: {e.Words[0]} -- {e.Speaker ?? "nobody"}; there is {string.Join(' ', all)}";
        }

        if (!near.Exists(a => Names.Same(a.Speaker?.Name, e.Speaker)))
            return $"{e.Kind} \"{e.Words[0]}\" is by {near[0].Speaker?.Name ?? "nobody"}, not by {e.Speaker ?? "nobody"}";
        if (e.Reason is not null && !near.Exists(a => a.Reason.ToString() == e.Reason))
            return $"{e.Kind} \"{e.Words[0]}\" has no speaker because {near[0].Reason}, not {e.Reason}";
        return null;
    }

    private static string? Together(ExtractionResult result, Expectation e)
    {
        Attribution? near = result.Attributions.FirstOrDefault(a => Names.Dice(result.TextOf(a.Content), e.Words[0]) >= Agreement);
        if (near is null) return $"together missing: {e.Words[0]}";
        return near.CoSpeakers.Any(other => Names.Same(other.Name, e.Speaker)) ? null : $"{e.Words[0]} is not also by {e.Speaker}";
    }

    private static string? NothingReported(ExtractionResult result)
    {
        Attribution? found = result.Attributions.FirstOrDefault(a => a.Type == AttributionType.Indirect);
        return found is null ? null : $"reported without need: {result.TextOf(found.Content)}";
    }

    private static string? Same(string what, string? got, string want) =>
        got == want ? null : $"the {what} is \"{got}\", not \"{want}\"";

    private static string Plain(string words) =>
        string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
