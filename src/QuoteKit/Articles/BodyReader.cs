namespace QuoteKit.Articles;

/// <summary>Reads the article's text out of a page.</summary>
internal static class BodyReader
{
    /// <summary>The body's paragraphs, parted by a blank line; empty if nothing on the page reads like an article.</summary>
    public static string Read(PageTree tree, IEnumerable<string?> titles)
    {
        int body = tree.Find("body");
        if (body < 0) return "";
        if (PlainPage.Find(tree, body) is { } lines) return string.Join("\n\n", PlainPage.Paragraphs(lines));
        bool[] excluded = BoilerplateMarker.Mark(tree);
        bool[] inTeaser = Spread(tree, TeaserFinder.Find(tree));
        List<TextBlock> blocks = BlockReader.Read(tree, body, excluded);
        int content = ContentFinder.Find(tree, body, blocks, inTeaser);
        if (content < 0) return "";
        var inside = blocks.FindAll(b => tree.Contains(content, b.First));
        return string.Join("\n\n", BlockFilter.Filter(tree, inside, inTeaser, titles).Select(b => b.Text));
    }

    /// <summary>What holds for a node holds for all in it.</summary>
    private static bool[] Spread(PageTree tree, bool[] marked)
    {
        for (int i = 1; i < tree.Count; i++) marked[i] |= marked[tree[i].Parent];
        return marked;
    }
}
