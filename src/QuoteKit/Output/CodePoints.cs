namespace QuoteKit.Output;

/// <summary>Turns offsets in UTF-16 code units into offsets in Unicode code points, in which Web Annotations count.</summary>
internal sealed class CodePoints
{
    // Where the second half of each pair stands; most articles have none.
    private readonly List<int> _seconds = [];

    public CodePoints(string text)
    {
        for (int at = 1; at < text.Length; at++)
        {
            if (char.IsSurrogatePair(text[at - 1], text[at])) _seconds.Add(at++);
        }
    }

    /// <summary>How many code points stand before the offset; an unpaired surrogate counts as one.</summary>
    public int Before(int offset)
    {
        int at = _seconds.BinarySearch(offset);
        return offset - (at >= 0 ? at : ~at);
    }
}
