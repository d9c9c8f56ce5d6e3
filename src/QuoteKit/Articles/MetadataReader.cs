using System.Net;

namespace QuoteKit.Articles;

/// <summary>Reads what the page says about its article; of contradictory places the most trusted counts.</summary>
internal sealed class MetadataReader
{
    private readonly PageTree _tree;
    private readonly MetaTags _meta;
    private readonly JsonLd _jsonLd;
    private readonly List<JsonLdArticle> _articles;

    public MetadataReader(PageTree tree)
    {
        _tree = tree;
        _meta = new MetaTags(tree);
        _jsonLd = new JsonLd(JsonLdScripts(tree));
        // A page about one article says most about it; a page may name others beside.
        _articles = [.. _jsonLd.Articles.Where(a => a.Headline is not null), .. _jsonLd.Articles.Where(a => a.Headline is null)];
    }

    /// <summary>The longest body that the page's JSON-LD gives, tags and all; <see langword="null"/> if none.</summary>
    public string? StructuredBody => _articles.Select(a => a.Body).MaxBy(b => b?.Length ?? 0);

    /// <summary>What the page's places call its title, the most trusted first.</summary>
    public List<string> Titles { get; private set; } = [];

    public Article Read(Uri? baseUrl)
    {
        string? siteName = SiteName();
        List<string> headings = Headings(), declared = DeclaredTitles();
        Titles = [.. headings, .. declared];
        return new Article
        {
            Text = "",
            Title = TitleReader.Read(headings, declared, siteName),
            Authors = [.. BylineReader.Read(_tree, _meta, _articles, siteName)],
            PublishedAt = DateReader.Read(_tree, _meta, _articles),
            SiteName = siteName,
            Language = Language(),
            Url = Url(baseUrl),
        };
    }

    private static IEnumerable<string> JsonLdScripts(PageTree tree)
    {
        for (int i = 0; i < tree.Count; i++)
        {
            if (tree[i].Name != "script" || tree[i].Attribute("type")?.Contains("ld+json", StringComparison.OrdinalIgnoreCase) != true) continue;
            if (i + 1 < tree[i].End) yield return tree[i + 1].Data;
        }
    }

    private List<string> DeclaredTitles()
    {
        List<string> titles = [.. _meta.All("og:title")];
        titles.AddRange(_articles.Take(3).Select(a => a.Headline).OfType<string>().Select(h => WebUtility.HtmlDecode(h)));
        titles.AddRange(_meta.All("twitter:title", "dc.title", "title", "parsely-title", "sailthru.title", "headline"));
        if (TitleElement is { } title) titles.Add(title);
        return titles;
    }

    private string? TitleElement => _tree.Find("title") is >= 0 and var element ? _tree.TextOf(element) : null;

    private List<string> Headings()
    {
        var headings = new List<string>();
        for (int i = 0; i < _tree.Count && headings.Count < 3; i++)
        {
            if (_tree[i].Name == "h1" && _tree.TextOf(i) is { Length: > 0 } text && !headings.Contains(text)) headings.Add(text);
        }

        return headings;
    }

    private string? SiteName()
    {
        IEnumerable<string?> places =
        [
            .. _meta.All("og:site_name"), .. _articles.Select(a => a.Publisher), _jsonLd.SiteName,
            .. _meta.All("application-name", "dc.publisher", "publisher", "apple-mobile-web-app-title", "cre", "twitter:app:name:iphone"), SiteInTitle(),
        ];
        foreach (string? place in places)
        {
            // "Site | its slogan"
            string name = TextShape.Collapse(WebUtility.HtmlDecode(place ?? "")).Split(" | ")[0];
            if (name.Length is > 0 and < 80 && !name.Contains("://", StringComparison.Ordinal)) return name;
        }

        return null;
    }

    /// <summary>What the title element adds to the page's heading.</summary>
    private string? SiteInTitle()
    {
        if (TitleElement is not { } title) return null;
        foreach (string known in (IEnumerable<string>)[.. Headings(), .. _meta.All("og:title")])
        {
            if (title.Length > known.Length + 3 && title.StartsWith(known, StringComparison.OrdinalIgnoreCase))
                return title[known.Length..].Trim().Trim('-', '|', '–', '—', ':', '·', '•').Trim();
        }

        int end = title.LastIndexOfAny(['|', '–', '—', '-']);
        return end > 1 && title[end - 1] == ' ' && TextShape.CountWords(title.AsSpan(end + 1)) is >= 1 and <= 4 ? title[(end + 1)..].Trim() : null;
    }

    private string? Language()
    {
        string? declared = _tree.Count > 0 ? _tree[0].Attribute("lang") ?? _tree[0].Attribute("xml:lang") : null;
        IEnumerable<string?> places =
            [declared, .. _meta.All("content-language", "language", "dc.language", "inlanguage"), .. _articles.Select(a => a.Language), .. _meta.All("og:locale")];
        return places.Select(LanguageTag.Normalize).FirstOrDefault(t => t is not null);
    }

    private Uri? Url(Uri? baseUrl)
    {
        IEnumerable<string?> places = [.. Canonical(), .. _meta.All("og:url"), .. _articles.Select(a => a.Url)];
        foreach (string? place in places)
        {
            if (string.IsNullOrWhiteSpace(place)) continue;
            Uri? url = null;
            bool resolved = baseUrl is { IsAbsoluteUri: true } ? Uri.TryCreate(baseUrl, place, out url) : Uri.TryCreate(place, UriKind.Absolute, out url);
            if (resolved && url is { IsAbsoluteUri: true, Scheme: "http" or "https" }) return url;
        }

        return baseUrl;
    }

    private IEnumerable<string?> Canonical()
    {
        for (int i = 0; i < _tree.Count; i++)
        {
            if (_tree[i].Name == "link" && "canonical".Equals(_tree[i].Attribute("rel"), StringComparison.OrdinalIgnoreCase)) yield return _tree[i].Attribute("href");
        }
    }
}
