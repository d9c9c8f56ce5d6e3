namespace QuoteKit;

/// <summary>A half-open range of an article's text.</summary>
/// <param name="Start">The first UTF-16 code unit of <see cref="Article.Text"/> inside the range, from 0.</param>
/// <param name="End">The UTF-16 code unit after the last one; never less than <paramref name="Start"/> in a result.</param>
public readonly record struct TextSpan(int Start, int End) : IComparable<TextSpan>
{
    /// <summary>How many UTF-16 code units the range holds.</summary>
    public int Length => End - Start;

    /// <summary>Whether the range holds nothing.</summary>
    public bool IsEmpty => End <= Start;

    /// <summary>Whether the code unit at <paramref name="offset"/> lies inside.</summary>
    /// <param name="offset">An offset in UTF-16 code units.</param>
    public bool Contains(int offset) => Start <= offset && offset < End;

    /// <summary>Whether all of <paramref name="other"/> lies inside.</summary>
    /// <param name="other">Another range of the same text.</param>
    public bool Contains(TextSpan other) => Start <= other.Start && other.End <= End;

    /// <summary>Whether the two ranges share at least one code unit.</summary>
    /// <param name="other">Another range of the same text.</param>
    public bool Overlaps(TextSpan other) => Start < other.End && other.Start < End;

    /// <summary>The words of the range.</summary>
    /// <param name="text">The article text the range was made for.</param>
    /// <exception cref="ArgumentOutOfRangeException">The range does not lie inside <paramref name="text"/>.</exception>
    public ReadOnlySpan<char> Of(string text) => text.AsSpan(Start, Length);

    /// <summary>Orders ranges by start, then by end.</summary>
    /// <param name="other">Another range of the same text.</param>
    public int CompareTo(TextSpan other) => Start != other.Start ? Start.CompareTo(other.Start) : End.CompareTo(other.End);

    /// <summary>Whether <paramref name="left"/> comes before <paramref name="right"/>.</summary>
    public static bool operator <(TextSpan left, TextSpan right) => left.CompareTo(right) < 0;

    /// <summary>Whether <paramref name="left"/> comes after <paramref name="right"/>.</summary>
    public static bool operator >(TextSpan left, TextSpan right) => left.CompareTo(right) > 0;

    /// <summary>Whether <paramref name="left"/> comes before <paramref name="right"/> or is the same.</summary>
    public static bool operator <=(TextSpan left, TextSpan right) => left.CompareTo(right) <= 0;

    /// <summary>Whether <paramref name="left"/> comes after <paramref name="right"/> or is the same.</summary>
    public static bool operator >=(TextSpan left, TextSpan right) => left.CompareTo(right) >= 0;

    /// <summary>The range as <c>[start, end)</c>.</summary>
    public override string ToString() => $"[{Start}, {End})";
}
