using System.Text;
using AngleSharp.Dom;

namespace QuoteKit.Articles;

/// <summary>A node of a <see cref="PageTree"/>.</summary>
/// <param name="Source">The parser's node.</param>
/// <param name="Name">The element's lower-case name, or <see cref="HtmlNames.Text"/>.</param>
/// <param name="Parent">The index of the parent; -1 for the root.</param>
/// <param name="End">The index after the last descendant.</param>
internal readonly record struct PageNode(INode Source, string Name, int Parent, int End)
{
    public bool IsText => ReferenceEquals(Name, HtmlNames.Text);

    public string Data => ((ICharacterData)Source).Data;

    public string? Attribute(string name) => (Source as IElement)?.GetAttribute(name);
}

/// <summary>A page's elements and texts in document order, flat: the descendants of a node are the nodes right after it.</summary>
/// <remarks>
/// Sums over subtrees are one pass backwards, walks are loops: nothing here recurses, however deep the page nests.
/// </remarks>
internal sealed class PageTree
{
    private readonly List<PageNode> _nodes = [];

    public PageTree(IElement root) => Flatten(root);

    public int Count => _nodes.Count;

    public PageNode this[int index] => _nodes[index];

    /// <summary>The index of the first element of that name, or -1.</summary>
    public int Find(string name) => _nodes.FindIndex(n => n.Name == name);

    public bool Contains(int ancestor, int node) => node >= ancestor && node < _nodes[ancestor].End;

    /// <summary>The text in a node, white space collapsed, up to some length: for names and titles, not for bodies.</summary>
    public string TextOf(int node, int limit = 500)
    {
        var text = new StringBuilder();
        for (int i = node; i < _nodes[node].End && text.Length < limit; i++)
        {
            if (HtmlNames.IsInvisible(_nodes[i].Name) && i > node) i = _nodes[i].End - 1;
            else if (_nodes[i].IsText) text.Append(_nodes[i].Data.AsSpan(0, Math.Min(_nodes[i].Data.Length, limit))).Append(' ');
        }

        return TextShape.Collapse(text.ToString());
    }

    /// <summary>Gives each element its own value and those of its descendants added up.</summary>
    public double[] SumUp(double[] own)
    {
        double[] sums = [.. own];
        for (int i = _nodes.Count - 1; i > 0; i--) sums[_nodes[i].Parent] += sums[i];
        return sums;
    }

    // Children are taken by index: the parser's own steps from sibling to sibling search the parent's list each time.
    private void Flatten(IElement root)
    {
        var open = new Stack<(INode Node, int Index, int Child)>();
        open.Push((root, Add(root, root.LocalName, -1), 0));
        while (open.TryPop(out var top))
        {
            if (top.Child >= top.Node.ChildNodes.Length)
            {
                _nodes[top.Index] = _nodes[top.Index] with { End = _nodes.Count };
                continue;
            }

            INode child = top.Node.ChildNodes[top.Child];
            open.Push(top with { Child = top.Child + 1 });
            if (child is IElement element) open.Push((child, Add(child, element.LocalName, top.Index), 0));
            else if (child is IText) Add(child, HtmlNames.Text, top.Index);
        }
    }

    private int Add(INode node, string name, int parent)
    {
        _nodes.Add(new PageNode(node, name, parent, _nodes.Count + 1));
        return _nodes.Count - 1;
    }
}
