namespace QuoteKit.Articles;

/// <summary>Leaves out of the article's blocks what its element holds beside the body: pointers elsewhere, title, byline, repetitions.</summary>
internal static class BlockFilter
{
    public static List<TextBlock> Filter(PageTree tree, List<TextBlock> blocks, string? title)
    {
        string titleKey = TextShape.Key(title ?? "");
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var kept = new List<TextBlock>();
        foreach (TextBlock block in blocks)
        {
            string key = TextShape.Key(block.Text);
            if (key.Length == 0) continue;
            if (key == titleKey || IsLinkLine(tree, block) || IsPointer(block)) continue;
            if (block.WordCount >= 6 && !seen.Add(key)) continue;
            kept.Add(block);
        }

        TrimEnds(tree, kept);
        return kept;
    }

    private static bool IsLinkLine(PageTree tree, TextBlock block) =>
        block.LinkDensity > 0.7 && block.WordCount < 30 && !(HtmlNames.IsHeading(tree[block.Node].Name) && block.WordCount < 3);

    private static bool IsPointer(TextBlock block) =>
        BoilerplateWords.BeginsLikePointer(block.Text) && (block.LinkDensity > 0.2 || block.WordCount <= 5 || !block.EndsSentence && block.WordCount < 12);

    private static void TrimEnds(PageTree tree, List<TextBlock> blocks)
    {
        int last = blocks.FindLastIndex(b => ContentFinder.IsProse(b) || b.EndsSentence && b.WordCount >= 4);
        if (last >= 0) blocks.RemoveRange(last + 1, blocks.Count - last - 1);
        int first = blocks.FindIndex(b => ContentFinder.IsProse(b) || b.EndsSentence && b.WordCount >= 4);
        if (first > 0)
        {
            int keep = first;
            if (HtmlNames.IsHeading(tree[blocks[first - 1].Node].Name)) keep--;
            blocks.RemoveRange(0, keep);
        }
    }
}
