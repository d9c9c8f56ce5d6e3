namespace QuoteKit.Training.Names;

/// <summary>Counts features, so that those seen too seldom can be left out: they teach little and crowd the rows of the others.</summary>
internal sealed class FeatureCounts
{
    private const int Bits = 26;

    private readonly byte[] _counts = new byte[1 << Bits];

    public FeatureCounts(IEnumerable<NameExample> examples)
    {
        foreach (NameExample example in examples)
        {
            foreach (uint feature in example.Features)
            {
                ref byte count = ref _counts[Place(feature)];
                if (count < byte.MaxValue) count++;
            }
        }
    }

    /// <summary>The sentence with those features alone that were counted so often.</summary>
    public NameExample Keep(NameExample example, int fewest)
    {
        var features = new List<uint>(example.Features.Length);
        var ends = new int[example.Ends.Length];
        for (int i = 0; i < ends.Length; i++)
        {
            foreach (uint feature in example.FeaturesOf(i))
                if (_counts[Place(feature)] >= fewest)
                    features.Add(feature);
            ends[i] = features.Count;
        }

        return new NameExample([.. features], ends, example.Labels);
    }

    private static uint Place(uint feature) => (feature * 0x9E3779B1u) >> (32 - Bits);
}
