namespace QuoteKit.Mentions;

/// <summary>Finds the best sequence of labels whose neighbours agree; time and memory are linear in the sentence's length.</summary>
internal sealed class NameDecoder(int[] transitions)
{
    private const int Never = int.MinValue / 2;

    private static readonly byte[][] LeftOf =
        [.. Enumerable.Range(0, NameLabels.Count).Select(right => Enumerable.Range(0, NameLabels.Count)
            .Select(left => (byte)left).Where(left => NameLabels.CanFollow(left, (byte)right)).ToArray())];

    private readonly int[] _next = new int[NameLabels.Count];
    private readonly int[] _best = new int[NameLabels.Count];
    private byte[] _from = [];
    private int _length;

    /// <summary>Begins a sentence of so many tokens.</summary>
    public void Begin(int length)
    {
        if (_from.Length < length * NameLabels.Count) _from = new byte[Math.Max(length * NameLabels.Count, 2 * _from.Length)];
        Array.Fill(_best, Never);
        _best[NameLabels.Outside] = 0;
        _length = 0;
    }

    /// <summary>Takes the scores of the next token's labels.</summary>
    public void Add(ReadOnlySpan<int> scores)
    {
        Span<byte> from = _from.AsSpan(_length++ * NameLabels.Count, NameLabels.Count);
        for (int right = 0; right < NameLabels.Count; right++)
        {
            int best = int.MinValue;
            byte origin = 0;
            foreach (byte left in LeftOf[right])
            {
                int score = _best[left] + transitions[left * NameLabels.Count + right];
                if (score <= best) continue;
                (best, origin) = (score, left);
            }

            _next[right] = Math.Max(best + scores[right], Never);
            from[right] = origin;
        }

        _next.CopyTo(_best, 0);
    }

    /// <summary>Writes the best labels of the sentence; a name that its end would cut is none.</summary>
    public void Decode(Span<byte> labels)
    {
        byte label = NameLabels.Outside;
        for (byte end = 0; end < NameLabels.Count; end++)
            if (NameLabels.CanFollow(end, NameLabels.Outside) && _best[end] > _best[label])
                label = end;
        for (int i = _length - 1; i >= 0; i--)
        {
            labels[i] = label;
            label = _from[i * NameLabels.Count + label];
        }
    }
}
