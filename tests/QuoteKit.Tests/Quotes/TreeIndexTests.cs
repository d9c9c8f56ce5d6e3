using QuoteKit.Quotes;
using QuoteKit.Syntax;

namespace QuoteKit.Tests.Quotes;

public class TreeIndexTests
{
    [Fact]
    public void Subtrees_reach_as_far_as_their_dependents()
    {
        AnnotatedText text = AnnotatedText.Read("The baker of the old harbor said on Monday that the oven had gone cold. Nobody asked why.");
        var tree = new TreeIndex(text);
        for (int i = 0; i < text.Count; i++)
        {
            int[] below = [.. Enumerable.Range(0, text.Count).Where(k => Above(text, k).Contains(i))];
            tree.First[i].Should().Be(below.Min());
            tree.Last[i].Should().Be(below.Max());
            tree.Depth[i].Should().Be((byte)(Above(text, i).Count() - 1));
            for (int k = 0; k < text.Count; k++) tree.IsWithin(k, i).Should().Be(below.Contains(k));
            Children(tree, i).Should().Equal(Enumerable.Range(0, text.Count).Where(k => text.Tokens[k].Head == i));
        }
    }

    private static IEnumerable<int> Above(AnnotatedText text, int token)
    {
        for (int i = token; i >= 0; i = text.Tokens[i].Head) yield return i;
    }

    private static IEnumerable<int> Children(TreeIndex tree, int token)
    {
        for (int child = tree.FirstChild(token); child >= 0; child = tree.NextSibling(child)) yield return child;
    }
}
