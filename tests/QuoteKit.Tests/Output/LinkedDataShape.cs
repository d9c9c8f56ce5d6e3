using System.Text.Json;

namespace QuoteKit.Tests.Output;

/// <summary>Checks a JSON-LD document against the shapes that the console's reference documents.</summary>
internal static class LinkedDataShape
{
    /// <summary>For each type of node: its properties that must be there, and those that may be.</summary>
    private static readonly Dictionary<string, (string[] Must, string[] May)> Types = new()
    {
        ["NewsArticle"] = (["@type", "@id", "articleBody"], ["url", "headline", "author", "datePublished", "publisher", "inLanguage"]),
        ["Person"] = (["@type", "@id", "name"], ["honorificPrefix", "jobTitle", "alternateName"]),
        ["Organization"] = (["@type", "@id", "name"], ["description", "alternateName"]),
        ["Thing"] = (["@type", "@id", "name"], ["description", "alternateName"]),
        ["Quotation"] = (["@type", "@id", "additionalType", "text", "isPartOf"], ["spokenByCharacter"]),
        ["Claim"] = (["@type", "@id", "text", "appearance"], ["author", "isBasedOn"]),
    };

    /// <summary>What is wrong with the document; nothing if all holds.</summary>
    public static List<string> Complaints(string json)
    {
        List<string> complaints = [];
        JsonElement root = JsonDocument.Parse(json).RootElement;
        if (root.GetProperty("@context").GetString() != "https://schema.org") complaints.Add("context");
        JsonElement[] nodes = [.. root.GetProperty("@graph").EnumerateArray()];
        JsonElement article = nodes[0];
        if (article.GetProperty("@type").GetString() != "NewsArticle") complaints.Add("the article is not first");
        string[] names = [.. nodes.Select(Name)];
        if (names.Distinct().Count() != names.Length) complaints.Add("a name is given twice");
        complaints.AddRange(names.Where(name => !IsReference(name)).Select(name => $"{name} is no IRI"));

        foreach (JsonElement node in nodes)
        {
            if (node.TryGetProperty("@type", out JsonElement type)) CheckNode(node, type.GetString()!, names, complaints);
            else CheckAnnotation(node, article, names, complaints);
        }

        string[] places = [.. nodes.Where(n => n.TryGetProperty("body", out _)).Select(n => n.GetProperty("body").GetString()!)];
        string[] placed = [.. nodes.Where(n => n.TryGetProperty("@type", out var t) && t.GetString() is "Quotation" or "Claim").Select(Name)];
        if (!places.SequenceEqual(placed)) complaints.Add("not each quotation and claim has its annotation");
        return complaints;
    }

    // The framework takes no fragment for well formed in a relative reference, so a base is put in front.
    private static bool IsReference(string name) =>
        Uri.IsWellFormedUriString(name.Contains("://", StringComparison.Ordinal) ? name : "https://base.example/" + name, UriKind.Absolute);

    private static string Name(JsonElement node) => (node.TryGetProperty("@id", out JsonElement id) ? id : node.GetProperty("id")).GetString()!;

    private static void CheckNode(JsonElement node, string type, string[] names, List<string> complaints)
    {
        if (!Types.TryGetValue(type, out var shape))
        {
            complaints.Add($"a {type}");
            return;
        }

        string[] has = [.. node.EnumerateObject().Select(p => p.Name)];
        complaints.AddRange(shape.Must.Except(has).Select(p => $"{type} without {p}"));
        complaints.AddRange(has.Except(shape.Must).Except(shape.May).Select(p => $"{type} with {p}"));
        foreach (JsonProperty property in node.EnumerateObject().Where(p => p.Value.ValueKind == JsonValueKind.Object && p.Value.TryGetProperty("@id", out _)))
            if (!names.Contains(Name(property.Value))) complaints.Add($"{type}.{property.Name} names nothing");
    }

    private static void CheckAnnotation(JsonElement node, JsonElement article, string[] names, List<string> complaints)
    {
        if (node.GetProperty("@context").GetString() != "http://www.w3.org/ns/anno.jsonld" || node.GetProperty("type").GetString() != "Annotation"
            || node.GetProperty("motivation").GetString() != "identifying" || !names.Contains(node.GetProperty("body").GetString()!))
            complaints.Add("an annotation without context, type, motivation or body");
        int[] runes = [.. article.GetProperty("articleBody").GetString()!.EnumerateRunes().Select(r => r.Value)];
        foreach (JsonElement target in node.GetProperty("target").EnumerateArray())
        {
            JsonElement quote = target.GetProperty("selector")[0], position = target.GetProperty("selector")[1];
            if (target.GetProperty("source").GetString() != Name(article) || quote.GetProperty("type").GetString() != "TextQuoteSelector" || position.GetProperty("type").GetString() != "TextPositionSelector")
                complaints.Add("a target without source or selectors");
            int start = position.GetProperty("start").GetInt32(), end = position.GetProperty("end").GetInt32();
            string exact = Text(runes[start..end]), before = Text(runes[..start]), after = Text(runes[end..]);
            if (exact != quote.GetProperty("exact").GetString()) complaints.Add($"not {exact} at its position");
            if (!before.EndsWith(quote.GetProperty("prefix").GetString()!, StringComparison.Ordinal)) complaints.Add("a wrong prefix");
            if (!after.StartsWith(quote.GetProperty("suffix").GetString()!, StringComparison.Ordinal)) complaints.Add("a wrong suffix");
        }
    }

    private static string Text(int[] runes) => string.Concat(runes.Select(char.ConvertFromUtf32));
}
