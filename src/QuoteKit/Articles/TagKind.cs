namespace QuoteKit.Articles;

/// <summary>How the parser treats an element, as far as nesting goes.</summary>
internal enum TagKind : byte
{
    /// <summary>It is open until its end tag.</summary>
    Plain,

    /// <summary>It overlaps blocks, and is opened anew where a block cut it off.</summary>
    Formatting,

    /// <summary>It has no content, or ends when another one like it begins.</summary>
    NeedsNoEnd,

    /// <summary>What stands in it is no markup.</summary>
    RawText,
}
