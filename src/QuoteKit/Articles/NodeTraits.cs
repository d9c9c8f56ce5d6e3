namespace QuoteKit.Articles;

/// <summary>What a node's name, attributes and class words tell of it, read once when the tree is built.</summary>
[Flags]
internal enum NodeTraits
{
    None = 0,

    /// <summary>The element begins and ends a paragraph.</summary>
    Block = 1,

    /// <summary>Browsers show none of the element's text, or it is a control's and no prose.</summary>
    Invisible = 1 << 1,

    /// <summary>h1 to h6.</summary>
    Heading = 1 << 2,

    /// <summary>The tree keeps a list of the elements of that name.</summary>
    Listed = 1 << 3,

    ItemProp = 1 << 4,
    Rel = 1 << 5,
    Role = 1 << 6,
    Style = 1 << 7,

    /// <summary>hidden, or hidden from those who listen to the page.</summary>
    Hidden = 1 << 8,

    /// <summary>A class or id word of what is no article body.</summary>
    BoilerplateWord = 1 << 9,

    /// <summary>A class or id word of what readers wrote.</summary>
    CommentsWord = 1 << 10,

    /// <summary>A class or id word of an article's body.</summary>
    BodyWord = 1 << 11,

    /// <summary>A class or id word of a date.</summary>
    DateWord = 1 << 12,

    /// <summary>A class word of what is set apart from the body, and often repeats it.</summary>
    PullQuoteWord = 1 << 13,

    /// <summary>A class word of a line that names the authors.</summary>
    BylineWord = 1 << 14,

    /// <summary>A class word of an author.</summary>
    AuthorWord = 1 << 15,

    /// <summary>A class word of a name alone.</summary>
    NameWord = 1 << 16,

    /// <summary>A class word of the headline.</summary>
    TitleWord = 1 << 17,

    /// <summary>What an id word can tell; the others are told by class words alone.</summary>
    OfId = BoilerplateWord | CommentsWord | BodyWord | DateWord,
}
