namespace QuoteKit.Articles;

/// <summary>Finds teasers: rows of like elements that each hold a linked headline and a line or two, and lead to other articles.</summary>
internal static class TeaserFinder
{
    private const int FewestInRow = 3;
    private const int LongestTeaser = 500;
    private const int FewestTitleWords = 3;

    /// <summary>A headline and a line or two take fewer nodes.</summary>
    private const int MostNodes = 300;

    /// <summary>For each node: whether it is a teaser.</summary>
    public static bool[] Find(PageTree tree)
    {
        double[] length = tree.SumUp(TextLengths(tree));
        bool[] title = LinkedTitles(tree);
        double[] titles = tree.SumUp(Array.ConvertAll(title, t => t ? 1.0 : 0));
        var rows = new Dictionary<(int Parent, string Kind), int>();
        var candidates = new List<(int Node, (int Parent, string Kind) Row)>();
        for (int i = 0; i < tree.Count; i++)
        {
            if (!IsBox(tree[i].Name) || titles[i] is < 1 or > 2 || length[i] > LongestTeaser || tree[i].End - i > MostNodes || !HoldsNoBareText(tree, i)) continue;
            var row = (tree[i].Parent, $"{tree[i].Name}.{tree[i].Attribute("class")}");
            rows[row] = rows.GetValueOrDefault(row) + 1;
            candidates.Add((i, row));
        }

        var teaser = new bool[tree.Count];
        foreach (var (node, row) in candidates) teaser[node] = rows[row] >= FewestInRow;
        return teaser;
    }

    private static bool IsBox(string name) => name is "article" or "div" or "li" or "section" or "dl" or "td" or "tr";

    private static double[] TextLengths(PageTree tree)
    {
        var lengths = new double[tree.Count];
        for (int i = 0; i < lengths.Length; i++) lengths[i] = tree[i].TextLength;
        return lengths;
    }

    /// <summary>The links elsewhere with words enough for a headline; the entries of a live blog link to themselves.</summary>
    private static bool[] LinkedTitles(PageTree tree)
    {
        var title = new bool[tree.Count];
        for (int i = 0; i < tree.Count; i++)
        {
            if (tree[i].Name != "a" || HtmlNames.IsLinkToPlace(tree[i])) continue;
            int words = 0;
            for (int j = i + 1; j < tree[i].End; j++)
            {
                if (tree[j].IsText) words += TextShape.CountWords(tree[j].Data);
            }

            title[i] = words >= FewestTitleWords;
        }

        return title;
    }

    /// <summary>A teaser's parts are elements; a list item of an article has text of its own beside the link.</summary>
    private static bool HoldsNoBareText(PageTree tree, int box)
    {
        bool paragraph = false;
        for (int i = box + 1; i < tree[box].End; i++)
        {
            ref readonly PageNode node = ref tree[i];
            if (node.Name == "blockquote") return false;
            if (node.Name == "p") paragraph = true;
            if (node.TextLength > 0 && node.Parent == box) return false;
        }

        // A single paragraph with a link inside is a paragraph.
        return !paragraph || !IsOnlyChild(tree, box, "p");
    }

    private static bool IsOnlyChild(PageTree tree, int box, string name)
    {
        int children = 0;
        for (int i = box + 1; i < tree[box].End; i = tree[i].End)
        {
            if (tree[i].IsText) continue;
            if (tree[i].Name != name) return false;
            children++;
        }

        return children > 0;
    }
}
