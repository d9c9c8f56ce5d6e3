namespace QuoteKit.Articles;

/// <summary>Finds the element that holds the article: the one with the most prose and the least of anything else.</summary>
internal static class ContentFinder
{
    /// <summary>One paragraph does not outweigh all others.</summary>
    private const int LongestParagraph = 600;

    private const int TeaserWeight = -30;

    /// <summary>The index of the element; -1 where no part of the page reads like prose.</summary>
    public static int Find(PageTree tree, int root, List<TextBlock> blocks, bool[] inTeaser)
    {
        var own = new double[tree.Count];
        foreach (TextBlock block in blocks) own[block.Node] += inTeaser[block.First] ? TeaserWeight : Weigh(tree, block);

        double[] sums = tree.SumUp(own);
        int best = -1;
        double bestScore = 0;
        for (int i = root; i < tree[root].End; i++)
        {
            if (tree[i].IsText) continue;
            double score = sums[i] * Prior(tree[i]);
            if (score < bestScore || score <= 0) continue;
            // Of two that hold the same, the inner one is the tighter.
            if (score == bestScore && !tree.Contains(best, i)) continue;
            (best, bestScore) = (i, score);
        }

        return best;
    }

    private static double Weigh(PageTree tree, TextBlock block)
    {
        int length = Math.Min(block.Text.Length, LongestParagraph);
        double prose = 1 - block.LinkDensity;
        if (IsProse(block)) return length * prose;
        if (block.LinkDensity > 0.5) return -15 - length * 0.3;
        return tree[block.Node].Is(NodeTraits.Heading) ? 0 : -3;
    }

    /// <summary>Whether the block reads like running text.</summary>
    public static bool IsProse(TextBlock block) =>
        block.WordCount >= 8 && block.LinkDensity < (block.EndsSentence ? 0.6 : 0.35) && (block.EndsSentence || block.WordCount >= 14 && !TextShape.IsCapitalised(block.Text));

    private static double Prior(in PageNode node)
    {
        if (node.ItemProp is "articleBody" or "text") return 1.5;
        if (node.Is(NodeTraits.BodyWord)) return 1.3;
        return node.Name switch { "article" => 1.2, "main" => 1.1, _ => 1 };
    }
}
