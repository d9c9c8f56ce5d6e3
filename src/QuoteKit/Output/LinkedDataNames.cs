namespace QuoteKit.Output;

/// <summary>The names (IRIs) of the nodes of a JSON-LD document.</summary>
internal static class LinkedDataNames
{
    public const string SchemaContext = "https://schema.org";
    public const string AnnotationContext = "http://www.w3.org/ns/anno.jsonld";

    /// <summary>The article's address without a fragment; else the id as a relative reference, slashes kept and all else escaped.</summary>
    public static string OfDocument(Article article, string id)
    {
        if (article.Url is { IsAbsoluteUri: true } url) return url.GetComponents(UriComponents.AbsoluteUri & ~UriComponents.Fragment, UriFormat.UriEscaped);
        // Without its slash at the start a path cannot be taken for the name of a host ("//x").
        return string.Join('/', id.TrimStart('/').Split('/').Select(Escape));
    }

    // Uri's own escaping refuses half a surrogate pair on some frameworks; here it becomes U+FFFD.
    private static string Escape(string segment) => Uri.EscapeDataString(System.Text.Encoding.UTF8.GetString(System.Text.Encoding.UTF8.GetBytes(segment)));
}
