using AngleSharp.Html.Parser;

namespace QuoteKit.Articles;

/// <summary>Reads the article's text out of a page.</summary>
internal static class BodyReader
{
    /// <summary>A body given as data has to be this much longer than what the page shows to be taken instead.</summary>
    private const int MuchLonger = 2;

    private const int ShortestStructuredBody = 300;

    /// <summary>The body's paragraphs, parted by a blank line; empty if nothing on the page reads like an article.</summary>
    /// <param name="tree">The page.</param>
    /// <param name="article">What is known about the article.</param>
    /// <param name="titles">What the page's places call its title.</param>
    /// <param name="structuredBody">The body that the page gives as data for machines, if any.</param>
    public static string Read(PageTree tree, Article article, IEnumerable<string> titles, string? structuredBody)
    {
        string shown = ReadShown(tree, article, titles);
        // Some pages show their text by script alone, and say it in their data.
        if (structuredBody is null || structuredBody.Length < Math.Max(ShortestStructuredBody, MuchLonger * shown.Length)) return shown;
        string given = ReadGiven(structuredBody);
        return given.Length >= MuchLonger * shown.Length && TextShape.EndsSentence(given) ? given : shown;
    }

    private static string ReadShown(PageTree tree, Article article, IEnumerable<string> titles)
    {
        int body = tree.Find("body");
        if (body < 0) return "";
        if (PlainPage.Find(tree, body) is { } lines) return Join(PlainPage.Paragraphs(lines));
        bool[] excluded = BoilerplateMarker.Mark(tree);
        bool[] inTeaser = Spread(tree, TeaserFinder.Find(tree));
        List<TextBlock> blocks = BlockReader.Read(tree, body, excluded);
        int content = ContentFinder.Find(tree, body, blocks, inTeaser);
        if (content < 0) return "";
        List<TextBlock> inside = blocks.FindAll(b => tree.Contains(content, b.First));
        return Join(BlockFilter.Filter(tree, inside, inTeaser, [article.Title, .. titles], article.Authors).Select(b => b.Text));
    }

    /// <summary>A body given as data: plain text, a paragraph a line, or HTML.</summary>
    private static string ReadGiven(string body)
    {
        if (!body.Contains('<', StringComparison.Ordinal))
            return Join(body.Split('\n').Select(p => TextShape.Collapse(System.Net.WebUtility.HtmlDecode(p))).Where(p => p.Length > 0));
        using var document = new HtmlParser(new HtmlParserOptions { SkipComments = true }).ParseDocument(DepthGuard.Flatten(body, 128));
        var tree = new PageTree(document.DocumentElement);
        return Join(BlockReader.Read(tree, 0, BoilerplateMarker.Mark(tree)).Select(b => b.Text));
    }

    private static string Join(IEnumerable<string> paragraphs) => string.Join("\n\n", paragraphs);

    /// <summary>What holds for a node holds for all in it.</summary>
    private static bool[] Spread(PageTree tree, bool[] marked)
    {
        for (int i = 1; i < tree.Count; i++) marked[i] |= marked[tree[i].Parent];
        return marked;
    }
}
