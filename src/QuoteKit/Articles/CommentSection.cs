namespace QuoteKit.Articles;

/// <summary>Tells where readers write: names and dates there are theirs.</summary>
internal static class CommentSection
{
    /// <summary>Whether the element is a form or holds comments, and not the headline too.</summary>
    public static bool IsAt(PageTree tree, int i)
    {
        ref readonly PageNode node = ref tree[i];
        bool marked = node.Name == "form" || node.Is(NodeTraits.CommentsWord) || node.ItemProp == "comment";
        return marked && !node.IsText && node.Name is not ("html" or "body") && !tree.Holds(i, "h1");
    }
}
