namespace QuoteKit.Syntax;

/// <summary>Collects features: each gets the number of its template, so that equal words at other places differ.</summary>
internal ref struct FeatureList(Span<uint> features)
{
    private readonly Span<uint> _features = features;
    private int _count;

    public readonly int Count => _count;

    public void Add(uint a) => Put(WordFeatures.Mix(Begin(), a));

    public void Add(uint a, uint b) => Put(WordFeatures.Mix(WordFeatures.Mix(Begin(), a), b * 0x85EBCA6B));

    public void Add(uint a, uint b, uint c) =>
        Put(WordFeatures.Mix(WordFeatures.Mix(WordFeatures.Mix(Begin(), a), b * 0x85EBCA6B), c * 0xC2B2AE35));

    public void Add(uint a, uint b, uint c, uint d) =>
        Put(WordFeatures.Mix(WordFeatures.Mix(WordFeatures.Mix(WordFeatures.Mix(Begin(), a), b * 0x85EBCA6B), c * 0xC2B2AE35), d * 0x27D4EB2F));

    private readonly uint Begin() => (uint)(_count + 1) * 0x2545F491;

    private void Put(uint hash) => _features[_count++] = hash ^ (hash >> 15);
}
