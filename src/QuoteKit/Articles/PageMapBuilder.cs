using System.Collections.Immutable;
using AngleSharp.Dom;

namespace QuoteKit.Articles;

/// <summary>Keeps of a page's tree what leads from the article's text back to its elements.</summary>
internal static class PageMapBuilder
{
    public static PageMap Build(PageTree tree, BodyText body)
    {
        bool[] needed = Needed(tree, body);
        int[] ordinals = Ordinals(tree, needed);
        var newIndex = new int[tree.Count];
        var elements = ImmutableArray.CreateBuilder<PageMap.Element>();
        for (int i = 0; i < tree.Count; i++)
        {
            if (!needed[i]) continue;
            ref readonly PageNode node = ref tree[i];
            newIndex[i] = elements.Count;
            elements.Add(new PageMap.Element(node.Parent < 0 ? -1 : newIndex[node.Parent], node.Name, ordinals[i], PositionOf(node)));
        }

        var starts = ImmutableArray.CreateBuilder<int>(body.Runs.Length);
        var owners = ImmutableArray.CreateBuilder<int>(body.Runs.Length);
        foreach (TextRun run in body.Runs)
        {
            int owner = newIndex[ElementOf(tree, run.Node)];
            if (owners.Count > 0 && owners[^1] == owner) continue;
            starts.Add(run.Start);
            owners.Add(owner);
        }

        return new PageMap(body.Text, elements.ToImmutable(), starts.ToImmutable(), owners.ToImmutable());
    }

    private static int ElementOf(PageTree tree, int node) => tree[node].IsText ? tree[node].Parent : node;

    /// <summary>The elements that hold text of the article, and those around them.</summary>
    private static bool[] Needed(PageTree tree, BodyText body)
    {
        var needed = new bool[tree.Count];
        foreach (TextRun run in body.Runs)
        {
            for (int i = ElementOf(tree, run.Node); i >= 0 && !needed[i]; i = tree[i].Parent) needed[i] = true;
        }

        return needed;
    }

    /// <summary>For each needed element, its place among the like-named children of its parent, from 1; 0 for an only one.</summary>
    private static int[] Ordinals(PageTree tree, bool[] needed)
    {
        var ordinals = new int[tree.Count];
        var counts = new Dictionary<string, (int Count, int First)>(StringComparer.Ordinal);
        for (int parent = 0; parent < tree.Count; parent++)
        {
            if (!needed[parent]) continue;
            counts.Clear();
            for (int i = parent + 1; i < tree[parent].End; i = tree[i].End)
            {
                if (tree[i].IsText) continue;
                (int count, int first) = counts.GetValueOrDefault(tree[i].Name, (0, i));
                counts[tree[i].Name] = (count + 1, first);
                if (count > 0) ordinals[i] = count + 1;
                if (count == 1) ordinals[first] = 1;
            }
        }

        return ordinals;
    }

    /// <summary>The parser counts from 1, and gives 0 for elements that it made up.</summary>
    private static SourcePosition? PositionOf(in PageNode node)
    {
        if (((IElement)node.Source).SourceReference?.Position is not { Position: > 0 } position) return null;
        return new SourcePosition(position.Position - 1, position.Line, position.Column);
    }
}
