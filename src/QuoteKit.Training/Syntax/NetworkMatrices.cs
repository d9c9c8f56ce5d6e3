using QuoteKit.Model;
using QuoteKit.Syntax;

namespace QuoteKit.Training.Syntax;

/// <summary>The parameters' matrices laid out for products, to be refreshed after each step.</summary>
internal sealed class NetworkMatrices(NetworkParameters parameters)
{
    public TransposedPair First { get; } = new(parameters, parameters.Shape.FirstWeights);

    public TransposedPair Second { get; } = new(parameters, parameters.Shape.SecondWeights);

    public TransposedPair Tags { get; } = new(parameters, parameters.Shape.TagWeights);

    public TransposedPair InputTags { get; } = new(parameters, parameters.Shape.InputTagWeights);

    public TransposedPair Roles { get; } = new(parameters, parameters.Shape.RoleWeights);

    public TransposedPair Arcs { get; } = new(parameters, parameters.Shape.ArcWeights);

    public TransposedPair Distances { get; } = new(parameters, parameters.Shape.DistanceWeights);

    public TransposedPair Relations { get; } = new(parameters, parameters.Shape.RelationWeights);

    public void Refresh()
    {
        foreach (TransposedPair pair in (TransposedPair[])[First, Second, Tags, InputTags, Roles, Arcs, Distances, Relations]) pair.Refresh();
    }
}

/// <summary>A matrix of the parameters and its transposed.</summary>
internal sealed class TransposedPair(NetworkParameters parameters, NetworkShape.Part part)
{
    private readonly PackedMatrix _plain = new();

    public PackedMatrix Transposed { get; } = new();

    public static implicit operator PackedMatrix(TransposedPair pair) => pair._plain;

    public void Refresh()
    {
        _plain.Fill(part.In(parameters.Weights), part.Rows, part.Columns, part.Columns);
        Transposed.FillTransposed(part.In(parameters.Weights), part.Rows, part.Columns, part.Columns);
    }
}
