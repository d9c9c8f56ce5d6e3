using System.Text;
using AngleSharp.Dom;

namespace QuoteKit.Articles;

/// <summary>A page's elements and texts in document order, flat: the descendants of a node are the nodes right after it.</summary>
/// <remarks>
/// Sums over subtrees are one pass backwards, walks are loops: nothing here recurses, however deep the page nests.
/// </remarks>
internal sealed class PageTree
{
    private readonly Dictionary<string, List<int>> _listed = new(StringComparer.Ordinal);
    private readonly MarkupWords _words = new();
    private PageNode[] _nodes = new PageNode[1024];

    public PageTree(IElement root) => Flatten(root);

    public int Count { get; private set; }

    public ref readonly PageNode this[int index] => ref _nodes[index];

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
        return at < found.Count && found[at] < _nodes[node].End;
    }

    public bool Contains(int ancestor, int node) => node >= ancestor && node < _nodes[ancestor].End;

    /// <summary>The text in a node, white space collapsed, up to some length: for names and titles, not for bodies.</summary>
    public string TextOf(int node, int limit = 500)
    {
        var text = new StringBuilder();
        for (int i = node; i < _nodes[node].End && text.Length < limit; i++)
        {
            if (_nodes[i].Is(NodeTraits.Invisible) && i > node) i = _nodes[i].End - 1;
            else if (_nodes[i].IsText) text.Append(_nodes[i].Data.AsSpan(0, Math.Min(_nodes[i].Data.Length, limit))).Append(' ');
        }

        return TextShape.Collapse(text.ToString());
    }

    /// <summary>Adds to each element's own value, in place, those of its descendants.</summary>
    public double[] SumUp(double[] values)
    {
        for (int i = Count - 1; i > 0; i--) values[_nodes[i].Parent] += values[i];
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
                if (node is IText)
                {
                    Add(new PageNode(node, HtmlNames.Text, index, Count + 1, NodeTraits.None));
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

            if (child >= children.Length) _nodes[index] = _nodes[index] with { End = Count };
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
        if (Count == _nodes.Length) Array.Resize(ref _nodes, 2 * Count);
        _nodes[Count] = node;
        return Count++;
    }
}
