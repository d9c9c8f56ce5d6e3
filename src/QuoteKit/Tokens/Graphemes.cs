using System.Globalization;

namespace QuoteKit.Tokens;

/// <summary>Keeps what a reader sees as one character (a grapheme cluster of Unicode) in one token.</summary>
internal static class Graphemes
{
    private const char FirstMark = '\u0300';

    /// <summary>The token's end, moved on to the end of the cluster that it would cut; never over white space.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">The token's start, where no cluster is cut.</param>
    /// <param name="end">The end that the rules give.</param>
    public static int Complete(ReadOnlySpan<char> text, int start, int end)
    {
        if (end >= text.Length || (IsSimple(text[end]) && IsSimple(text[end - 1])) || char.IsWhiteSpace(text[end])) return end;
        int whole = start;
        while (whole < end) whole += StringInfo.GetNextTextElementLength(text[whole..]);
        while (end < whole && !char.IsWhiteSpace(text[end])) end++;
        return end;
    }

    /// <summary>Whether the character never forms a cluster with one of its kind: those below all combining marks, dashes and quotation marks.</summary>
    private static bool IsSimple(char c) => c < FirstMark || c is >= '\u2010' and <= '\u2027';
}
