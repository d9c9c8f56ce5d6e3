namespace QuoteKit.Articles;

/// <summary>Tells where readers write: names and dates there are theirs.</summary>
internal static class CommentSection
{
    /// <summary>Whether the element is a form or holds comments, and not the headline too.</summary>
    public static bool IsAt(PageTree tree, int i)
    {
        PageNode node = tree[i];
        if (node.IsText || node.Name is "html" or "body") return false;
        if (!IsMarked(node)) return false;
        for (int j = i + 1; j < node.End; j++)
        {
            if (tree[j].Name == "h1") return false;
        }

        return true;
    }

    private static bool IsMarked(PageNode node) =>
        node.Name == "form" || node.Attribute("itemprop") == "comment" || HasWord(node.Attribute("class")) || HasWord(node.Attribute("id"));

    private static bool HasWord(string? attribute) => BoilerplateWords.Split(attribute).Exists(BoilerplateWords.Comments.Contains);
}
