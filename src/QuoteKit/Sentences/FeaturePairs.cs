using System.Numerics;

namespace QuoteKit.Sentences;

/// <summary>Collects features, each a pair of numbers, and mixes all at once; each gets the number of its template.</summary>
/// <param name="firsts">Room for the first numbers, whole vectors; the hashes are written there.</param>
/// <param name="seconds">As much room for the second ones.</param>
internal ref struct FeaturePairs(Span<uint> firsts, Span<uint> seconds)
{
    /// <summary>Room for a number of features in whole vectors.</summary>
    public static int RoomFor(int count) => (count + Vector<uint>.Count - 1) / Vector<uint>.Count * Vector<uint>.Count;

    private readonly Span<uint> _firsts = firsts;
    private readonly Span<uint> _seconds = seconds;
    private int _count;

    public void Add(uint first, uint second)
    {
        _firsts[_count] = first;
        _seconds[_count++] = second;
    }

    /// <summary>Replaces the first numbers by the features' hashes.</summary>
    public readonly void Mix()
    {
        for (int i = 0; i < _count; i += Vector<uint>.Count)
        {
            Span<uint> some = _firsts[i..];
            Vector<uint> template = Vector<uint>.Indices + new Vector<uint>((uint)i + 1);
            Vector<uint> hash = template * 0x2545F491 + new Vector<uint>(some) * 0x9E3779B1;
            hash = (hash ^ hash >>> 15) * 0x85EBCA6B + new Vector<uint>(_seconds[i..]) * 0xC2B2AE35;
            (hash ^ hash >>> 13).CopyTo(some);
        }
    }
}
