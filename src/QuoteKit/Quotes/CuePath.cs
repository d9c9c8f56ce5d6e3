namespace QuoteKit.Quotes;

/// <summary>The way through the tree from a cue to the tokens of its sentence.</summary>
/// <remarks>Made for one cue at a time; every token costs a few steps only.</remarks>
internal sealed class CuePath(FeatureText view)
{
    private const int LongestUp = 8, LongestDown = 12;

    private readonly int[] _chain = new int[LongestUp + 1];
    private readonly uint[] _up = new uint[LongestUp + 1];
    private int _length;

    /// <summary>Begins with another cue.</summary>
    public void From(int cue)
    {
        _length = 0;
        uint up = 1;
        for (int at = cue; at >= 0 && _length < _chain.Length; at = view.Tree.Heads[at])
        {
            _chain[_length] = at;
            _up[_length++] = up;
            up = HashedFeatures.Pair(up, view.Relation(at));
        }
    }

    /// <summary>Whether the token is the cue or above it.</summary>
    public bool IsAbove(int token) => _chain.AsSpan(0, _length).Contains(token);

    public Way To(int token)
    {
        int at = token, top = -1, top2 = -1, down = 0;
        uint path = 1;
        while (at >= 0 && down < LongestDown)
        {
            int meets = _chain.AsSpan(0, _length).IndexOf(at);
            if (meets >= 0) return new Way(_up[meets], meets, top, top2, down, down > 6 ? 3u : path);
            path = HashedFeatures.Pair(path, view.Relation(at));
            (top2, top) = (top, at);
            at = view.Tree.Heads[at];
            down++;
        }

        return new Way(2, LongestUp + 1, -1, -1, down, 2);
    }

    /// <summary>A way from the cue up to the lowest common ancestor and down to a token.</summary>
    /// <param name="Up">The relations from the cue upwards.</param>
    /// <param name="StepsUp">How many they are.</param>
    /// <param name="Top">The token right below the ancestor on the other side, or -1 where the token is the ancestor.</param>
    /// <param name="Top2">The one below that, or -1.</param>
    /// <param name="StepsDown">How many steps lead down.</param>
    /// <param name="Down">The relations downwards.</param>
    public readonly record struct Way(uint Up, int StepsUp, int Top, int Top2, int StepsDown, uint Down);
}
