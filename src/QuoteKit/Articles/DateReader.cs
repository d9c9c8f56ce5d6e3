namespace QuoteKit.Articles;

/// <summary>A date, and where it stands.</summary>
internal readonly record struct FoundDate(DateTimeOffset Date, MetadataOrigin Origin);

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

    private static readonly string[] ModifiedMetaNames =
    [
        "article:modified_time", "og:modified_time", "og:updated_time", "article:modified", "article:updated_time", "datemodified", "lastmod", "last-modified",
        "modified", "updated", "dcterms.modified", "dc.date.modified", "article.updated",
    ];

    /// <summary>When the article was published; a time is taken from the first place that gives one for the same day.</summary>
    public static FoundDate? Published(PageTree tree, MetaTags meta, List<JsonLdArticle> articles)
    {
        FoundDate? day = null;
        foreach (Found place in Found.InJsonLd(articles.Select(a => a.Published), "datePublished").Concat(meta.All(MetaNames)).Concat(Marked(tree)))
        {
            if (DateText.Parse(place.Value) is not { } date) continue;
            day ??= new FoundDate(date, place.Origin);
            if (date.Date == day.Value.Date.Date && date.TimeOfDay != TimeSpan.Zero) return new FoundDate(date, place.Origin);
        }

        return day;
    }

    /// <summary>When the article was last changed: the first trusted place that gives no earlier day than it was published on.</summary>
    public static FoundDate? Modified(PageTree tree, MetaTags meta, List<JsonLdArticle> articles, DateTimeOffset? published)
    {
        foreach (Found place in Found.InJsonLd(articles.Select(a => a.Modified), "dateModified").Concat(meta.All(ModifiedMetaNames)).Concat(MarkedAs(tree, "dateModified")))
        {
            if (DateText.Parse(place.Value) is { } date && !(date.UtcDateTime.Date < published?.UtcDateTime.Date)) return new FoundDate(date, place.Origin);
        }

        return null;
    }

    /// <summary>Dates in the page's markup: those marked as published first, then any time element, then what a date's class holds.</summary>
    private static IEnumerable<Found> Marked(PageTree tree)
    {
        foreach (Found found in MarkedAs(tree, "datePublished").Concat(MarkedAs(tree, "dateCreated"))) yield return found;
        IReadOnlyList<int> times = tree.Named("time");
        foreach (int i in times)
        {
            if (tree[i].Attribute("pubdate") is not null && Value(tree, i) is { } date) yield return Found.InMarkup(date, "time[pubdate]");
        }

        foreach (int i in times)
        {
            if (Value(tree, i) is { } date) yield return Found.InMarkup(date, "time");
        }

        for (int i = 0; i < tree.Count; i++)
        {
            if (tree[i].Traits == default || tree[i].Name is "body" or "html") continue;
            if (CommentSection.IsAt(tree, i)) i = tree[i].End - 1;
            else if (tree[i].Is(NodeTraits.DateWord) && Value(tree, i) is { } date) yield return Found.InMarkup(date, ".date");
        }
    }

    private static IEnumerable<Found> MarkedAs(PageTree tree, string property)
    {
        for (int i = 0; i < tree.Count; i++)
        {
            if (tree[i].ItemProp == property && Value(tree, i) is { } date) yield return Found.InMarkup(date, $"[itemprop={property}]");
        }
    }

    private static string? Value(PageTree tree, int node) =>
        tree[node].Attribute("datetime") ?? tree[node].Attribute("content") ?? (tree[node].Name == "abbr" ? tree[node].Attribute("title") : null)
        ?? (tree.TextOf(node, 200) is { Length: <= 120 } text ? text : null);
}
