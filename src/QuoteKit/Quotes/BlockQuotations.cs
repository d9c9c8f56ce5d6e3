using System.Collections.Immutable;
using QuoteKit.Syntax;

namespace QuoteKit.Quotes;

/// <summary>Makes quotations of what a page sets as a block quotation without marks.</summary>
internal static class BlockQuotations
{
    /// <summary>The quotations with those of the blocks; marks inside one of these are nested, and no quotations of their own.</summary>
    /// <param name="text">The text.</param>
    /// <param name="marked">The quotations that marks tell, ascending.</param>
    /// <param name="blocks">The article's blocks; those that do not stand in the text, or overlap with one before, count for nothing.</param>
    public static ImmutableArray<Quotation> Add(AnnotatedText text, ImmutableArray<Quotation> marked, ImmutableArray<Blockquote> blocks)
    {
        if (blocks.IsDefaultOrEmpty) return marked;
        var all = ImmutableArray.CreateBuilder<Quotation>();
        int next = 0, floor = 0;
        foreach (Blockquote block in blocks.OrderBy(static block => block.Span.Start))
        {
            if (block.Span.Start < floor) continue;
            TextSpan span = Trim(text.Text, block.Span);
            if (span.IsEmpty) continue;
            floor = span.End;
            while (next < marked.Length && marked[next].Span.Start < span.Start) all.Add(marked[next++]);
            int end = next;
            while (end < marked.Length && marked[end].Span.Start < span.End) end++;
            // A quotation that runs into the block, or out of it, is one of those that marks tell.
            bool crosses = (all.Count > 0 && all[^1].Span.End > span.Start) || (end > next && marked[end - 1].Span.End > span.End);
            if (crosses || IsMarked(text, span, marked.AsSpan()[next..end])) continue;
            all.Add(new Quotation(span, false, true) { IsMarked = false, Cite = Inside(text.Text, block.Cite) });
            next = end;
        }

        all.AddRange(marked.AsSpan()[next..]);
        return all.ToImmutable();
    }

    /// <summary>Whether marks tell what is said: the block begins with them, or most of its words stand between them.</summary>
    private static bool IsMarked(AnnotatedText text, TextSpan block, ReadOnlySpan<Quotation> inside)
    {
        if (inside.IsEmpty) return false;
        if (inside[0].Span.Start == block.Start) return true;
        int quoted = 0;
        foreach (Quotation quotation in inside) quoted += Words(text, quotation.Span);
        return 2 * quoted > Words(text, block);
    }

    private static int Words(AnnotatedText text, TextSpan span)
    {
        int words = 0;
        for (int i = text.TokenAt(span.Start); i < text.Count && text.Tokens[i].Span.Start < span.End; i++)
            if (char.IsLetterOrDigit(text.First(i))) words++;
        return words;
    }

    private static TextSpan? Inside(string text, TextSpan? cite) => cite is { } span && Trim(text, span) is { IsEmpty: false } words ? words : null;

    /// <summary>The span without white space at its ends; empty where it does not stand in the text or has no word.</summary>
    private static TextSpan Trim(string text, TextSpan span)
    {
        int start = span.Start, end = span.End;
        if (start < 0 || end > text.Length || start >= end) return default;
        while (start < end && char.IsWhiteSpace(text[start])) start++;
        while (end > start && char.IsWhiteSpace(text[end - 1])) end--;
        return QuotationFinder.HasWord(text, start, end) ? new TextSpan(start, end) : default;
    }
}
