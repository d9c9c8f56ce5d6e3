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
        double[] prose = tree.SumUp(OwnProse(tree, null));
        bool[]? comments = MarkComments(tree, prose);
        // Shares are of what readers did not write.
        if (comments is not null) prose = tree.SumUp(OwnProse(tree, comments));

        var excluded = comments ?? new bool[tree.Count];
        for (int i = 0; i < tree.Count; i++)
        {
            ref readonly PageNode node = ref tree[i];
            if (node.IsText || node.Name is "html" or "body") continue;
            excluded[i] |= node.Is(NodeTraits.Invisible) || IsNeverBody(node) && !IsOfQuotation(tree, i) || IsMarked(tree, i) && !IsBody(tree, i, prose);
            if (excluded[i]) i = node.End - 1;
        }

        return excluded;
    }

    private static bool IsMarked(PageTree tree, int i) =>
        IsHidden(tree[i]) || IsOutsideBody(tree, i) || tree[i].Is(NodeTraits.BoilerplateWord) && !tree.Holds(i, "blockquote");

    private static bool IsBody(PageTree tree, int i, double[] prose)
    {
        double share = prose[0] > 0 ? prose[i] / prose[0] : 0;
        return share >= BodyShare || share >= HeadedBodyShare && tree[i].Name != "header" && IsHeaded(tree, i);
    }

    /// <summary>The parts where readers write; <see langword="null"/> if there are none.</summary>
    private static bool[]? MarkComments(PageTree tree, double[] prose)
    {
        bool[]? comments = null;
        for (int i = 0; i < tree.Count; i++)
        {
            ref readonly PageNode node = ref tree[i];
            if (!node.Is(NodeTraits.CommentsWord) || node.Name is "html" or "body" || IsHeaded(tree, i)) continue;
            if (prose[i] >= CommentsBodyShare * prose[0] && prose[0] - prose[i] < ShortestArticle) continue;
            (comments ??= new bool[tree.Count])[i] = true;
            i = node.End - 1;
        }

        return comments;
    }

    private static bool IsHeaded(PageTree tree, int i) => tree[i].Name == "h1" || tree.Holds(i, "h1");

    private static double[] OwnProse(PageTree tree, bool[]? leftOut)
    {
        int linkEnd = 0, otherEnd = 0;
        var own = new double[tree.Count];
        for (int i = 0; i < own.Length; i++)
        {
            ref readonly PageNode node = ref tree[i];
            if (!node.IsText)
            {
                if (node.Name == "a") linkEnd = Math.Max(linkEnd, node.End);
                if (leftOut?[i] == true || node.Is(NodeTraits.Invisible) || IsNeverBody(node)) otherEnd = Math.Max(otherEnd, node.End);
            }
            else if (i >= linkEnd && i >= otherEnd && node.TextLength >= ProseLength)
            {
                own[i] = node.TextLength;
            }
        }

        return own;
    }

    private static bool IsHidden(in PageNode node)
    {
        if (node.Is(NodeTraits.Hidden)) return true;
        string? style = node.Is(NodeTraits.Style) ? node.Attribute("style") : null;
        return style is not null && (Sets(style, "display", "none") || Sets(style, "visibility", "hidden"));
    }

    private static bool Sets(string style, string property, string value)
    {
        int i = style.IndexOf(property, StringComparison.OrdinalIgnoreCase);
        return i >= 0 && style.AsSpan(i + property.Length).TrimStart().TrimStart(':').TrimStart().StartsWith(value, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>However much such an element says, it does not make it the body.</summary>
    private static bool IsNeverBody(in PageNode node) =>
        node.Name is "nav" or "footer" or "dialog" || node.Role is "dialog" or "alertdialog" or "navigation" or "contentinfo";

    /// <summary>The footer of a block quotation, or the caption of a figure around one, says who is quoted.</summary>
    private static bool IsOfQuotation(PageTree tree, int i) => tree[i].Name switch
    {
        "footer" => tree[tree[i].Parent].Name == "blockquote",
        "figcaption" => tree[tree[i].Parent].Name == "figure" && tree.Holds(tree[i].Parent, "blockquote"),
        _ => false,
    };

    private static bool IsOutsideBody(PageTree tree, int i)
    {
        ref readonly PageNode node = ref tree[i];
        if (IsOfQuotation(tree, i)) return false;
        if (node.Name is "nav" or "aside" or "footer" or "header" or "form" or "figcaption" or "menu" or "address") return true;
        if (node.Name == "figure") return !tree.Holds(i, "table") && !tree.Holds(i, "blockquote") && !tree.Holds(i, "pre");
        return node.Role is "navigation" or "complementary" or "banner" or "contentinfo" or "search" or "dialog" or "alert" or "menu"
            or "toolbar" or "tablist";
    }
}
