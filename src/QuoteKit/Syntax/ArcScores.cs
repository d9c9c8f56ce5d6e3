using QuoteKit.Model;

namespace QuoteKit.Syntax;

/// <summary>The parts of the network's arcs that are no plain matrix products; training goes the same ways back.</summary>
internal static class ArcScores
{
    /// <summary>Lines up what can be a head: the root, then each token.</summary>
    public static void Candidates(NetworkShape shape, float[] weights, ReadOnlySpan<float> roles, Span<float> candidates)
    {
        shape.Root.In(weights).CopyTo(candidates);
        for (int i = shape.Arc, from = shape.Arc; i < candidates.Length; i += shape.Arc, from += shape.Roles)
            roles.Slice(from, shape.Arc).CopyTo(candidates[i..]);
    }

    /// <summary>Fills in what the distance alone says of each arc: a row for each token, the root's column first.</summary>
    public static void Begin(ReadOnlySpan<float> distances, Span<float> scores, int stride)
    {
        int length = distances.Length / ArcDistance.Count;
        for (int i = 0; i < length; i++)
        {
            ReadOnlySpan<float> own = distances.Slice(i * ArcDistance.Count, ArcDistance.Count);
            Span<float> row = scores.Slice(i * stride, stride);
            row.Clear();
            row[0] = own[ArcDistance.Root];
            for (int j = 0; j < length; j++) row[j + 1] = own[ArcDistance.Of(i, j)];
        }
    }

    /// <summary>Adds up what each token is as a dependent, what its head is as a head, and their distance.</summary>
    public static void Pairs(NetworkShape shape, float[] weights, ReadOnlySpan<float> roles, ReadOnlySpan<int> heads, Span<float> arcs)
    {
        int size = shape.Relation, own = 2 * shape.Arc, other = own + size;
        Span<float> distances = shape.RelationDistances.In(weights);
        for (int i = 0; i < heads.Length; i++)
        {
            Span<float> arc = arcs.Slice(i * size, size);
            roles.Slice(i * shape.Roles + own, size).CopyTo(arc);
            if (heads[i] < 0) continue;
            ReadOnlySpan<float> head = roles.Slice(heads[i] * shape.Roles + other, size);
            ReadOnlySpan<float> distance = distances.Slice(ArcDistance.Of(i, heads[i]) * size, size);
            VectorMath.Add(head, distance, arc);
        }
    }
}
