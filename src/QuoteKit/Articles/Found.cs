namespace QuoteKit.Articles;

/// <summary>A text that a page gives for some value, and where it stands.</summary>
internal readonly record struct Found(string Value, MetadataOrigin Origin)
{
    public static Found InMarkup(string value, string selector) => new(value, new MetadataOrigin(MetadataSource.Markup, selector));

    /// <summary>What a property of JSON-LD says, if it says anything.</summary>
    public static IEnumerable<Found> InJsonLd(IEnumerable<string?> values, string property) =>
        values.OfType<string>().Select(value => new Found(value, new MetadataOrigin(MetadataSource.JsonLd, property)));
}
