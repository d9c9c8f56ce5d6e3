namespace QuoteKit.Articles;

/// <summary>Finds the headline: of what the page calls its title, what most of its places agree on.</summary>
internal static class TitleReader
{
    private static readonly char[] Separators = ['|', '-', '–', '—', '·', '»', '«', ':', '•'];

    /// <summary>The headline without the site's name; <see langword="null"/> if the page has none.</summary>
    /// <param name="places">What the page calls its title, its visible headings first, then what it declares, the most trusted first.</param>
    /// <param name="headings">How many of them are headings of the highest rank: a single one is what readers see as the title.</param>
    /// <param name="siteName">The site's name, if known.</param>
    public static Found? Read(IReadOnlyList<Found> places, int headings, string? siteName)
    {
        List<Found> seen = Clean(places.Take(headings));
        List<Found> titles = [.. seen, .. Clean(places.Skip(headings))];
        string[] keys = [.. titles.Select(t => TextShape.Key(t.Value))];
        string site = TextShape.Key(siteName ?? "");
        int best = -1;
        double bestScore = double.NegativeInfinity;
        for (int i = 0; i < keys.Length; i++)
        {
            // A place earlier in the list is trusted more; agreement outweighs that, except over the visible headline.
            double score = keys[i] == site ? -10 : 1 - 0.05 * i;
            if (i < seen.Count && seen.Count == 1 && IsHeadline(titles[i].Value, keys[i], site) && (keys.Length == 1 || keys.Skip(1).Any(k => ShareWord(keys[i], k)))) score += 10;
            for (int j = 0; j < keys.Length; j++)
            {
                if (i != j) score += Agreement(keys[i], keys[j]);
            }

            if (score > bestScore) (best, bestScore) = (i, score);
        }

        return best < 0 ? null : titles[best] with { Value = WithoutSite(titles[best].Value, titles, keys, site) };
    }

    private static List<Found> Clean(IEnumerable<Found> titles) =>
        [.. titles.Select(t => t with { Value = TextShape.Collapse(t.Value) }).Where(t => t.Value.Length is > 0 and < 400)];

    /// <summary>A logo may be a heading too.</summary>
    private static bool IsHeadline(string heading, string key, string site) => TextShape.CountWords(heading) >= 3 && key != site;

    /// <summary>A heading of another article on the page shares no word with the declared titles.</summary>
    private static bool ShareWord(string a, string b)
    {
        HashSet<string> words = [.. a.Split(' ').Where(w => w.Length >= 4 || w is [> '\u2000', ..])];
        return b.Split(' ').Any(words.Contains);
    }

    private static double Agreement(string key, string other) =>
        key == other ? 1 : key.Length >= 10 && other.StartsWith(key, StringComparison.Ordinal) ? 0.8 : 0;

    /// <summary>Cuts off " | Site" or "Site: ", where that names the site or another place has the title without it.</summary>
    private static string WithoutSite(string title, List<Found> titles, string[] keys, string site)
    {
        for (int i = title.Length - 2; i > 0; i--)
        {
            if (!Separators.Contains(title[i]) || title[i + 1] != ' ') continue;
            string head = title[..i].TrimEnd(), headKey = TextShape.Key(head), tail = TextShape.Key(title[(i + 1)..]);
            if (head.Length == 0 || title[i] != ':' && title[i - 1] != ' ') continue;
            if (site.Length > 0 && tail == site || keys.Contains(headKey)) return head;
            if (site.Length > 0 && headKey == site || titles.Where((t, j) => t.Value.Length < title.Length && keys[j] == tail).Any()) return title[(i + 1)..].Trim();
        }

        return title;
    }
}
