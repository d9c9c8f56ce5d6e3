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
            int best = 0;
            for (int j = 1; j < row.Length; j++)
                if (j != i + 1 && row[j] > row[best])
                    best = j;
            heads[i] = best - 1;
            if (best == 0) roots++;
        }

        if (roots == 1 && !HasCycle(heads)) return;
        int nodes = heads.Length + 1;
        var weights = new float[nodes * nodes];
        for (int i = 1; i < nodes; i++)
        {
            scores.Slice((i - 1) * stride, nodes).CopyTo(weights.AsSpan(i * nodes));
            weights[i * nodes] -= RootCost;
        }

        int[] best1 = Solve(weights, nodes);
        for (int i = 1; i < nodes; i++) heads[i - 1] = best1[i] - 1;
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

    /// <summary>The best tree's heads; node 0 is the root, and row d of <paramref name="weights"/> holds the heads' scores for node d.</summary>
    private static int[] Solve(float[] weights, int nodes)
    {
        var heads = new int[nodes];
        heads[0] = -1;
        for (int d = 1; d < nodes; d++)
        {
            int best = -1;
            for (int h = 0; h < nodes; h++)
                if (h != d && (best < 0 || weights[d * nodes + h] > weights[d * nodes + best]))
                    best = h;
            heads[d] = best;
        }

        bool[]? cycle = FindCycle(heads);
        if (cycle is null) return heads;

        // The cycle becomes one node, the last; it is entered where that costs least.
        var kept = new List<int>();
        for (int i = 0; i < nodes; i++)
            if (!cycle[i]) kept.Add(i);
        int small = kept.Count + 1, merged = small - 1;
        var smaller = new float[small * small];
        var entries = new int[small];
        var exits = new int[small];
        for (int i = 0; i < kept.Count; i++)
        {
            int node = kept[i];
            for (int j = 0; j < kept.Count; j++) smaller[i * small + j] = weights[node * nodes + kept[j]];
            float entry = float.NegativeInfinity, exit = float.NegativeInfinity;
            for (int c = 0; c < nodes; c++)
            {
                if (!cycle[c]) continue;
                float into = weights[c * nodes + node] - weights[c * nodes + heads[c]], outOf = weights[node * nodes + c];
                if (into > entry) (entry, entries[i]) = (into, c);
                if (outOf > exit) (exit, exits[i]) = (outOf, c);
            }

            smaller[merged * small + i] = entry;
            smaller[i * small + merged] = exit;
        }

        int[] solved = Solve(smaller, small);
        for (int i = 1; i < kept.Count; i++) heads[kept[i]] = solved[i] == merged ? exits[i] : kept[solved[i]];
        int from = solved[merged];
        heads[entries[from]] = kept[from];
        return heads;
    }

    private static bool[]? FindCycle(int[] heads)
    {
        var seen = new int[heads.Length];
        for (int i = 1; i < heads.Length; i++)
        {
            int at = i;
            while (at > 0 && seen[at] == 0)
            {
                seen[at] = i;
                at = heads[at];
            }

            if (at <= 0 || seen[at] != i) continue;
            var cycle = new bool[heads.Length];
            for (int c = at; !cycle[c]; c = heads[c]) cycle[c] = true;
            return cycle;
        }

        return null;
    }
}
