namespace QuoteKit.Articles;

/// <summary>What the page's meta elements say, by their name, property or itemprop in lower case.</summary>
internal sealed class MetaTags
{
    private const int MostValues = 50;

    private readonly Dictionary<string, List<string>> _values = new(StringComparer.Ordinal);

    public MetaTags(PageTree tree)
    {
        foreach (int i in tree.Named("meta"))
        {
            if (tree[i].Attribute("content")?.Trim() is not { Length: > 0 } content) continue;
            foreach (string attribute in (ReadOnlySpan<string>)["property", "name", "itemprop", "http-equiv"])
            {
                if (tree[i].Attribute(attribute)?.Trim().ToLowerInvariant() is not { Length: > 0 } name) continue;
                if (!_values.TryGetValue(name, out List<string>? values)) _values.Add(name, values = []);
                if (values.Count < MostValues && !values.Contains(content)) values.Add(content);
            }
        }
    }

    /// <summary>All values under these names, in the order of the names, then of the page.</summary>
    public IEnumerable<Found> All(params IEnumerable<string> names)
    {
        foreach (string name in names)
        {
            if (!_values.TryGetValue(name, out List<string>? values)) continue;
            foreach (string value in values) yield return new Found(value, new MetadataOrigin(SourceOf(name), name));
        }
    }

    private static MetadataSource SourceOf(string name) =>
        name.StartsWith("og:", StringComparison.Ordinal) || name.StartsWith("article:", StringComparison.Ordinal) ? MetadataSource.OpenGraph
        : name.StartsWith("dc.", StringComparison.Ordinal) || name.StartsWith("dcterms.", StringComparison.Ordinal) ? MetadataSource.DublinCore
        : MetadataSource.Meta;
}
