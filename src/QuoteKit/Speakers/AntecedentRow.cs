namespace QuoteKit.Speakers;

/// <summary>Collects one candidate's features as hashes, each with the number of its place, so that equal values at other places differ.</summary>
internal ref struct AntecedentRow(Span<uint> features)
{
    private const uint Basis = 2166136261, Prime = 16777619;

    private readonly Span<uint> _features = features;

    public int Count { get; private set; }

    public void Add(uint a, uint b = 0, uint c = 0, uint d = 0)
    {
        uint hash = (Basis ^ (uint)(Count + 1)) * Prime;
        hash = (((hash ^ a) * Prime) ^ b) * Prime;
        hash = (((hash ^ c) * Prime) ^ d) * Prime;
        _features[Count++] = hash ^ (hash >> 15);
    }

    /// <summary>The hash of a word, case aside.</summary>
    public static uint Word(ReadOnlySpan<char> word)
    {
        const int Longest = 40;
        uint hash = Basis;
        foreach (char c in word[..Math.Min(word.Length, Longest)]) hash = (hash ^ char.ToLowerInvariant(c)) * Prime;
        return hash;
    }
}
