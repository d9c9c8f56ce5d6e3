using AngleSharp.Html.Parser;

namespace QuoteKit.Articles;

/// <summary>Reads the article's text out of a page.</summary>
internal static class BodyReader
{
    /// <summary>A body given as data has to be this much longer than what the page shows to be taken instead.</summary>
    private const int MuchLonger = 2;

    private const int ShortestStructuredBody = 300;

    /// <summary>The body's paragraphs; empty if nothing on the page reads like an article.</summary>
    /// <param name="tree">The page.</param>
    /// <param name="article">What is known about the article.</param>
    /// <param name="metadata">What the page calls its title, and the body that it gives as data for machines.</param>
    public static BodyText Read(PageTree tree, Article article, MetadataReader metadata)
    {
        BodyText shown = ReadShown(tree, article, metadata);
        // Some pages show their text by script alone, and say it in their data.
        if (metadata.StructuredBody is not { } data || data.Text.Length < Math.Max(ShortestStructuredBody, MuchLonger * shown.Text.Length)) return shown;
        BodyText given = ReadGiven(data);
        return given.Text.Length >= MuchLonger * shown.Text.Length && TextShape.EndsSentence(given.Text) ? given : shown;
    }

    private static BodyText ReadShown(PageTree tree, Article article, MetadataReader metadata)
    {
        int body = tree.Find("body");
        if (body < 0) return BodyText.Empty;
        if (PlainPage.Find(tree, body) is >= 0 and var lines) return BodyText.From(PlainPage.Paragraphs(tree[lines].Data), lines);
        bool[] excluded = BoilerplateMarker.Mark(tree);
        // The entries of a live blog look like teasers of one another.
        bool[] inTeaser = metadata.IsLiveBlog ? new bool[tree.Count] : Spread(tree, TeaserFinder.Find(tree));
        List<TextBlock> blocks = BlockReader.Read(tree, body, excluded);
        int content = ContentFinder.Find(tree, body, blocks, inTeaser);
        if (content < 0) return BodyText.Empty;
        List<TextBlock> inside = blocks.FindAll(b => tree.Contains(content, b.First));
        return BodyText.From(BlockFilter.Filter(tree, inside, inTeaser, [article.Title, .. metadata.Titles.Select(t => t.Value)], article.Authors), tree);
    }

    /// <summary>A body given as data: plain text, a paragraph a line, or HTML.</summary>
    private static BodyText ReadGiven(StructuredBody data)
    {
        if (!data.Text.Contains('<', StringComparison.Ordinal))
            return BodyText.From(data.Text.Split('\n').Select(p => TextShape.Collapse(System.Net.WebUtility.HtmlDecode(p))).Where(p => p.Length > 0), data.Node);
        using var document = new HtmlParser(new HtmlParserOptions { SkipComments = true }).ParseDocument(DepthGuard.Flatten(data.Text, 128));
        var tree = new PageTree(document.DocumentElement);
        return BodyText.From(BlockReader.Read(tree, 0, BoilerplateMarker.Mark(tree)).Select(b => b.Text), data.Node);
    }

    /// <summary>What holds for a node holds for all in it.</summary>
    private static bool[] Spread(PageTree tree, bool[] marked)
    {
        for (int i = 1; i < tree.Count; i++) marked[i] |= marked[tree[i].Parent];
        return marked;
    }
}
