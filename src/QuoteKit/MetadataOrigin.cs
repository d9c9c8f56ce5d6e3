namespace QuoteKit;

/// <summary>The kinds of places on a page that say something about its article.</summary>
public enum MetadataSource
{
    /// <summary>JSON-LD; the name is schema.org's property ("headline").</summary>
    JsonLd,

    /// <summary>A meta element of the Open Graph protocol; the name is its property ("og:title").</summary>
    OpenGraph,

    /// <summary>A meta element of Dublin Core; the name is its name ("dc.title").</summary>
    DublinCore,

    /// <summary>Any other meta element; the name is its name, property or itemprop ("author").</summary>
    Meta,

    /// <summary>An element of the page, a microformat's or microdata's among them; the name is a CSS selector ("h1", ".byline", "[itemprop=author]").</summary>
    Markup,

    /// <summary>The article's own words; the name is empty.</summary>
    Text,

    /// <summary>What the caller gave beside the page; the name is empty.</summary>
    Caller,
}

/// <summary>Where a value about an article was found.</summary>
/// <param name="Source">The kind of place.</param>
/// <param name="Name">Which place of that kind.</param>
public readonly record struct MetadataOrigin(MetadataSource Source, string Name);
