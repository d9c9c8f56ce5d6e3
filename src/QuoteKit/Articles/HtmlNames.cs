using System.Collections.Frozen;

namespace QuoteKit.Articles;

/// <summary>What HTML's elements are, by their lower-case names.</summary>
internal static class HtmlNames
{
    /// <summary>The name that a <see cref="PageTree"/> gives to text.</summary>
    public const string Text = "#text";

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Formatting = Set(
        "b big code em font i nobr s small strike strong tt u", StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> SelfClosing = Set(
        "a area base basefont bgsound br button caption col colgroup dd dt embed frame hr html head body img input keygen li link meta " +
        "optgroup option p param rb rp rt rtc source tbody td tfoot th thead tr track wbr", StringComparer.OrdinalIgnoreCase)
        .GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> RawText = Set(
        "script style textarea title xmp iframe noembed noframes", StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Bounds = Set(
        "applet foreignobject marquee object table template", StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Special = Set(
        "address applet article aside blockquote center details dir div dl fieldset figcaption figure footer foreignobject form frameset h1 h2 h3 h4 " +
        "h5 h6 header hgroup iframe listing main marquee menu nav noembed noframes noscript object ol plaintext pre script search section select " +
        "style summary table template textarea title ul xmp", StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string> Blocks = Set(
        "address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 " +
        "h6 header hgroup hr li main menu nav ol p pre section summary table tbody tfoot thead tr ul caption option");

    private static readonly FrozenSet<string> Invisible = Set(
        "script style noscript template head title meta link svg math iframe object embed applet audio video canvas map area textarea " +
        "select datalist button input img picture source track progress meter dialog rp rt noembed noframes");

    /// <summary>Formatting overlaps blocks, and the parser opens it anew where a block cut it off.</summary>
    public static bool IsFormatting(ReadOnlySpan<char> name) => Formatting.Contains(name);

    /// <summary>The element has no content, or the parser ends it when another one like it begins.</summary>
    public static bool NeedsNoEnd(ReadOnlySpan<char> name) => SelfClosing.Contains(name);

    /// <summary>What stands in the element is no markup.</summary>
    public static bool IsRawText(ReadOnlySpan<char> name) => RawText.Contains(name);

    /// <summary>An end tag inside the element closes nothing outside it.</summary>
    public static bool BoundsEndTags(ReadOnlySpan<char> name) => Bounds.Contains(name);

    /// <summary>The end tag of another element closes nothing outside this one.</summary>
    public static bool IsBlockOfParser(ReadOnlySpan<char> name) => Special.Contains(name);

    /// <summary>The element begins and ends a paragraph.</summary>
    public static bool IsBlock(string name) => Blocks.Contains(name);

    /// <summary>Browsers show none of the element's text, or it is a control's and no prose.</summary>
    public static bool IsInvisible(string name) => Invisible.Contains(name);

    public static bool IsHeading(string name) => name.Length == 2 && name[0] == 'h' && name[1] is >= '1' and <= '6';

    private static FrozenSet<string> Set(string names, StringComparer? comparer = null) =>
        names.Split(' ').ToFrozenSet(comparer ?? StringComparer.Ordinal);
}
