using System.Buffers;
using QuoteKit.Model;

namespace QuoteKit.Syntax;

/// <summary>Finds the best tree with one root: the best head of each token, or Chu and Liu's and Edmonds' algorithm where those make none.</summary>
internal static class TreeDecoder
{
    // Larger than the sums of scores that a sentence can have: of two trees the one with fewer roots wins.
    private const float RootCost = 1e6f;

    /// <summary>Fills in the heads of a sentence's tokens, -1 for the root.</summary>
    /// <param name="scores">A row for each token; its columns are the root, then each token as its head.</param>
    /// <param name="stride">How far apart rows begin.</param>
    /// <param name="heads">Takes the heads.</param>
    public static void Decode(ReadOnlySpan<float> scores, int stride, Span<int> heads)
    {
        int roots = 0;
        for (int i = 0; i < heads.Length; i++)
        {
            ReadOnlySpan<float> row = scores.Slice(i * stride, heads.Length + 1);
            // A token is no head of its own.
            int best = VectorMath.IndexOfLargest(row[..(i + 1)]);
            if (i + 2 < row.Length && VectorMath.IndexOfLargest(row[(i + 2)..]) + i + 2 is var right && row[right] > row[best]) best = right;
            heads[i] = best - 1;
            if (best == 0) roots++;
        }

        if (roots == 1 && !HasCycle(heads)) return;
        int nodes = heads.Length + 1;
        float[] rented = ArrayPool<float>.Shared.Rent(nodes * nodes);
        for (int i = 1; i < nodes; i++)
        {
            scores.Slice((i - 1) * stride, nodes).CopyTo(rented.AsSpan(i * nodes));
            rented[i * nodes] -= RootCost;
        }

        new CycleContraction(rented, nodes).Solve(heads);
        ArrayPool<float>.Shared.Return(rented);
    }

    private static bool HasCycle(ReadOnlySpan<int> heads)
    {
        Span<int> seen = heads.Length <= 256 ? stackalloc int[heads.Length] : new int[heads.Length];
        seen.Clear();
        for (int i = 0; i < heads.Length; i++)
        {
            int at = i;
            while (at >= 0 && seen[at] == 0)
            {
                seen[at] = i + 1;
                at = heads[at];
            }

            if (at >= 0 && seen[at] == i + 1) return true;
        }

        return false;
    }
}
