namespace QuoteKit.Articles;

/// <summary>Reads the article's text out of a page.</summary>
internal static class BodyReader
{
    /// <summary>The body's paragraphs, parted by a blank line; empty if nothing on the page reads like an article.</summary>
    public static string Read(PageTree tree, string? title)
    {
        int body = tree.Find("body");
        if (body < 0) return "";
        if (PlainPage.Find(tree, body) is { } lines) return string.Join("\n\n", PlainPage.Paragraphs(lines));
        bool[] excluded = BoilerplateMarker.Mark(tree);
        List<TextBlock> blocks = BlockReader.Read(tree, body, excluded);
        int content = ContentFinder.Find(tree, body, blocks);
        if (content < 0) return "";
        var inside = blocks.FindAll(b => tree.Contains(content, b.First));
        return string.Join("\n\n", BlockFilter.Filter(tree, inside, title).Select(b => b.Text));
    }
}
