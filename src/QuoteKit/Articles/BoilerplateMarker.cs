namespace QuoteKit.Articles;

/// <summary>Marks the parts of a page that are no article body by what they are, whatever they say.</summary>
internal static class BoilerplateMarker
{
    /// <summary>A text of this length outside links counts as prose.</summary>
    private const int ProseLength = 40;

    /// <summary>What holds this share of a page's prose is no boilerplate, whatever its names say.</summary>
    private const double BodyShare = 0.4;

    /// <summary>Comments may be much longer than the article; but where there is nothing beside them, they are what the page is about.</summary>
    private const int ShortestArticle = 150;

    private const double CommentsBodyShare = 0.8;

    /// <summary>What holds the headline and this share of the prose is no boilerplate either: comments may outweigh a short article.</summary>
    private const double HeadedBodyShare = 0.2;

    /// <summary>For each node: whether it and all in it is left out.</summary>
    public static bool[] Mark(PageTree tree)
    {
        double[] headings = tree.SumUp(Own(tree, i => tree[i].Name == "h1" ? 1 : 0));
        double[] prose = tree.SumUp(OwnProse(tree, new bool[tree.Count]));
        bool[] comments = MarkComments(tree, prose, headings);
        // Shares are of what readers did not write.
        prose = tree.SumUp(OwnProse(tree, comments));

        var excluded = new bool[tree.Count];
        for (int i = 0; i < tree.Count; i++)
        {
            PageNode node = tree[i];
            if (node.IsText || node.Name is "html" or "body") continue;
            double share = prose[0] > 0 ? prose[i] / prose[0] : 0;
            bool body = share >= BodyShare || share >= HeadedBodyShare && headings[i] > 0 && node.Name != "header";
            excluded[i] = comments[i] || HtmlNames.IsInvisible(node.Name) || IsNeverBody(node)
                || !body && (IsHidden(node) || IsOutsideBody(tree, i) || HasWord(node, BoilerplateWords.Class) && !Holds(tree, i, "blockquote"));
            if (excluded[i]) i = node.End - 1;
        }

        return excluded;
    }

    private static bool[] MarkComments(PageTree tree, double[] prose, double[] headings)
    {
        var comments = new bool[tree.Count];
        for (int i = 0; i < tree.Count; i++)
        {
            PageNode node = tree[i];
            comments[i] = !node.IsText && node.Name is not ("html" or "body") && headings[i] == 0 && (prose[i] < CommentsBodyShare * prose[0] || prose[0] - prose[i] >= ShortestArticle)
                && HasWord(node, BoilerplateWords.Comments);
            if (comments[i]) i = node.End - 1;
        }

        return comments;
    }

    private static double[] Own(PageTree tree, Func<int, double> value)
    {
        var own = new double[tree.Count];
        for (int i = 0; i < own.Length; i++) own[i] = value(i);
        return own;
    }

    private static double[] OwnProse(PageTree tree, bool[] leftOut)
    {
        int linkEnd = 0, otherEnd = 0;
        return Own(tree, i =>
        {
            PageNode node = tree[i];
            if (node.Name == "a") linkEnd = Math.Max(linkEnd, node.End);
            if (leftOut[i] || HtmlNames.IsInvisible(node.Name) || IsNeverBody(node)) otherEnd = Math.Max(otherEnd, node.End);
            if (!node.IsText || i < linkEnd || i < otherEnd) return 0;
            int length = node.Data.AsSpan().Trim().Length;
            return length >= ProseLength ? length : 0;
        });
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
