namespace QuoteKit.Articles;

/// <summary>Finds the headline: of what the page calls its title, what most of its places agree on.</summary>
internal static class TitleReader
{
    private static readonly char[] Separators = ['|', '-', '–', '—', '·', '»', '«', ':', '•'];

    /// <summary>The headline without the site's name; <see langword="null"/> if the page has none.</summary>
    /// <param name="headings">The page's first headings of the highest rank: a single one is what readers see as the title.</param>
    /// <param name="declared">What is declared as title, the most trusted first.</param>
    /// <param name="siteName">The site's name, if known.</param>
    public static string? Read(IReadOnlyList<string> headings, IReadOnlyList<string> declared, string? siteName)
    {
        var seen = Clean(headings);
        List<string> titles = [.. seen, .. Clean(declared)];
        string? best = null;
        double bestScore = double.NegativeInfinity;
        for (int i = 0; i < titles.Count; i++)
        {
            // A place earlier in the list is trusted more; agreement outweighs that, except over the visible headline.
            double score = IsSite(titles[i], siteName) ? -10 : 1 - 0.05 * i;
            if (i < seen.Count && seen.Count == 1 && IsHeadline(titles[i], siteName) && (seen.Count == titles.Count || titles.Skip(1).Any(t => ShareWord(titles[i], t)))) score += 10;
            for (int j = 0; j < titles.Count; j++)
            {
                if (i != j) score += Agreement(titles[i], titles[j]);
            }

            if (score > bestScore) (best, bestScore) = (titles[i], score);
        }

        return best is null ? null : WithoutSite(best, titles, siteName);
    }

    private static List<string> Clean(IReadOnlyList<string> titles) => [.. titles.Select(TextShape.Collapse).Where(t => t.Length is > 0 and < 400)];

    /// <summary>A logo may be a heading too.</summary>
    private static bool IsHeadline(string heading, string? siteName) =>
        TextShape.CountWords(heading) >= 3 && !IsSite(heading, siteName);

    private static bool IsSite(string title, string? siteName) => TextShape.Key(title) == TextShape.Key(siteName ?? "");

    /// <summary>A heading of another article on the page shares no word with the declared titles.</summary>
    private static bool ShareWord(string a, string b)
    {
        HashSet<string> words = [.. TextShape.Words(a).Where(w => w.Length >= 4 || w[0] > '\u2000')];
        return TextShape.Words(b).Exists(words.Contains);
    }

    private static double Agreement(string a, string b)
    {
        string first = TextShape.Key(a), second = TextShape.Key(b);
        if (first == second) return 1;
        return first.Length >= 10 && second.StartsWith(first, StringComparison.Ordinal) ? 0.8 : 0;
    }

    /// <summary>Cuts off " | Site" or "Site: ", where that names the site or another place has the title without it.</summary>
    private static string WithoutSite(string title, List<string> titles, string? siteName)
    {
        string site = TextShape.Key(siteName ?? "");
        for (int i = title.Length - 2; i > 0; i--)
        {
            if (!Separators.Contains(title[i]) || title[i + 1] != ' ') continue;
            string head = title[..i].TrimEnd(), tail = TextShape.Key(title[(i + 1)..]);
            if (head.Length == 0 || title[i] != ':' && title[i - 1] != ' ') continue;
            if (site.Length > 0 && tail == site || titles.Any(t => TextShape.Key(t) == TextShape.Key(head))) return head;
            if (site.Length > 0 && TextShape.Key(head) == site || titles.Any(t => t.Length < title.Length && TextShape.Key(t) == tail)) return title[(i + 1)..].Trim();
        }

        return title;
    }
}
