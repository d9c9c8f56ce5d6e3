namespace QuoteKit.Articles;

/// <summary>What the page's meta elements say, by their name, property or itemprop in lower case.</summary>
internal sealed class MetaTags
{
    private readonly Dictionary<string, List<string>> _values = new(StringComparer.Ordinal);

    public MetaTags(PageTree tree)
    {
        for (int i = 0; i < tree.Count; i++)
        {
            PageNode node = tree[i];
            if (node.Name != "meta" || node.Attribute("content")?.Trim() is not { Length: > 0 } content) continue;
            foreach (string attribute in (ReadOnlySpan<string>)["property", "name", "itemprop", "http-equiv"])
            {
                if (node.Attribute(attribute)?.Trim().ToLowerInvariant() is not { Length: > 0 } name) continue;
                if (!_values.TryGetValue(name, out List<string>? values)) _values.Add(name, values = []);
                if (!values.Contains(content) && values.Count < 50) values.Add(content);
            }
        }
    }

    /// <summary>All values under these names, in the order of the names, then of the page.</summary>
    public IEnumerable<string> All(params IEnumerable<string> names) =>
        names.SelectMany(name => _values.TryGetValue(name, out List<string>? values) ? values : []);

    public string? First(params IEnumerable<string> names) => All(names).FirstOrDefault();
}
