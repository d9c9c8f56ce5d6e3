namespace QuoteKit.Training.Syntax;

/// <summary>A sentence ready for the network.</summary>
/// <param name="Rows">Its tokens' feature rows, <see cref="QuoteKit.Syntax.InputFeatures.Count"/> a token; -1 for none.</param>
/// <param name="Tags">Its tags' numbers, -1 where not known.</param>
/// <param name="Heads">Its heads: -1 for the root, <see cref="Unknown"/> where not known.</param>
/// <param name="Relations">Its relations' numbers, -1 where not known.</param>
/// <param name="Weight">How much a mistake in it counts.</param>
/// <param name="IsSilver">Whether a parser made it, whose habits are not quite those of the gold treebanks.</param>
internal sealed record TrainingSentence(int[] Rows, int[] Tags, int[] Heads, int[] Relations, float Weight, bool IsSilver)
{
    /// <summary>A head that is not known.</summary>
    public const int Unknown = -2;

    public int Length => Tags.Length;
}
