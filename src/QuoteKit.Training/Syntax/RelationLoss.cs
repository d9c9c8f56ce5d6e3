using QuoteKit.Model;
using QuoteKit.Syntax;

namespace QuoteKit.Training.Syntax;

/// <summary>The loss of the relations of known arcs, and the way back from it.</summary>
internal sealed class RelationLoss(NetworkParameters parameters, NetworkMatrices matrices, Dropout dropout)
{
    private readonly NetworkShape _shape = parameters.Shape;
    private readonly PackedMatrix _scratch = new();
    private float[] _arcs = [], _mask = [], _scores = [], _gradient = [];

    public double Run(
        ReadOnlySpan<TrainingSentence> batch, int count, float share, ReadOnlySpan<float> roles, Span<float> roleGradient, float[] gradient, ref Chance chance)
    {
        int size = _shape.Relation, token = 0;
        Span<float> arcs = Backpropagation.Grow(ref _arcs, count * size), scores = Backpropagation.Grow(ref _scores, count * _shape.RelationColumns);
        foreach (TrainingSentence sentence in batch)
        {
            ArcScores.Pairs(
                _shape, parameters.Weights, roles.Slice(token * _shape.Roles, sentence.Length * _shape.Roles), sentence.Heads,
                arcs.Slice(token * size, sentence.Length * size));
            token += sentence.Length;
        }

        VectorMath.Clip(arcs);
        chance.Drop(Backpropagation.Grow(ref _mask, count * size), dropout.Roles);
        Backpropagation.Multiply(arcs, _mask);
        Span<float> bias = _shape.RelationBias.In(parameters.Weights);
        for (int i = 0; i < scores.Length; i += bias.Length) bias.CopyTo(scores[i..]);
        ((PackedMatrix)matrices.Relations).MultiplyAdd(arcs, size, 1, count, scores, _shape.RelationColumns);

        double loss = 0;
        token = 0;
        foreach (TrainingSentence sentence in batch)
            for (int i = 0; i < sentence.Length; i++)
                loss += SoftmaxLoss.Run(
                    scores.Slice(token++ * _shape.RelationColumns, _shape.RelationColumns), _shape.Relations,
                    sentence.Heads[i] < 0 ? -1 : sentence.Relations[i], sentence.Weight / share);

        _scratch.Fill(scores, count, _shape.RelationColumns, _shape.RelationColumns);
        _scratch.MultiplyAdd(arcs, 1, size, size, _shape.RelationWeights.In(gradient), _shape.RelationColumns);
        Span<float> biasGradient = _shape.RelationBias.In(gradient);
        for (int i = 0; i < count; i++) Backpropagation.Add(scores.Slice(i * _shape.RelationColumns, _shape.RelationColumns), biasGradient);
        Span<float> back = Backpropagation.Grow(ref _gradient, count * size);
        back.Clear();
        matrices.Relations.Transposed.MultiplyAdd(scores, _shape.RelationColumns, 1, count, back, size);
        Backpropagation.Multiply(back, _mask);
        for (int i = 0; i < back.Length; i++)
            if (arcs[i] <= 0) back[i] = 0;
        token = 0;
        foreach (TrainingSentence sentence in batch)
        {
            PairsBack(sentence.Heads, back.Slice(token * size, sentence.Length * size), roleGradient.Slice(token * _shape.Roles, sentence.Length * _shape.Roles), gradient);
            token += sentence.Length;
        }

        return loss;
    }

    private void PairsBack(ReadOnlySpan<int> heads, ReadOnlySpan<float> arcs, Span<float> roleGradient, float[] gradient)
    {
        int size = _shape.Relation, own = 2 * _shape.Arc, other = own + size;
        for (int i = 0; i < heads.Length; i++)
        {
            if (heads[i] < 0) continue;
            ReadOnlySpan<float> arc = arcs.Slice(i * size, size);
            Backpropagation.Add(arc, roleGradient.Slice(i * _shape.Roles + own, size));
            Backpropagation.Add(arc, roleGradient.Slice(heads[i] * _shape.Roles + other, size));
            Backpropagation.Add(arc, _shape.RelationDistances.In(gradient).Slice(ArcDistance.Of(i, heads[i]) * size, size));
        }
    }
}
