namespace QuoteKit.Articles;

/// <summary>Marks the parts of a page that are no article body by what they are, whatever they say.</summary>
internal static class BoilerplateMarker
{
    /// <summary>A text of this length outside links counts as prose.</summary>
    private const int ProseLength = 40;

    /// <summary>What holds this share of a page's prose is no boilerplate, whatever its names say.</summary>
    private const double BodyShare = 0.4;

    private const double CommentsBodyShare = 0.8;

    /// <summary>For each node: whether it and all in it is left out.</summary>
    public static bool[] Mark(PageTree tree)
    {
        double[] prose = tree.SumUp(OwnProse(tree));
        var excluded = new bool[tree.Count];
        for (int i = 0; i < tree.Count; i++)
        {
            PageNode node = tree[i];
            if (node.IsText || node.Name is "html" or "body") continue;
            double share = prose[0] > 0 ? prose[i] / prose[0] : 0;
            excluded[i] = HtmlNames.IsInvisible(node.Name) || IsNeverBody(node) || share < CommentsBodyShare && HasWord(node, BoilerplateWords.Comments)
                || share < BodyShare && (IsHidden(node) || IsOutsideBody(tree, i) || HasWord(node, BoilerplateWords.Class) && !Holds(tree, i, "blockquote"));
            if (excluded[i]) i = node.End - 1;
        }

        return excluded;
    }

    private static double[] OwnProse(PageTree tree)
    {
        var prose = new double[tree.Count];
        int linkEnd = 0, invisibleEnd = 0;
        for (int i = 0; i < tree.Count; i++)
        {
            PageNode node = tree[i];
            if (node.Name == "a") linkEnd = Math.Max(linkEnd, node.End);
            else if (HtmlNames.IsInvisible(node.Name) || IsNeverBody(node)) invisibleEnd = Math.Max(invisibleEnd, node.End);
            else if (node.IsText && i >= linkEnd && i >= invisibleEnd && node.Data.AsSpan().Trim().Length is >= ProseLength and var length) prose[i] = length;
        }

        return prose;
    }

    private static bool IsHidden(PageNode node)
    {
        if (node.Attribute("hidden") is not null || node.Attribute("aria-hidden") == "true") return true;
        string? style = node.Attribute("style");
        return style is not null && (Sets(style, "display", "none") || Sets(style, "visibility", "hidden"));
    }

    private static bool Sets(string style, string property, string value)
    {
        int i = style.IndexOf(property, StringComparison.OrdinalIgnoreCase);
        return i >= 0 && style.AsSpan(i + property.Length).TrimStart().TrimStart(':').TrimStart().StartsWith(value, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>However much such an element says, it does not make it the body.</summary>
    private static bool IsNeverBody(PageNode node) =>
        node.Name is "nav" or "footer" or "dialog" || node.Attribute("role") is "dialog" or "alertdialog" or "navigation" or "contentinfo";

    private static bool IsOutsideBody(PageTree tree, int i)
    {
        PageNode node = tree[i];
        if (node.Name is "nav" or "aside" or "footer" or "header" or "form" or "figcaption" or "menu" or "address") return true;
        if (node.Name == "figure") return !Holds(tree, i, "table") && !Holds(tree, i, "blockquote") && !Holds(tree, i, "pre");
        return node.Attribute("role") is "navigation" or "complementary" or "banner" or "contentinfo" or "search" or "dialog" or "alert" or "menu"
            or "toolbar" or "tablist";
    }

    private static bool Holds(PageTree tree, int node, string name)
    {
        for (int i = node + 1; i < tree[node].End; i++)
        {
            if (tree[i].Name == name) return true;
        }

        return false;
    }

    private static bool HasWord(PageNode node, System.Collections.Frozen.FrozenSet<string> words)
    {
        foreach (string word in BoilerplateWords.Split(node.Attribute("class")))
        {
            if (words.Contains(word)) return true;
        }

        foreach (string word in BoilerplateWords.Split(node.Attribute("id")))
        {
            if (words.Contains(word)) return true;
        }

        return false;
    }
}
