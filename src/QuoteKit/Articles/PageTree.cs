using System.Text;
using AngleSharp.Dom;

namespace QuoteKit.Articles;

/// <summary>A page's elements and texts in document order, flat: the descendants of a node are the nodes right after it.</summary>
/// <remarks>
/// Sums over subtrees are one pass backwards, walks are loops: nothing here recurses, however deep the page nests.
/// </remarks>
internal sealed class PageTree
{
    /// <summary>Nodes are kept in pieces, so that none is copied when there are more, and none is a large object of its own.</summary>
    private const int PieceBits = 10;

    /// <summary>A name or a title is no part with more nodes.</summary>
    private const int MostNodesOfText = 2000;

    private readonly List<PageNode[]> _pieces = [];
    private readonly Dictionary<string, List<int>> _listed = new(StringComparer.Ordinal);
    private readonly MarkupWords _words = new();

    public PageTree(IElement root) => Flatten(root);

    public int Count { get; private set; }

    public ref readonly PageNode this[int index] => ref At(index);

    /// <summary>The indices of the elements of a listed name, ascending.</summary>
    public IReadOnlyList<int> Named(string listedName) => _listed.TryGetValue(listedName, out List<int>? found) ? found : [];

    /// <summary>The index of the first element of a listed name, or -1.</summary>
    public int Find(string listedName) => Named(listedName) is [var first, ..] ? first : -1;

    /// <summary>Whether an element of a listed name lies in a node.</summary>
    public bool Holds(int node, string listedName)
    {
        if (!_listed.TryGetValue(listedName, out List<int>? found)) return false;
        int at = found.BinarySearch(node + 1);
        if (at < 0) at = ~at;
        return at < found.Count && found[at] < At(node).End;
    }

    public bool Contains(int ancestor, int node) => node >= ancestor && node < At(ancestor).End;

    /// <summary>The text in a node, white space collapsed, up to some length: for names and titles, not for bodies.</summary>
    public string TextOf(int node, int limit = 500)
    {
        var text = new StringBuilder();
        int end = Math.Min(At(node).End, node + MostNodesOfText);
        for (int i = node; i < end && text.Length < limit; i++)
        {
            if (At(i).Is(NodeTraits.Invisible) && i > node) i = At(i).End - 1;
            else if (At(i).IsText) text.Append(At(i).Data.AsSpan(0, Math.Min(At(i).Data.Length, limit))).Append(' ');
        }

        return TextShape.Collapse(text.ToString());
    }

    /// <summary>Adds to each element's own value, in place, those of its descendants.</summary>
    public double[] SumUp(double[] values)
    {
        for (int i = Count - 1; i > 0; i--) values[At(i).Parent] += values[i];
        return values;
    }

    // Children are taken by index: the parser's own steps from sibling to sibling search the parent's list each time.
    private void Flatten(IElement root)
    {
        var open = new Stack<(INodeList Children, int Index, int Child)>();
        open.Push((root.ChildNodes, AddElement(root, -1), 0));
        while (open.TryPop(out var top))
        {
            (INodeList children, int index, int child) = top;
            for (; child < children.Length; child++)
            {
                INode node = children[child];
                if (node is IText text)
                {
                    Add(new PageNode(node, HtmlNames.Text, index, Count + 1, NodeTraits.None, text.Data.AsSpan().Trim().Length));
                }
                else if (node is IElement element)
                {
                    int added = AddElement(element, index);
                    INodeList inside = element.ChildNodes;
                    if (inside.Length == 0) continue;
                    open.Push((children, index, child + 1));
                    open.Push((inside, added, 0));
                    break;
                }
            }

            if (child >= children.Length) At(index) = At(index) with { End = Count };
        }
    }

    private int AddElement(IElement element, int parent)
    {
        string name = element.LocalName;
        NodeTraits traits = HtmlNames.TraitsOf(name) | AttributeTraits(element.Attributes);
        if ((traits & NodeTraits.Listed) != 0)
        {
            if (!_listed.TryGetValue(name, out List<int>? list)) _listed.Add(name, list = []);
            list.Add(Count);
        }

        return Add(new PageNode(element, name, parent, Count + 1, traits));
    }

    private NodeTraits AttributeTraits(INamedNodeMap attributes)
    {
        NodeTraits traits = default;
        for (int i = 0; i < attributes.Length; i++)
        {
            IAttr attribute = attributes[i]!;
            traits |= attribute.Name switch
            {
                "class" => _words.Of(attribute.Value),
                "id" => _words.Of(attribute.Value) & NodeTraits.OfId,
                "itemprop" => NodeTraits.ItemProp,
                "rel" => NodeTraits.Rel,
                "role" => NodeTraits.Role,
                "style" => NodeTraits.Style,
                "hidden" => NodeTraits.Hidden,
                "aria-hidden" => attribute.Value == "true" ? NodeTraits.Hidden : default,
                _ => default,
            };
        }

        return traits;
    }

    private int Add(in PageNode node)
    {
        if (Count >> PieceBits == _pieces.Count) _pieces.Add(new PageNode[1 << PieceBits]);
        At(Count) = node;
        return Count++;
    }

    private ref PageNode At(int index) => ref _pieces[index >> PieceBits][index & ((1 << PieceBits) - 1)];
}
