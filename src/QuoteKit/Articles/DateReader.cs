namespace QuoteKit.Articles;

/// <summary>Finds when the article was published: the first trusted place with a date, and a time for it if another has one.</summary>
internal static class DateReader
{
    private static readonly string[] MetaNames =
    [
        "article:published_time", "og:published_time", "og:article:published_time", "article:published", "datepublished", "pubdate", "publishdate",
        "publish-date", "publish_date", "published_at", "publication_date", "publicationdate", "article.published", "article_date_original",
        "parsely-pub-date", "sailthru.date", "dcterms.created", "dcterms.issued", "dcterms.date", "dc.date.issued", "dc.date.created", "dc.date", "date",
        "created", "ptime", "pdate", "originalpublicationdate", "cxenseparse:recs:publishtime", "datecreated",
    ];

    public static DateTimeOffset? Read(PageTree tree, MetaTags meta, List<JsonLdArticle> articles)
    {
        DateTimeOffset? day = null;
        IEnumerable<string?> places = [.. articles.Select(a => a.Published), .. meta.All(MetaNames), .. Marked(tree)];
        foreach (string? place in places)
        {
            if (DateText.Parse(place) is not { } date) continue;
            day ??= date;
            if (date.Date == day.Value.Date && date.TimeOfDay != TimeSpan.Zero) return date;
        }

        return day;
    }

    /// <summary>Dates in the page's markup: those marked as published first, then any time element, then what a date's class holds.</summary>
    private static IEnumerable<string?> Marked(PageTree tree)
    {
        for (int i = 0; i < tree.Count; i++)
        {
            if (tree[i].Attribute("itemprop") is "datePublished" or "dateCreated" || tree[i].Name == "time" && tree[i].Attribute("pubdate") is not null)
                yield return Value(tree, i);
        }

        for (int i = 0; i < tree.Count; i++)
        {
            if (tree[i].Name == "time") yield return Value(tree, i);
        }

        for (int i = 0; i < tree.Count; i++)
        {
            if (tree[i].IsText || tree[i].Name is "body" or "html") continue;
            if (CommentSection.IsAt(tree, i)) i = tree[i].End - 1;
            else if (HasDateWord(tree[i].Attribute("class")) || HasDateWord(tree[i].Attribute("id"))) yield return Value(tree, i);
        }
    }

    private static bool HasDateWord(string? attribute)
    {
        foreach (string word in BoilerplateWords.Split(attribute))
        {
            if (word is "date" or "published" or "timestamp" or "pubdate" or "dateline" or "datetime" or "posted" or "publishdate" or "time") return true;
        }

        return false;
    }

    private static string? Value(PageTree tree, int node) =>
        tree[node].Attribute("datetime") ?? tree[node].Attribute("content") ?? (tree[node].Name == "abbr" ? tree[node].Attribute("title") : null)
        ?? (tree.TextOf(node, 200) is { Length: <= 120 } text ? text : null);
}
