using System.Text.Json;
using System.Text.RegularExpressions;

namespace QuoteKit.Evaluation;

/// <summary>
/// Of the claims that pages/gold.json lists and whose attribution was found: how many of their words lie in some claim
/// with the right claimer. Attributions are found, and names agree, as for CLAIM+SPEAKER in score_pages.py.
/// </summary>
internal static partial class ClaimCoverage
{
    /// <summary>How well the words of a gold claim and of an attribution must agree (Dice) for it to be found.</summary>
    private const double Agreement = 0.5;

    private static readonly HashSet<string> Titles = ["mr", "mrs", "ms", "dr", "sir", "lt", "gen", "sen", "rep", "gov", "president", "senator", "the", "a", "an"];

    /// <summary>
    /// The share in percent where content and speaker were found ("covered"), where the content was ("strict": a wrong
    /// speaker's words count as missed), and how many gold claims were found with their speaker ("found").
    /// </summary>
    /// <param name="shared">The folder that holds data/pages.</param>
    /// <param name="predictions">What <c>quotekit extract --format jsonl</c> gave for the pages.</param>
    public static JsonElement Score(string shared, string predictions)
    {
        string pages = Path.Combine(shared, "data", "pages");
        using JsonDocument gold = JsonDocument.Parse(File.ReadAllText(Path.Combine(pages, "gold.json")));
        using JsonDocument texts = JsonDocument.Parse(File.ReadAllText(Path.Combine(pages, "ground-truth.json")));
        var results = File.ReadLines(predictions).Select(line => JsonDocument.Parse(line).RootElement).ToDictionary(d => PageId(d.GetProperty("id").GetString()!));
        int words = 0, covered = 0, found = 0, wrong = 0;
        foreach (JsonElement page in gold.RootElement.EnumerateArray())
        {
            string id = page.GetProperty("id").GetString()!;
            List<GoldClaim> listed = GoldClaim.ReadAll(page, texts.RootElement.GetProperty(id).GetProperty("articleBody").GetString()!);
            if (!results.TryGetValue(id, out JsonElement result) || !result.TryGetProperty("text", out _)) continue;
            var predicted = new PredictedPage(result);
            foreach (var (claim, attribution) in Pairs(listed, predicted.Reported))
            {
                if (!IsBy(claim, attribution.Claimer))
                {
                    wrong += claim.Words.Length;
                    continue;
                }

                found++;
                words += claim.Words.Length;
                string[] near = [.. predicted.ClaimsNear(attribution, claim).Where(c => IsBy(claim, c.Claimer)).SelectMany(c => c.Words)];
                covered += Shared(claim.Words, near);
            }
        }

        return JsonSerializer.SerializeToElement(new Dictionary<string, double> 
        {
            ["covered"] = 100.0 * covered / Math.Max(1, words), ["strict"] = 100.0 * covered / Math.Max(1, words + wrong), ["found"] = found,
        });
    }

    public static string[] Words(string text) => [.. Word().Matches(text).Select(match => match.Value.ToLowerInvariant())];

    /// <summary>Gold claims and attributions one to one, the best agreement first.</summary>
    private static IEnumerable<(GoldClaim Claim, PredictedSpans Attribution)> Pairs(List<GoldClaim> claims, List<PredictedSpans> attributions)
    {
        var fitting = from claim in claims from attribution in attributions
                      let agreement = 2.0 * Shared(claim.Words, attribution.Words) / Math.Max(1, claim.Words.Length + attribution.Words.Length)
                      where agreement >= Agreement
                      orderby agreement descending
                      select (claim, attribution);
        var taken = new HashSet<object>(ReferenceEqualityComparer.Instance);
        foreach (var (claim, attribution) in fitting)
        {
            if (taken.Contains(claim) || taken.Contains(attribution)) continue;
            taken.Add(claim);
            taken.Add(attribution);
            yield return (claim, attribution);
        }
    }

    private static bool IsBy(GoldClaim claim, string? name) => claim.Speakers.Exists(speaker => IsSame(NameWords(speaker), NameWords(name)));

    /// <summary>How many words two texts share, each counted as often as both have it.</summary>
    private static int Shared(string[] a, string[] b)
    {
        var counts = b.CountBy(word => word).ToDictionary();
        int shared = 0;
        foreach (string word in a)
        {
            if (counts.GetValueOrDefault(word) <= 0) continue;
            counts[word]--;
            shared++;
        }

        return shared;
    }

    private static string[] NameWords(string? name)
    {
        string[] words = Words(name ?? "");
        int first = 0;
        while (first < words.Length - 1 && Titles.Contains(words[first])) first++;
        return words[first..];
    }

    /// <summary>Last words agree, and one name is that word alone or has all the other's words.</summary>
    private static bool IsSame(string[] a, string[] b) => a.Length > 0 && b.Length > 0 && a[^1] == b[^1]
        && (a.Length == 1 || b.Length == 1 || a.All(b.Contains) || b.All(a.Contains));

    private static string PageId(string id)
    {
        string name = id.Replace('\\', '/').Split('/')[^1];
        int dot = name.IndexOf('.', StringComparison.Ordinal);
        return dot < 0 ? name : name[..dot];
    }

    [GeneratedRegex(@"\w+", RegexOptions.NonBacktracking)]
    private static partial Regex Word();
}
