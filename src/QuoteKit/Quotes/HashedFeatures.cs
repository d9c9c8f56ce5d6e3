using QuoteKit.Model;

namespace QuoteKit.Quotes;

/// <summary>
/// Collects the hashed features of one thing to be scored. Each call gets the next template number, so that equal parts
/// in other templates differ; where calls are conditional or repeat, <see cref="Begin"/> sets the number.
/// </summary>
/// <param name="weights">What the features will be scored with, if that is known already: their rows are fetched meanwhile.</param>
internal sealed class HashedFeatures(Weights? weights = null)
{
    private uint[] _features = new uint[256];
    private uint _template;

    private Weights? _weights = weights;

    public int Count { get; private set; }

    public ReadOnlySpan<uint> Span => _features.AsSpan(0, Count);

    /// <summary>The features from here on will be scored with these weights.</summary>
    public void Aim(Weights weights) => _weights = weights;

    public void Clear()
    {
        Count = 0;
        _template = 0;
    }

    /// <summary>The next feature is the template of this number; numbers of groups lie far enough apart.</summary>
    public void Begin(uint template) => _template = template;

    public void Add() => Put(Start());

    public void Add(uint a) => Put(Mix(Start(), a));

    public void Add(uint a, uint b) => Put(Mix(Mix(Start(), a), b));

    public void Add(uint a, uint b, uint c) => Put(Mix(Mix(Mix(Start(), a), b), c));

    public void Add(uint a, uint b, uint c, uint d) => Put(Mix(Mix(Mix(Mix(Start(), a), b), c), d));

    /// <summary>One hash of two parts, to be a part itself.</summary>
    public static uint Pair(uint a, uint b) => Mix(Mix(0x9E3779B9, a), b);

    public static uint Mix(uint hash, uint part)
    {
        hash = (hash ^ part) * 0x85EBCA6B;
        return hash ^ (hash >> 13);
    }

    public static uint Hash(ReadOnlySpan<char> word)
    {
        uint hash = 2166136261;
        foreach (char c in word) hash = (hash ^ c) * 16777619;
        return hash ^ (hash >> 15);
    }

    private uint Start() => ++_template * 0x9E3779B1;

    private void Put(uint feature)
    {
        if (Count == _features.Length) Array.Resize(ref _features, 2 * Count);
        _features[Count++] = feature;
        _weights?.Expect(feature);
    }
}
