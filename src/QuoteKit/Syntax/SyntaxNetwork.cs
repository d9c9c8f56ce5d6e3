using System.Buffers;
using QuoteKit.Model;

namespace QuoteKit.Syntax;

/// <summary>
/// The network that tags and parses: two recurrent layers over the sum of each token's feature rows; tags, arcs and
/// relations are read off the second layer. Immutable and safe for threads.
/// </summary>
/// <remarks>Arcs are scored pair by pair (Dozat and Manning 2017), with a term for their length, and make the best tree.</remarks>
internal sealed class SyntaxNetwork
{
    private readonly NetworkShape _shape;
    private readonly WholeMatrix _first, _second, _tags, _inputTags, _roles;

    // What is small would lose by rounding its left side what it gains in the product.
    private readonly PackedMatrix _arcs, _distances, _relations;
    private readonly float[] _weights;

    public SyntaxNetwork(NetworkShape shape, float[] weights)
    {
        (_shape, _weights) = (shape, weights);
        _first = Whole(shape.FirstWeights);
        _second = Whole(shape.SecondWeights);
        _tags = Whole(shape.TagWeights);
        _inputTags = Whole(shape.InputTagWeights);
        _roles = Whole(shape.RoleWeights);
        _arcs = Pack(shape.ArcWeights);
        _distances = Pack(shape.DistanceWeights);
        _relations = Pack(shape.RelationWeights);
    }

    /// <summary>Analyzes several sentences at once.</summary>
    /// <param name="sums">The sum of each token's feature rows.</param>
    /// <param name="lengths">The sentences' lengths in tokens.</param>
    /// <param name="tags">Takes the tags' numbers.</param>
    /// <param name="heads">Takes the heads as indices in their sentence, -1 for the root.</param>
    /// <param name="relations">Takes the relations' numbers, of no meaning for the root.</param>
    public void Analyze(ReadOnlySpan<float> sums, ReadOnlySpan<int> lengths, Span<byte> tags, Span<int> heads, Span<byte> relations)
    {
        int count = tags.Length, hidden = _shape.Hidden;
        int longest = 0;
        foreach (int length in lengths) longest = Math.Max(longest, length);
        int behindRoles = Math.Max(_shape.Arc + ArcDistance.Count, _shape.Relation + _shape.RelationColumns);
        int heap = count * Math.Max(Math.Max(_shape.Gates, _shape.TagColumns), _shape.Roles + behindRoles);
        int arcs = longest * PackedMatrix.Padded(longest + 1) + (longest + 1) * _shape.Arc;
        float[] rented = ArrayPool<float>.Shared.Rent(heap + count * (_shape.Inputs + 3 * hidden + 2) + arcs);
        short[] rounded = ArrayPool<short>.Shared.Rent(count * (_shape.Inputs + hidden));
        try
        {
            Span<float> free = rented;
            Span<float> work = Take(ref free, heap);
            Span<float> inputs = Take(ref free, count * _shape.Inputs);
            Span<float> states = Take(ref free, count * hidden), mixed = Take(ref free, count * hidden), outputs = Take(ref free, count * hidden);
            Span<float> inputScales = Take(ref free, count), scales = Take(ref free, count);
            Span<short> wholes = rounded, wholeInputs = Take(ref wholes, count * _shape.Inputs);
            wholes = wholes[..(count * hidden)];
            Mix(_shape.FirstMix, sums, lengths, inputs);
            WholeRows input = WholeRows.Of(inputs, _shape.Inputs, wholeInputs, inputScales);
            outputs.Clear();
            RunLayer(input, _first, _shape.FirstBias, lengths, work, states, outputs);
            Mix(_shape.SecondMix, outputs, lengths, mixed);
            RunLayer(WholeRows.Of(mixed, hidden, wholes, scales), _second, _shape.SecondBias, lengths, work, states, outputs);

            WholeRows output = WholeRows.Of(outputs, hidden, wholes, scales);
            Span<float> scores = work[..(count * _shape.TagColumns)];
            _tags.Multiply(output, _shape.TagBias.In(_weights), scores);
            _inputTags.MultiplyAdd(input, scores);
            for (int i = 0; i < count; i++) tags[i] = (byte)VectorMath.IndexOfLargest(scores.Slice(i * _shape.TagColumns, _shape.Tags));

            Span<float> roles = Take(ref work, count * _shape.Roles);
            _roles.Multiply(output, _shape.RoleBias.In(_weights), roles);
            for (int i = 0; i < count; i++) VectorMath.Clip(roles.Slice(i * _shape.Roles, 2 * _shape.Arc));
            FindHeads(roles, lengths, longest, work, free, heads);
            Label(roles, lengths, heads, work, relations);
        }
        finally
        {
            ArrayPool<float>.Shared.Return(rented);
            ArrayPool<short>.Shared.Return(rounded);
        }
    }

    private void Mix(NetworkShape.Part factors, ReadOnlySpan<float> from, ReadOnlySpan<int> lengths, Span<float> mixed)
    {
        int at = 0;
        foreach (int length in lengths)
        {
            int size = length * factors.Columns;
            NeighbourMix.Run(factors.In(_weights), from.Slice(at, size), mixed.Slice(at, size));
            at += size;
        }
    }

    private void RunLayer(
        WholeRows inputs, WholeMatrix weights, NetworkShape.Part bias, ReadOnlySpan<int> lengths, Span<float> work, Span<float> states, Span<float> outputs)
    {
        Span<float> gates = work[..(inputs.Count * _shape.Gates)];
        weights.Multiply(inputs, bias.In(_weights), gates);
        int token = 0;
        foreach (int length in lengths)
        {
            int from = token * _shape.Hidden, size = length * _shape.Hidden;
            RecurrentLayer.Run(_shape, gates.Slice(token * _shape.Gates, length * _shape.Gates), states.Slice(from, size), outputs.Slice(from, size));
            token += length;
        }
    }

    private void FindHeads(ReadOnlySpan<float> roles, ReadOnlySpan<int> lengths, int longest, Span<float> work, Span<float> free, Span<int> heads)
    {
        int count = heads.Length, arc = _shape.Arc;
        Span<float> queries = Take(ref work, count * arc), distances = Take(ref work, count * ArcDistance.Count);
        Fill(queries, _shape.ArcBias);
        _arcs.MultiplyAdd(roles, _shape.Roles, 1, count, queries, arc);
        distances.Clear();
        _distances.MultiplyAdd(queries, arc, 1, count, distances, ArcDistance.Count);
        PackedMatrix keys = PackedMatrix.Borrowed(PackedMatrix.Padded(longest + 1) * arc);
        int token = 0;
        foreach (int length in lengths)
        {
            int stride = PackedMatrix.Padded(length + 1);
            Span<float> scores = free[..(length * stride)], candidates = free.Slice(length * stride, (length + 1) * arc);
            ArcScores.Candidates(_shape, _weights, roles.Slice(token * _shape.Roles, length * _shape.Roles), candidates);
            keys.FillTransposed(candidates, length + 1, arc, arc);
            ArcScores.Begin(distances.Slice(token * ArcDistance.Count, length * ArcDistance.Count), scores, stride);
            keys.MultiplyAdd(queries.Slice(token * arc, length * arc), arc, 1, length, scores, stride);
            TreeDecoder.Decode(scores, stride, heads.Slice(token, length));
            token += length;
        }

        keys.GiveBack();
    }

    private void Label(ReadOnlySpan<float> roles, ReadOnlySpan<int> lengths, ReadOnlySpan<int> heads, Span<float> work, Span<byte> relations)
    {
        int count = heads.Length, size = _shape.Relation;
        Span<float> arcs = Take(ref work, count * size), scores = work[..(count * _shape.RelationColumns)];
        int token = 0;
        foreach (int length in lengths)
        {
            ArcScores.Pairs(
                _shape, _weights, roles.Slice(token * _shape.Roles, length * _shape.Roles), heads.Slice(token, length), arcs.Slice(token * size, length * size));
            token += length;
        }

        VectorMath.Clip(arcs);
        Fill(scores, _shape.RelationBias);
        _relations.MultiplyAdd(arcs, size, 1, count, scores, _shape.RelationColumns);
        for (int i = 0; i < count; i++) relations[i] = (byte)VectorMath.IndexOfLargest(scores.Slice(i * _shape.RelationColumns, _shape.Relations));
    }

    private void Fill(Span<float> rows, NetworkShape.Part bias)
    {
        Span<float> row = bias.In(_weights);
        for (int i = 0; i < rows.Length; i += row.Length) row.CopyTo(rows[i..]);
    }

    private PackedMatrix Pack(NetworkShape.Part part) => PackedMatrix.Of(part.In(_weights), part.Rows, part.Columns);

    private WholeMatrix Whole(NetworkShape.Part part) => WholeMatrix.Of(part.In(_weights), part.Rows, part.Columns);

    private static Span<T> Take<T>(ref Span<T> free, int length)
    {
        Span<T> taken = free[..length];
        free = free[length..];
        return taken;
    }
}
