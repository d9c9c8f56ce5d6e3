using QuoteKit.Model;

namespace QuoteKit.Syntax;

/// <summary>The sizes of the network's parts, all multiples of 16, and where each part stands in its flat weights.</summary>
/// <param name="Inputs">A token's numbers at the input: the sum of its features' rows.</param>
/// <param name="Units">The units of each direction of both layers.</param>
/// <param name="Arc">The numbers by which a token is compared as head and as dependent.</param>
/// <param name="Relation">The numbers by which the relation of an arc is told.</param>
/// <param name="Tags">How many tags there are.</param>
/// <param name="Relations">How many relations there are.</param>
internal sealed record NetworkShape(int Inputs, int Units, int Arc, int Relation, int Tags, int Relations)
{
    /// <summary>Update, candidate and output of both directions.</summary>
    public int Gates => 6 * Units;

    /// <summary>What a layer gives for a token: its states in both directions.</summary>
    public int Hidden => 2 * Units;

    /// <summary>What a token is as dependent and as head of an arc, then as dependent and as head of a relation.</summary>
    public int Roles => 2 * Arc + 2 * Relation;

    public int TagColumns => PackedMatrix.Padded(Tags);

    public int RelationColumns => PackedMatrix.Padded(Relations);

    /// <summary>The factors with which the tokens before and after are added to a token's input, a row each.</summary>
    public Part FirstMix => new(0, 2, Inputs);

    public Part FirstWeights => FirstMix.Then(Inputs, Gates);

    public Part FirstBias => FirstWeights.Then(1, Gates);

    /// <summary>The same for the second layer's input.</summary>
    public Part SecondMix => FirstBias.Then(2, Hidden);

    public Part SecondWeights => SecondMix.Then(Hidden, Gates);

    public Part SecondBias => SecondWeights.Then(1, Gates);

    public Part TagWeights => SecondBias.Then(Hidden, TagColumns);

    /// <summary>What the input itself, past the layers, says of the tag.</summary>
    public Part InputTagWeights => TagWeights.Then(Inputs, TagColumns);

    public Part TagBias => InputTagWeights.Then(1, TagColumns);

    public Part RoleWeights => TagBias.Then(Hidden, Roles);

    public Part RoleBias => RoleWeights.Then(1, Roles);

    public Part ArcWeights => RoleBias.Then(Arc, Arc);

    public Part ArcBias => ArcWeights.Then(1, Arc);

    public Part DistanceWeights => ArcBias.Then(Arc, ArcDistance.Count);

    /// <summary>The root as a head.</summary>
    public Part Root => DistanceWeights.Then(1, Arc);

    public Part RelationDistances => Root.Then(ArcDistance.Count, Relation);

    public Part RelationWeights => RelationDistances.Then(Relation, RelationColumns);

    public Part RelationBias => RelationWeights.Then(1, RelationColumns);

    /// <summary>How many weights there are in all, the rows of the features aside.</summary>
    public int Count => RelationBias.End;

    /// <summary>A matrix in the flat weights.</summary>
    public readonly record struct Part(int Start, int Rows, int Columns)
    {
        public int Length => Rows * Columns;

        public int End => Start + Length;

        public Part Then(int rows, int columns) => new(End, rows, columns);

        public Span<float> In(float[] weights) => weights.AsSpan(Start, Length);
    }
}
