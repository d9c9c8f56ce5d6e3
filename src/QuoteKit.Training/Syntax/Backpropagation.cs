using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using QuoteKit.Model;
using QuoteKit.Syntax;

namespace QuoteKit.Training.Syntax;

/// <summary>Runs the network over some sentences as <see cref="SyntaxNetwork"/> does, then back: how each weight should change.</summary>
/// <remarks>Keeps its buffers from batch to batch, so it belongs to one thread at a time.</remarks>
internal sealed class Backpropagation(NetworkParameters parameters, NetworkMatrices matrices, Dropout dropout)
{
    private readonly NetworkShape _shape = parameters.Shape;
    private readonly PackedMatrix _scratch = new();
    private readonly ArcLoss _arcs = new(parameters);
    private readonly RelationLoss _relations = new(parameters, matrices, dropout);
    private float[] _sums = [], _sumGradient = [], _inputs = [], _inputMask = [], _first = [], _firstMask = [], _mixed = [], _mixedGradient = [], _second = [], _secondMask = [], _roles = [], _roleMask = [];
    private float[] _tagScores = [], _queries = [], _distances = [], _hiddenGradient = [], _outputGradient = [], _roleGradient = [];
    private float[] _queryGradient = [], _distanceGradient = [];
    private readonly LayerBuffers _layer1 = new(), _layer2 = new();

    /// <summary>What the last batch says of the weights, in their order.</summary>
    public float[] Gradient { get; } = new float[parameters.Shape.Count];

    /// <summary>What it says of the sum at each token's input.</summary>
    public float[] InputGradient { get; private set; } = [];

    /// <summary>How many rows a token can have.</summary>
    public const int Slots = InputFeatures.Count + 1;

    /// <summary>The rows that were added up for each token, <see cref="Slots"/> of them, -1 for none.</summary>
    public int[] Rows { get; private set; } = [];

    /// <summary>How many tokens the last batch had.</summary>
    public int Count { get; private set; }

    /// <summary>Learns from a batch; the loss of its tokens is divided by <paramref name="share"/>.</summary>
    public double Run(ReadOnlySpan<TrainingSentence> batch, float share, uint seed)
    {
        Array.Clear(Gradient);
        var chance = new Chance(seed);
        Count = 0;
        foreach (TrainingSentence sentence in batch) Count += sentence.Length;
        int hidden = _shape.Hidden;

        Inputs(batch, ref chance);
        Grow(ref _first, Count * hidden).Clear();
        Layer(batch, _layer1, _inputs, _shape.Inputs, matrices.First, _shape.FirstBias, _first);
        Mask(_first, ref _firstMask, dropout.Hidden, Count * hidden, ref chance);
        _first.AsSpan(0, Count * hidden).CopyTo(Grow(ref _second, Count * hidden));
        Mix(batch, _shape.SecondMix, _first, Grow(ref _mixed, Count * hidden));
        Layer(batch, _layer2, _mixed, hidden, matrices.Second, _shape.SecondBias, _second);
        Mask(_second, ref _secondMask, dropout.Hidden, Count * hidden, ref chance);

        Span<float> output = Grow(ref _outputGradient, Count * hidden);
        output.Clear();
        InputGradient = InputGradient.Length < Count * _shape.Inputs ? new float[Count * _shape.Inputs] : InputGradient;
        Span<float> inputs = InputGradient.AsSpan(0, Count * _shape.Inputs);
        inputs.Clear();
        double loss = Tags(batch, share, output, inputs);
        loss += Trees(batch, share, output, ref chance);

        Multiply(output, _secondMask);
        Span<float> mixed = Grow(ref _mixedGradient, Count * hidden), first = Grow(ref _hiddenGradient, Count * hidden);
        mixed.Clear();
        LayerBack(batch, _layer2, _mixed, hidden, matrices.Second, _shape.SecondWeights, _shape.SecondBias, output, mixed);
        MixBack(batch, _shape.SecondMix, _first, mixed, first);
        Add(output, first);
        Multiply(first, _firstMask);
        LayerBack(batch, _layer1, _inputs, _shape.Inputs, matrices.First, _shape.FirstWeights, _shape.FirstBias, first, inputs);
        Span<float> sums = Grow(ref _sumGradient, Count * _shape.Inputs);
        MixBack(batch, _shape.FirstMix, _sums, inputs, sums);
        Multiply(sums, _inputMask);
        sums.CopyTo(inputs);
        return loss;
    }

    private void Inputs(ReadOnlySpan<TrainingSentence> batch, ref Chance chance)
    {
        int columns = _shape.Inputs, token = 0;
        Rows = Rows.Length < Count * Slots ? new int[Count * Slots] : Rows;
        Span<float> sums = Grow(ref _sums, Count * columns), inputs = Grow(ref _inputs, Count * columns);
        sums.Clear();
        foreach (TrainingSentence sentence in batch)
        {
            for (int i = 0; i < sentence.Length; i++, token++)
            {
                for (int slot = 0; slot < Slots; slot++)
                {
                    int row = slot < InputFeatures.Count ? sentence.Rows[i * InputFeatures.Count + slot] : sentence.IsSilver ? parameters.SilverRow : -1;
                    if (row >= 0 && chance.Fraction() < (slot < InputFeatures.Words ? parameters.WordDrop[row] : dropout.Affix)) row = -1;
                    Rows[token * Slots + slot] = row;
                    if (row >= 0) Add(parameters.Row(row), sums.Slice(token * columns, columns));
                }
            }
        }

        Mask(_sums, ref _inputMask, dropout.Input, Count * columns, ref chance);
        Mix(batch, _shape.FirstMix, _sums, inputs);
    }

    private void Mix(ReadOnlySpan<TrainingSentence> batch, NetworkShape.Part factors, float[] from, Span<float> mixed)
    {
        int at = 0;
        foreach (TrainingSentence sentence in batch)
        {
            int size = sentence.Length * factors.Columns;
            NeighbourMix.Run(factors.In(parameters.Weights), from.AsSpan(at, size), mixed.Slice(at, size));
            at += size;
        }
    }

    /// <summary>The way back through <see cref="NeighbourMix"/>: what comes after a token's input gets part of what its neighbours' should change by.</summary>
    private void MixBack(ReadOnlySpan<TrainingSentence> batch, NetworkShape.Part factors, float[] from, ReadOnlySpan<float> gradient, Span<float> fromGradient)
    {
        int columns = factors.Columns, at = 0;
        Span<float> before = factors.In(Gradient)[..columns], after = factors.In(Gradient)[columns..];
        // A token is the one after of the token before it, and the other way round.
        Span<float> both = factors.In(parameters.Weights);
        float[] swapped = [.. both[columns..], .. both[..columns]];
        foreach (TrainingSentence sentence in batch)
        {
            int end = at + sentence.Length * columns;
            for (int token = at; token < end; token += columns)
            {
                ReadOnlySpan<float> own = gradient.Slice(token, columns);
                if (token > at) NeighbourMix.AddProduct(own, from.AsSpan(token - columns, columns), before);
                if (token + columns < end) NeighbourMix.AddProduct(own, from.AsSpan(token + columns, columns), after);
            }

            NeighbourMix.Run(swapped, gradient[at..end], fromGradient[at..end]);
            at = end;
        }
    }

    private void Layer(
        ReadOnlySpan<TrainingSentence> batch, LayerBuffers layer, float[] inputs, int columns, PackedMatrix weights, NetworkShape.Part bias, float[] outputs)
    {
        Span<float> gates = Grow(ref layer.Gates, Count * _shape.Gates), states = Grow(ref layer.States, Count * _shape.Hidden);
        Fill(gates, bias);
        weights.MultiplyAdd(inputs, columns, 1, Count, gates, _shape.Gates);
        int token = 0;
        foreach (TrainingSentence sentence in batch)
        {
            int from = token * _shape.Hidden, size = sentence.Length * _shape.Hidden;
            RecurrentLayer.Run(
                _shape, gates.Slice(token * _shape.Gates, sentence.Length * _shape.Gates), states.Slice(from, size), outputs.AsSpan(from, size));
            token += sentence.Length;
        }
    }

    private void LayerBack(
        ReadOnlySpan<TrainingSentence> batch, LayerBuffers layer, float[] inputs, int columns, TransposedPair weights, NetworkShape.Part weightPart,
        NetworkShape.Part biasPart, ReadOnlySpan<float> outputs, Span<float> inputGradient)
    {
        int token = 0;
        foreach (TrainingSentence sentence in batch)
        {
            int from = token * _shape.Hidden, size = sentence.Length * _shape.Hidden;
            RecurrentGradient.Run(
                _shape, layer.Gates.AsSpan(token * _shape.Gates, sentence.Length * _shape.Gates), layer.States.AsSpan(from, size), outputs.Slice(from, size));
            token += sentence.Length;
        }

        ProductBack(inputs, columns, layer.Gates, weights, weightPart, biasPart, inputGradient);
    }

    private double Tags(ReadOnlySpan<TrainingSentence> batch, float share, Span<float> output, Span<float> inputs)
    {
        Span<float> scores = Grow(ref _tagScores, Count * _shape.TagColumns);
        Fill(scores, _shape.TagBias);
        ((PackedMatrix)matrices.Tags).MultiplyAdd(_second, _shape.Hidden, 1, Count, scores, _shape.TagColumns);
        ((PackedMatrix)matrices.InputTags).MultiplyAdd(_inputs, _shape.Inputs, 1, Count, scores, _shape.TagColumns);
        double loss = 0;
        int token = 0;
        foreach (TrainingSentence sentence in batch)
            foreach (int tag in sentence.Tags)
                loss += SoftmaxLoss.Run(scores.Slice(token++ * _shape.TagColumns, _shape.TagColumns), _shape.Tags, tag, sentence.Weight / share);
        ProductBack(_second, _shape.Hidden, _tagScores, matrices.Tags, _shape.TagWeights, _shape.TagBias, output);
        ProductBack(_inputs, _shape.Inputs, _tagScores, matrices.InputTags, _shape.InputTagWeights, null, inputs);
        return loss;
    }

    private double Trees(ReadOnlySpan<TrainingSentence> batch, float share, Span<float> output, ref Chance chance)
    {
        int arc = _shape.Arc;
        Span<float> roles = Grow(ref _roles, Count * _shape.Roles);
        Fill(roles, _shape.RoleBias);
        ((PackedMatrix)matrices.Roles).MultiplyAdd(_second, _shape.Hidden, 1, Count, roles, _shape.Roles);
        for (int i = 0; i < Count; i++) VectorMath.Clip(roles.Slice(i * _shape.Roles, 2 * arc));
        Mask(_roles, ref _roleMask, dropout.Roles, Count * _shape.Roles, ref chance);
        Span<float> queries = Grow(ref _queries, Count * arc), distances = Grow(ref _distances, Count * ArcDistance.Count);
        Fill(queries, _shape.ArcBias);
        ((PackedMatrix)matrices.Arcs).MultiplyAdd(roles, _shape.Roles, 1, Count, queries, arc);
        distances.Clear();
        ((PackedMatrix)matrices.Distances).MultiplyAdd(queries, arc, 1, Count, distances, ArcDistance.Count);

        Span<float> roleGradient = Grow(ref _roleGradient, Count * _shape.Roles), queryGradient = Grow(ref _queryGradient, Count * arc);
        Span<float> distanceGradient = Grow(ref _distanceGradient, Count * ArcDistance.Count);
        roleGradient.Clear();
        queryGradient.Clear();
        distanceGradient.Clear();
        double loss = 0;
        int token = 0;
        foreach (TrainingSentence sentence in batch)
        {
            int length = sentence.Length;
            loss += _arcs.Run(
                sentence, share, roles.Slice(token * _shape.Roles, length * _shape.Roles), queries.Slice(token * arc, length * arc),
                distances.Slice(token * ArcDistance.Count, length * ArcDistance.Count), roleGradient.Slice(token * _shape.Roles, length * _shape.Roles),
                queryGradient.Slice(token * arc, length * arc), distanceGradient.Slice(token * ArcDistance.Count, length * ArcDistance.Count), Gradient);
            token += length;
        }

        loss += _relations.Run(batch, Count, share, roles, roleGradient, Gradient, ref chance);

        ProductBack(_queries, arc, _distanceGradient, matrices.Distances, _shape.DistanceWeights, null, queryGradient);
        // The arcs' weights multiply only a role's first columns.
        TransposedPair arcs = matrices.Arcs;
        _scratch.Fill(queryGradient, Count, arc, arc);
        _scratch.MultiplyAdd(_roles, 1, _shape.Roles, arc, _shape.ArcWeights.In(Gradient), arc);
        BiasBack(queryGradient, _shape.ArcBias);
        arcs.Transposed.MultiplyAdd(queryGradient, arc, 1, Count, roleGradient, _shape.Roles);

        Multiply(roleGradient, _roleMask);
        for (int i = 0; i < Count; i++)
            for (int k = i * _shape.Roles; k < i * _shape.Roles + 2 * arc; k++)
                if (_roles[k] <= 0) roleGradient[k] = 0;
        ProductBack(_second, _shape.Hidden, _roleGradient, matrices.Roles, _shape.RoleWeights, _shape.RoleBias, output);
        return loss;
    }

    /// <summary>The way back through a product: to its weights, its bias and its left side.</summary>
    private void ProductBack(
        float[] left, int columns, ReadOnlySpan<float> gradient, TransposedPair weights, NetworkShape.Part weightPart, NetworkShape.Part? bias,
        Span<float> leftGradient)
    {
        _scratch.Fill(gradient, Count, weightPart.Columns, weightPart.Columns);
        _scratch.MultiplyAdd(left, 1, columns, weightPart.Rows, weightPart.In(Gradient), weightPart.Columns);
        if (bias is { } part) BiasBack(gradient[..(Count * weightPart.Columns)], part);
        weights.Transposed.MultiplyAdd(gradient, weightPart.Columns, 1, Count, leftGradient, columns);
    }

    private void BiasBack(ReadOnlySpan<float> gradient, NetworkShape.Part bias)
    {
        Span<float> sum = bias.In(Gradient);
        for (int i = 0; i + sum.Length <= gradient.Length && i < Count * sum.Length; i += sum.Length) Add(gradient.Slice(i, sum.Length), sum);
    }

    private void Fill(Span<float> rows, NetworkShape.Part bias)
    {
        Span<float> row = bias.In(parameters.Weights);
        for (int i = 0; i < rows.Length; i += row.Length) row.CopyTo(rows[i..]);
    }

    private static void Mask(float[] values, ref float[] mask, float rate, int count, ref Chance chance)
    {
        chance.Drop(Grow(ref mask, count), rate);
        Multiply(values.AsSpan(0, count), mask);
    }

    internal static Span<float> Grow(ref float[] buffer, int length)
    {
        if (buffer.Length < length) buffer = new float[length + length / 4];
        return buffer.AsSpan(0, length);
    }

    internal static void Add(ReadOnlySpan<float> values, Span<float> sum)
    {
        ref float from = ref MemoryMarshal.GetReference(values);
        ref float into = ref MemoryMarshal.GetReference(sum);
        for (nuint i = 0; i < (nuint)values.Length; i += RecurrentLayer.Lanes)
            (Vector256.LoadUnsafe(ref from, i) + Vector256.LoadUnsafe(ref into, i)).StoreUnsafe(ref into, i);
    }

    internal static void Multiply(Span<float> values, ReadOnlySpan<float> factors)
    {
        ref float from = ref MemoryMarshal.GetReference(factors);
        ref float into = ref MemoryMarshal.GetReference(values);
        for (nuint i = 0; i < (nuint)values.Length; i += RecurrentLayer.Lanes)
            (Vector256.LoadUnsafe(ref from, i) * Vector256.LoadUnsafe(ref into, i)).StoreUnsafe(ref into, i);
    }

    private sealed class LayerBuffers
    {
        public float[] Gates = [];
        public float[] States = [];
    }
}

/// <summary>At which rates training leaves out numbers, so that the network relies on none of them.</summary>
/// <param name="Input">Of the sum at a token's input.</param>
/// <param name="Affix">Features that are not the word itself.</param>
/// <param name="Hidden">Of the layers' outputs.</param>
/// <param name="Roles">Of what tokens are as heads and dependents.</param>
internal sealed record Dropout(float Input = 0.15f, float Affix = 0.03f, float Hidden = 0.25f, float Roles = 0.2f);
