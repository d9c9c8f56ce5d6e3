using AngleSharp.Dom;

namespace QuoteKit.Articles;

/// <summary>A node of a <see cref="PageTree"/>.</summary>
/// <param name="Source">The parser's node.</param>
/// <param name="Name">The element's lower-case name, or <see cref="HtmlNames.Text"/>.</param>
/// <param name="Parent">The index of the parent; -1 for the root.</param>
/// <param name="End">The index after the last descendant.</param>
/// <param name="Traits">What the node's markup tells.</param>
/// <param name="TextLength">How long a text is without the white space around it; 0 for an element.</param>
internal readonly record struct PageNode(INode Source, string Name, int Parent, int End, NodeTraits Traits, int TextLength = 0)
{
    public bool IsText => ReferenceEquals(Name, HtmlNames.Text);

    public string Data => ((ICharacterData)Source).Data;

    /// <summary>Whether the node has one of these traits.</summary>
    public bool Is(NodeTraits traits) => (Traits & traits) != 0;

    public string? Attribute(string name) => (Source as IElement)?.GetAttribute(name);

    /// <summary>The attribute, looked for only where the traits say that it is there.</summary>
    public string? ItemProp => Is(NodeTraits.ItemProp) ? Attribute("itemprop") : null;

    public string? Rel => Is(NodeTraits.Rel) ? Attribute("rel") : null;

    public string? Role => Is(NodeTraits.Role) ? Attribute("role") : null;
}
