namespace QuoteKit.Syntax;

/// <summary>
/// Chu and Liu's and Edmonds' algorithm in one matrix: while the best heads make a cycle, it becomes one node, which is entered
/// where that costs least; then the cycles are opened again, the last one first. For one sentence, not for several threads.
/// </summary>
/// <remarks>Each node is merged at most once and costs two looks at every other one then: time grows with the matrix.</remarks>
internal sealed class CycleContraction
{
    private readonly float[] _scores;
    private readonly int _nodes;
    private readonly int[] _heads;
    private readonly bool[] _merged;
    private readonly Stack<Cycle> _cycles = new();

    /// <summary>Takes the scores.</summary>
    /// <param name="scores">Row d holds the scores of all nodes as heads of node d; node 0 is the root. Changed.</param>
    /// <param name="nodes">How many nodes there are, and how long a row is.</param>
    public CycleContraction(float[] scores, int nodes) =>
        (_scores, _nodes, _heads, _merged) = (scores, nodes, new int[nodes], new bool[nodes]);

    /// <summary>Fills in the heads of the nodes behind the root, where -1 is the root.</summary>
    public void Solve(Span<int> heads)
    {
        for (int node = 1; node < _nodes; node++) _heads[node] = BestHead(node);
        while (FindCycle() is { } members) _cycles.Push(Contract(members));
        while (_cycles.TryPop(out Cycle? cycle)) Open(cycle);
        for (int node = 1; node < _nodes; node++) heads[node - 1] = _heads[node] - 1;
    }

    private int BestHead(int node)
    {
        ReadOnlySpan<float> row = _scores.AsSpan(node * _nodes, _nodes);
        int best = 0;
        for (int head = 1; head < row.Length; head++)
            if (row[head] > row[best] && head != node && !_merged[head])
                best = head;
        return best;
    }

    private List<int>? FindCycle()
    {
        var seen = new int[_nodes];
        for (int node = 1; node < _nodes; node++)
        {
            int at = node;
            while (at > 0 && seen[at] == 0 && !_merged[at])
            {
                seen[at] = node;
                at = _heads[at];
            }

            if (at == 0 || seen[at] != node) continue;
            var members = new List<int> { at };
            for (int next = _heads[at]; next != at; next = _heads[next]) members.Add(next);
            return members;
        }

        return null;
    }

    /// <summary>Makes the first of a cycle's nodes stand for all.</summary>
    private Cycle Contract(List<int> members)
    {
        var cycle = new Cycle(members, [.. members.Select(member => _heads[member])], new int[_nodes], new int[_nodes]);
        int whole = members[0];
        var intoWhole = new float[_nodes];
        foreach (int member in members) _merged[member] = true;
        for (int node = 0; node < _nodes; node++)
        {
            if (_merged[node]) continue;
            float entry = float.NegativeInfinity, exit = float.NegativeInfinity;
            for (int i = 0; i < members.Count; i++)
            {
                int row = members[i] * _nodes;
                float into = _scores[row + node] - _scores[row + cycle.Heads[i]], outOf = _scores[node * _nodes + members[i]];
                if (into > entry) (entry, cycle.Entries[node]) = (into, members[i]);
                if (outOf > exit) (exit, cycle.Exits[node]) = (outOf, members[i]);
            }

            intoWhole[node] = entry;
            _scores[node * _nodes + whole] = exit;
            if (_merged[_heads[node]]) _heads[node] = whole;
        }

        intoWhole.CopyTo(_scores, whole * _nodes);
        _merged[whole] = false;
        _heads[whole] = BestHead(whole);
        return cycle;
    }

    /// <summary>Gives a cycle's nodes their own heads again, all but the one that is entered, and what hangs on them its head among them.</summary>
    private void Open(Cycle cycle)
    {
        int whole = cycle.Members[0], from = _heads[whole], entered = cycle.Entries[from];
        for (int node = 1; node < _nodes; node++)
            if (_heads[node] == whole)
                _heads[node] = cycle.Exits[node];
        for (int i = 0; i < cycle.Members.Count; i++) _heads[cycle.Members[i]] = cycle.Members[i] == entered ? from : cycle.Heads[i];
    }

    /// <summary>A cycle that was made one node.</summary>
    /// <param name="Members">Its nodes; the first stands for all.</param>
    /// <param name="Heads">Their heads in the cycle.</param>
    /// <param name="Entries">For each node outside, which member it would be the head of.</param>
    /// <param name="Exits">For each node outside, which member would be its head.</param>
    private sealed record Cycle(List<int> Members, int[] Heads, int[] Entries, int[] Exits);
}
