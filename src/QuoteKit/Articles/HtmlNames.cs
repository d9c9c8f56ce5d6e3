using System.Collections.Frozen;

namespace QuoteKit.Articles;

/// <summary>What HTML's elements are, by their lower-case names.</summary>
internal static class HtmlNames
{
    /// <summary>The name that a <see cref="PageTree"/> gives to text.</summary>
    public const string Text = "#text";

    private static readonly FrozenDictionary<string, TagKind>.AlternateLookup<ReadOnlySpan<char>> Kinds = LoadKinds().GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Bounds = Set(
        "applet foreignobject marquee object table template", StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Special = Set(
        "address applet article aside blockquote center details dir div dl fieldset figcaption figure footer foreignobject form frameset h1 h2 h3 h4 " +
        "h5 h6 header hgroup iframe listing main marquee menu nav noembed noframes noscript object ol plaintext pre script search section select " +
        "style summary table template textarea title ul xmp", StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenDictionary<string, NodeTraits> Traits = LoadTraits();

    /// <summary>How the parser treats the element; case does not matter.</summary>
    public static TagKind KindOf(ReadOnlySpan<char> name) => Kinds.TryGetValue(name, out TagKind kind) ? kind : TagKind.Plain;

    /// <summary>Whether the node is a link to a place within a page.</summary>
    public static bool IsLinkToPlace(in PageNode node) => node.Name == "a" && node.Attribute("href")?.Contains('#', StringComparison.Ordinal) == true;

    /// <summary>An end tag inside the element closes nothing outside it.</summary>
    public static bool BoundsEndTags(ReadOnlySpan<char> name) => Bounds.Contains(name);

    /// <summary>The end tag of another element closes nothing outside this one.</summary>
    public static bool IsBlockOfParser(ReadOnlySpan<char> name) => Special.Contains(name);

    /// <summary>What the name of an element tells; an element of AMP is what the one it stands for is.</summary>
    public static NodeTraits TraitsOf(string name) => Traits.GetValueOrDefault(name);

    private static FrozenDictionary<string, TagKind> LoadKinds()
    {
        var kinds = new Dictionary<string, TagKind>(StringComparer.OrdinalIgnoreCase);
        foreach ((string names, TagKind kind) in (ReadOnlySpan<(string, TagKind)>)
        [
            ("b big code em font i nobr s small strike strong tt u", TagKind.Formatting),
            ("a area base basefont bgsound br button caption col colgroup dd dt embed frame hr html head body img input keygen li link meta " +
                "optgroup option p param rb rp rt rtc source tbody td tfoot th thead tr track wbr", TagKind.NeedsNoEnd),
            ("script style textarea title xmp iframe noembed noframes", TagKind.RawText),
        ])
        {
            foreach (string name in names.Split(' ')) kinds.Add(name, kind);
        }

        return kinds.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }

    private static FrozenSet<string> Set(string names, StringComparer? comparer = null) =>
        names.Split(' ').ToFrozenSet(comparer ?? StringComparer.Ordinal);

    private static FrozenDictionary<string, NodeTraits> LoadTraits()
    {
        var traits = new Dictionary<string, NodeTraits>(StringComparer.Ordinal);
        foreach ((string names, NodeTraits trait) in (ReadOnlySpan<(string, NodeTraits)>)
        [
            ("address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 " +
                "h6 header hgroup hr li main menu nav ol p pre section summary table tbody tfoot thead tr ul caption option", NodeTraits.Block),
            ("script style noscript template head title meta link svg math iframe object embed applet audio video canvas map area textarea " +
                "select datalist button input img picture source track progress meter dialog rp rt noembed noframes amp-ad amp-analytics amp-audio " +
                "amp-carousel amp-embed amp-iframe amp-img amp-lightbox amp-pixel amp-sidebar amp-social-share amp-sticky-ad amp-user-notification " +
                "amp-video amp-consent amp-youtube", NodeTraits.Invisible),
            ("h1 h2 h3 h4 h5 h6", NodeTraits.Heading),
            ("body title meta link script h1 time blockquote table pre cite", NodeTraits.Listed),
        ])
        {
            foreach (string name in names.Split(' ')) traits[name] = traits.GetValueOrDefault(name) | trait;
        }

        return traits.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
