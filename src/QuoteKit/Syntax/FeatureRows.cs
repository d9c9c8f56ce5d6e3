using QuoteKit.Model;

namespace QuoteKit.Syntax;

/// <summary>Tells which row of a table belongs to a feature. Immutable. Features never seen in training have none.</summary>
internal sealed class FeatureRows
{
    private readonly ulong[] _slots;
    private readonly int _shift;

    /// <summary>Makes a table of the features' hashes, in the order of the rows.</summary>
    public FeatureRows(ReadOnlySpan<uint> features)
    {
        int bits = 1;
        while (1 << bits < 2 * features.Length) bits++;
        _shift = 32 - bits;
        _slots = new ulong[1 << bits];
        for (int row = 0; row < features.Length; row++)
        {
            int slot = Slot(features[row]);
            while (_slots[slot] != 0) slot = (slot + 1) & (_slots.Length - 1);
            _slots[slot] = (ulong)features[row] << 32 | (uint)(row + 1);
        }
    }

    /// <summary>Says that a feature will be asked for soon.</summary>
    public void Expect(uint feature) => Prefetch.Line(ref _slots[Slot(feature)]);

    /// <summary>The feature's row, or -1.</summary>
    public int Of(uint feature)
    {
        for (int slot = Slot(feature); ; slot = (slot + 1) & (_slots.Length - 1))
        {
            ulong found = _slots[slot];
            if (found == 0) return -1;
            if ((uint)(found >> 32) == feature) return (int)(uint)found - 1;
        }
    }

    private int Slot(uint feature) => (int)((feature * 0x9E3779B1u) >> _shift);
}
