using System.Text.Json;

namespace QuoteKit.Articles;

/// <summary>What one JSON-LD object says about an article; what it does not say is <see langword="null"/> or empty.</summary>
internal sealed record JsonLdArticle(
    string? Headline, List<string> Authors, string? Published, string? Modified, string? Publisher, string? Section, string? Language, string? Url,
    StructuredBody? Body);

/// <summary>A body given as data: plain text, a paragraph a line, or HTML.</summary>
/// <param name="Text">The text, tags and all.</param>
/// <param name="Node">The script element that it stands in.</param>
internal sealed record StructuredBody(string Text, int Node);

/// <summary>Reads the JSON-LD of a page: single objects, arrays and graphs. Broken blocks are passed over.</summary>
internal sealed class JsonLd
{
    private const int MaxDepth = 64;

    private static readonly JsonDocumentOptions Lenient = new()
    {
        AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = MaxDepth,
    };

    private readonly List<(JsonElement Item, int Node)> _objects = [];
    private readonly Dictionary<string, JsonElement> _byId = new(StringComparer.Ordinal);

    public JsonLd(IEnumerable<(string Json, int Node)> scripts)
    {
        foreach ((string json, int node) in scripts)
        {
            if (Parse(json) is { } root) Collect(root, node);
        }

        Articles = [.. _objects.Where(o => IsArticle(o.Item)).Select(o => Read(o.Item, o.Node))];
        SiteName = _objects.Where(o => HasType(o.Item, "WebSite")).Select(o => Text(o.Item, "name")).FirstOrDefault(n => n is not null);
    }

    /// <summary>The articles, in the page's order.</summary>
    public List<JsonLdArticle> Articles { get; }

    /// <summary>The name of the site, where an object of its own gives it.</summary>
    public string? SiteName { get; }

    public bool IsLiveBlog => _objects.Exists(o => HasType(o.Item, "LiveBlogPosting"));

    private static JsonElement? Parse(string script)
    {
        try
        {
            return JsonElement.Parse(JsonText.Clean(script), Lenient);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private void Collect(JsonElement root, int node)
    {
        var open = new Stack<JsonElement>([root]);
        while (open.TryPop(out JsonElement element))
        {
            if (element.ValueKind == JsonValueKind.Object)
            {
                _objects.Add((element, node));
                if (Text(element, "@id") is { } id && Text(element, "name") is not null) _byId.TryAdd(id, element);
                foreach (JsonProperty property in element.EnumerateObject().Reverse())
                {
                    if (property.Value.ValueKind is JsonValueKind.Object or JsonValueKind.Array) open.Push(property.Value);
                }
            }
            else if (element.ValueKind == JsonValueKind.Array)
            {
                foreach (JsonElement item in element.EnumerateArray().Reverse()) open.Push(item);
            }
        }
    }

    private static bool IsArticle(JsonElement item) => Types(item).Any(t =>
        t.EndsWith("Article", StringComparison.Ordinal) || t.EndsWith("Posting", StringComparison.Ordinal) || t is "Report" or "Review" or "WebPage" or "Question");

    private static bool HasType(JsonElement item, string type) => Types(item).Contains(type, StringComparer.Ordinal);

    private static IEnumerable<string> Types(JsonElement item) => item.TryGetProperty("@type", out JsonElement type) ? Texts(type) : [];

    private JsonLdArticle Read(JsonElement item, int node) => new(
        Text(item, "headline") ?? (HasType(item, "WebPage") ? null : Text(item, "name")),
        [.. Names(item, "author"), .. item.TryGetProperty("author", out _) ? [] : Names(item, "creator")],
        Text(item, "datePublished") ?? Text(item, "dateCreated"),
        Text(item, "dateModified"),
        Names(item, "publisher").FirstOrDefault(),
        Text(item, "articleSection"),
        Names(item, "inLanguage").FirstOrDefault(),
        HasType(item, "WebPage") ? null : Text(item, "url") ?? Text(item, "mainEntityOfPage"),
        Body(item) is { } body ? new StructuredBody(body, node) : null);

    /// <summary>The body itself, or what a live blog's entries say, or a question and its answers.</summary>
    private static string? Body(JsonElement item)
    {
        if ((Text(item, "articleBody") ?? Text(item, "reviewBody") ?? Text(item, "transcript")) is { } body) return body;
        IEnumerable<string> parts = Parts(item, "liveBlogUpdate").SelectMany(p => Lines(p, "headline", "articleBody"));
        if (HasType(item, "Question"))
            parts = Lines(item, "text").Concat(Parts(item, "acceptedAnswer").Concat(Parts(item, "suggestedAnswer")).SelectMany(a => Lines(a, "text")));
        string joined = string.Join('\n', parts);
        return joined.Length > 0 ? joined : null;
    }

    private static IEnumerable<JsonElement> Parts(JsonElement item, string property) =>
        !item.TryGetProperty(property, out JsonElement value) ? []
        : value.ValueKind == JsonValueKind.Array ? value.EnumerateArray().Where(p => p.ValueKind == JsonValueKind.Object)
        : value.ValueKind == JsonValueKind.Object ? [value] : [];

    private static IEnumerable<string> Lines(JsonElement item, params IEnumerable<string> properties) =>
        properties.Select(p => Text(item, p)).OfType<string>();

    private IEnumerable<string> Names(JsonElement item, string property)
    {
        if (!item.TryGetProperty(property, out JsonElement value)) yield break;
        IEnumerable<JsonElement> values = value.ValueKind == JsonValueKind.Array ? value.EnumerateArray() : [value];
        foreach (JsonElement one in values)
        {
            JsonElement named = one;
            if (one.ValueKind == JsonValueKind.Object && !one.TryGetProperty("name", out _)
                && Text(one, "@id") is { } id && _byId.TryGetValue(id, out JsonElement other)) named = other;
            IEnumerable<string> names = named.ValueKind == JsonValueKind.Object
                ? named.TryGetProperty("name", out JsonElement name) ? Texts(name) : [] : Texts(named);
            foreach (string text in names) yield return text;
        }
    }

    private static string? Text(JsonElement item, string property) =>
        item.TryGetProperty(property, out JsonElement value) ? Texts(value).FirstOrDefault() : null;

    private static IEnumerable<string> Texts(JsonElement value)
    {
        IEnumerable<JsonElement> values = value.ValueKind == JsonValueKind.Array ? value.EnumerateArray() : [value];
        foreach (JsonElement one in values)
        {
            if (one.ValueKind == JsonValueKind.String && one.GetString()?.Trim() is { Length: > 0 } text) yield return text;
        }
    }
}
