using QuoteKit.Model;
using QuoteKit.Syntax;

namespace QuoteKit.Training.Syntax;

/// <summary>The loss of a sentence's heads, each a choice between all tokens and the root, and the way back from it.</summary>
internal sealed class ArcLoss(NetworkParameters parameters)
{
    private readonly NetworkShape _shape = parameters.Shape;
    private readonly PackedMatrix _keys = new();
    private float[] _candidates = [], _candidateGradient = [], _scores = [];

    public double Run(
        TrainingSentence sentence, float share, ReadOnlySpan<float> roles, ReadOnlySpan<float> queries, ReadOnlySpan<float> distances,
        Span<float> roleGradient, Span<float> queryGradient, Span<float> distanceGradient, float[] gradient)
    {
        int length = sentence.Length, arc = _shape.Arc, stride = PackedMatrix.Padded(length + 1);
        Span<float> candidates = Backpropagation.Grow(ref _candidates, (length + 1) * arc), scores = Backpropagation.Grow(ref _scores, length * stride);
        ArcScores.Candidates(_shape, parameters.Weights, roles, candidates);
        _keys.FillTransposed(candidates, length + 1, arc, arc);
        ArcScores.Begin(distances, scores, stride);
        _keys.MultiplyAdd(queries, arc, 1, length, scores, stride);

        double loss = 0;
        for (int i = 0; i < length; i++)
        {
            Span<float> row = scores.Slice(i * stride, stride);
            // No token is its own head.
            row[i + 1] = -1e4f;
            loss += SoftmaxLoss.Run(row, length + 1, sentence.Heads[i] + 1, sentence.Heads[i] == TrainingSentence.Unknown ? 0 : sentence.Weight / share);
            Span<float> own = distanceGradient.Slice(i * ArcDistance.Count, ArcDistance.Count);
            own[ArcDistance.Root] += row[0];
            for (int j = 0; j < length; j++)
                if (j != i) own[ArcDistance.Of(i, j)] += row[j + 1];
        }

        _keys.Fill(candidates, length + 1, arc, arc);
        _keys.MultiplyAdd(scores, stride, 1, length, queryGradient, arc);
        Span<float> back = Backpropagation.Grow(ref _candidateGradient, (length + 1) * arc);
        back.Clear();
        _keys.Fill(queries, length, arc, arc);
        _keys.MultiplyAdd(scores, 1, stride, length + 1, back, arc);
        Backpropagation.Add(back[..arc], _shape.Root.In(gradient));
        for (int i = 0; i < length; i++)
            Backpropagation.Add(back.Slice((i + 1) * arc, arc), roleGradient.Slice(i * _shape.Roles + arc, arc));
        return loss;
    }
}
