namespace QuoteKit.Training.Syntax;

/// <summary>Numbers that look like chance and are the same on every machine (xorshift, Marsaglia 2003).</summary>
internal struct Chance(uint seed)
{
    private uint _state = (seed * 2654435761u) | 1;

    public uint Next()
    {
        _state ^= _state << 13;
        _state ^= _state >> 17;
        _state ^= _state << 5;
        return _state;
    }

    /// <summary>A number from 0 to below 1.</summary>
    public float Fraction() => (Next() >> 8) * (1f / (1 << 24));

    /// <summary>Fills in zeros at the given rate, and what makes up for them elsewhere.</summary>
    public void Drop(Span<float> mask, float rate)
    {
        uint limit = (uint)(rate * uint.MaxValue);
        float kept = 1 / (1 - rate);
        for (int i = 0; i < mask.Length; i++) mask[i] = Next() < limit ? 0 : kept;
    }
}
