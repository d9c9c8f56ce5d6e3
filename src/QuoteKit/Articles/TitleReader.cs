namespace QuoteKit.Articles;

/// <summary>Finds the headline: of what the page calls its title, what most of its places agree on.</summary>
internal static class TitleReader
{
    private static readonly char[] Separators = ['|', '-', '–', '—', '·', '»', '«', ':', '•'];

    /// <summary>The headline without the site's name; <see langword="null"/> if the page has none.</summary>
    public static string? Read(IReadOnlyList<string> candidates, string? siteName)
    {
        string? best = null;
        double bestScore = 0;
        List<string> titles = [.. candidates.Select(TextShape.Collapse).Where(t => t.Length is > 0 and < 400)];
        for (int i = 0; i < titles.Count; i++)
        {
            // A place earlier in the list is trusted more; agreement outweighs that.
            double score = 1 - 0.1 * i;
            for (int j = 0; j < titles.Count; j++)
            {
                if (i != j) score += Agreement(titles[i], titles[j]);
            }

            if (score > bestScore) (best, bestScore) = (titles[i], score);
        }

        return best is null ? null : WithoutSite(best, titles, siteName);
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
            if (site.Length > 0 && TextShape.Key(head) == site) return title[(i + 1)..].Trim();
        }

        return title;
    }
}
