using CsCheck;
using QuoteKit.Syntax;

namespace QuoteKit.Tests.Syntax;

public class TreeDecoderTests
{
    private const int Longest = 5;

    private static readonly Gen<(int Length, float[] Scores)> Sentences =
        Gen.Int[1, Longest].SelectMany(length => Gen.Int[-9, 9].Array[length * (length + 1)].Select(scores => (length, Array.ConvertAll(scores, s => (float)s))));

    [Fact]
    public void The_best_tree_with_one_root_is_found() => Sentences.Sample(sentence =>
    {
        var heads = new int[sentence.Length];
        TreeDecoder.Decode(sentence.Scores, sentence.Length + 1, heads);
        return IsTree(heads) && Sum(sentence.Scores, heads) == AllTrees(sentence.Length).Max(tree => Sum(sentence.Scores, tree));
    });

    [Fact]
    public void A_long_sentence_whose_tokens_all_want_the_next_one_is_a_tree()
    {
        const int Length = 150;
        var scores = new float[Length * (Length + 1)];
        for (int i = 0; i < Length; i++) scores[(i * (Length + 1)) + (((i ^ 1) + 1) % (Length + 1))] = 5;
        var heads = new int[Length];
        TreeDecoder.Decode(scores, Length + 1, heads);
        IsTree(heads).Should().BeTrue();
    }

    private static float Sum(float[] scores, int[] heads) => heads.Select((head, i) => scores[(i * (heads.Length + 1)) + head + 1]).Sum();

    private static bool IsTree(int[] heads) => heads.Count(head => head < 0) == 1 && Enumerable.Range(0, heads.Length).All(i =>
    {
        int steps = 0;
        for (int at = i; at >= 0; at = heads[at])
            if (++steps > heads.Length) return false;
        return true;
    });

    private static IEnumerable<int[]> AllTrees(int length)
    {
        int all = (int)Math.Pow(length + 1, length);
        for (int number = 0; number < all; number++)
        {
            var heads = new int[length];
            for (int i = 0, rest = number; i < length; i++, rest /= length + 1) heads[i] = (rest % (length + 1)) - 1;
            if (IsTree(heads)) yield return heads;
        }
    }
}
