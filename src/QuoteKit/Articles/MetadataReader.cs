using System.Net;

namespace QuoteKit.Articles;

/// <summary>Reads what the page says about its article; of contradictory places the most trusted counts.</summary>
internal sealed class MetadataReader
{
    private readonly PageTree _tree;
    private readonly MetaTags _meta;
    private readonly JsonLd _jsonLd;
    private readonly List<JsonLdArticle> _articles;
    private readonly List<Found> _headings;

    public MetadataReader(PageTree tree)
    {
        _tree = tree;
        _meta = new MetaTags(tree);
        _jsonLd = new JsonLd(JsonLdScripts(tree));
        // A page about one article says most about it; a page may name others beside.
        _articles = [.. _jsonLd.Articles.Where(a => a.Headline is not null), .. _jsonLd.Articles.Where(a => a.Headline is null)];
        _headings = Headings();
        Titles = [.. _headings, .. DeclaredTitles()];
    }

    /// <summary>The longest body that the page's JSON-LD gives; <see langword="null"/> if none.</summary>
    public StructuredBody? StructuredBody => _articles.Select(a => a.Body).MaxBy(b => b?.Text.Length ?? 0);

    /// <summary>Whether the page says that its article is written entry by entry.</summary>
    public bool IsLiveBlog => _jsonLd.IsLiveBlog;

    /// <summary>What the page's places call its title, the most trusted first.</summary>
    public List<Found> Titles { get; }

    public Article Read(Uri? baseUrl)
    {
        Found? site = SiteName();
        Found? title = TitleReader.Read(Titles, _headings.Count, site?.Value);
        (List<string> authors, MetadataOrigin? byline) = BylineReader.Read(_tree, _meta, _articles, site?.Value);
        var published = DateReader.Published(_tree, _meta, _articles);
        var modified = DateReader.Modified(_tree, _meta, _articles, published?.Date);
        Found? section = Section();
        Found? language = Language();
        (Uri? url, MetadataOrigin? named) = Url(baseUrl);
        return new Article
        {
            Text = "",
            Title = title?.Value,
            Authors = [.. authors],
            PublishedAt = published?.Date,
            ModifiedAt = modified?.Date,
            SiteName = site?.Value,
            Section = section?.Value,
            Language = language?.Value,
            Url = url,
            Origins = new ArticleOrigins
            {
                Title = title?.Origin,
                Authors = byline,
                PublishedAt = published?.Origin,
                ModifiedAt = modified?.Origin,
                SiteName = site?.Origin,
                Section = section?.Origin,
                Language = language?.Origin,
                Url = named,
            },
        };
    }

    private static IEnumerable<(string Json, int Node)> JsonLdScripts(PageTree tree)
    {
        foreach (int i in tree.Named("script"))
        {
            if (tree[i].Attribute("type")?.Contains("ld+json", StringComparison.OrdinalIgnoreCase) != true) continue;
            // A script of SVG may hold elements.
            if (i + 1 < tree[i].End && tree[i + 1].IsText) yield return (tree[i + 1].Data, i);
        }
    }

    private List<Found> DeclaredTitles()
    {
        List<Found> titles = [.. _meta.All("og:title")];
        titles.AddRange(Found.InJsonLd(_articles.Take(3).Select(a => WebUtility.HtmlDecode(a.Headline)), "headline"));
        titles.AddRange(_meta.All("twitter:title", "dc.title", "title", "parsely-title", "sailthru.title", "headline"));
        if (TitleElement is { } title) titles.Add(Found.InMarkup(title, "title"));
        return titles;
    }

    private string? TitleElement => _tree.Find("title") is >= 0 and var element ? _tree.TextOf(element) : null;

    private List<Found> Headings()
    {
        var headings = new List<Found>();
        foreach (int i in _tree.Named("h1"))
        {
            if (headings.Count == 3) break;
            if (_tree.TextOf(i) is { Length: > 0 } text && !headings.Exists(h => h.Value == text)) headings.Add(Found.InMarkup(text, "h1"));
        }

        return headings;
    }

    private Found? SiteName()
    {
        IEnumerable<Found> places = _meta.All("og:site_name")
            .Concat(Found.InJsonLd(_articles.Select(a => a.Publisher), "publisher"))
            .Concat(Found.InJsonLd([_jsonLd.SiteName], "name"))
            .Concat(_meta.All("application-name", "dc.publisher", "publisher", "apple-mobile-web-app-title", "cre", "twitter:app:name:iphone"))
            .Concat(SiteInTitle() is { } site ? [Found.InMarkup(site, "title")] : []);
        foreach (Found place in places)
        {
            // "Site | its slogan"
            string name = TextShape.Collapse(WebUtility.HtmlDecode(place.Value)).Split(" | ")[0];
            if (name.Length is > 0 and < 80 && !name.Contains("://", StringComparison.Ordinal)) return place with { Value = name };
        }

        return null;
    }

    /// <summary>What the title element adds to the page's heading.</summary>
    private string? SiteInTitle()
    {
        if (TitleElement is not { } title) return null;
        foreach (Found known in _headings.Concat(_meta.All("og:title")))
        {
            if (title.Length > known.Value.Length + 3 && title.StartsWith(known.Value, StringComparison.OrdinalIgnoreCase))
                return title[known.Value.Length..].Trim().Trim('-', '|', '–', '—', ':', '·', '•').Trim();
        }

        int end = title.LastIndexOfAny(['|', '–', '—', '-']);
        return end > 1 && title[end - 1] == ' ' && TextShape.CountWords(title.AsSpan(end + 1)) is >= 1 and <= 4 ? title[(end + 1)..].Trim() : null;
    }

    private Found? Section()
    {
        IEnumerable<Found> places = Found.InJsonLd(_articles.Select(a => a.Section), "articleSection")
            .Concat(_meta.All("article:section", "og:section", "section", "articlesection", "parsely-section", "dc.subject"));
        foreach (Found place in places)
        {
            string name = TextShape.Collapse(WebUtility.HtmlDecode(place.Value));
            if (name.Length is > 0 and < 80) return place with { Value = name };
        }

        return null;
    }

    private Found? Language()
    {
        IEnumerable<Found> places = ((IEnumerable<Found>)[Found.InMarkup(_tree[0].Attribute("lang") ?? _tree[0].Attribute("xml:lang") ?? "", "html[lang]")])
            .Concat(_meta.All("content-language", "language", "dc.language", "inlanguage"))
            .Concat(Found.InJsonLd(_articles.Select(a => a.Language), "inLanguage"))
            .Concat(_meta.All("og:locale"));
        foreach (Found place in places)
        {
            if (LanguageTag.Normalize(place.Value) is { } tag) return place with { Value = tag };
        }

        return null;
    }

    private (Uri? Url, MetadataOrigin? Origin) Url(Uri? baseUrl)
    {
        foreach (Found place in Canonical().Concat(_meta.All("og:url")).Concat(Found.InJsonLd(_articles.Select(a => a.Url), "url")))
        {
            if (string.IsNullOrWhiteSpace(place.Value)) continue;
            Uri? url = null;
            bool resolved = baseUrl is { IsAbsoluteUri: true }
                ? Uri.TryCreate(baseUrl, place.Value, out url) : Uri.TryCreate(place.Value, UriKind.Absolute, out url);
            if (resolved && url is { IsAbsoluteUri: true, Scheme: "http" or "https" }) return (url, place.Origin);
        }

        return (baseUrl, baseUrl is null ? null : new MetadataOrigin(MetadataSource.Caller, ""));
    }

    private IEnumerable<Found> Canonical()
    {
        foreach (int i in _tree.Named("link"))
        {
            if ("canonical".Equals(_tree[i].Rel, StringComparison.OrdinalIgnoreCase) && _tree[i].Attribute("href") is { } address)
                yield return Found.InMarkup(address, "link[rel=canonical]");
        }
    }
}
