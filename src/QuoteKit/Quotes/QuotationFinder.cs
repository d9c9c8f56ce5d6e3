using System.Collections.Immutable;
using QuoteKit.Syntax;

namespace QuoteKit.Quotes;

/// <summary>Pairs quotation marks, paragraph by paragraph.</summary>
/// <remarks>
/// A quotation that is open at its paragraph's end goes on if the next paragraph begins with a mark; else it ends there,
/// with a diagnostic. Only outermost quotations are given. Time is linear in the text's length.
/// </remarks>
internal static class QuotationFinder
{
    /// <summary>How many marks ahead are read to tell a nested opening mark from a forgotten closing one.</summary>
    private const int LookAhead = 8;

    /// <summary>The outermost quotations, ascending, with titles and scare quotes among them; what is odd goes to <paramref name="diagnostics"/>.</summary>
    public static ImmutableArray<Quotation> Find(AnnotatedText text, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var quotations = ImmutableArray.CreateBuilder<Quotation>();
        bool goesOn = false;
        for (int p = 0; p < text.Paragraphs.Length; p++)
        {
            int before = quotations.Count;
            FindIn(text.Text, text.Paragraphs[p], goesOn, quotations);
            goesOn = quotations.Count > before && !quotations[^1].IsClosed
                && p + 1 < text.Paragraphs.Length && BeginsWithMark(text.Text, text.Paragraphs[p + 1]);
            if (quotations.Count > before && !quotations[^1].IsClosed && !goesOn)
            {
                diagnostics.Add(new Diagnostic(
                    DiagnosticCodes.UnclosedQuotation, quotations[^1].Span,
                    "A quotation mark opens here and none closes it; the quotation was read to the paragraph's end."));
            }
        }

        return quotations.ToImmutable();
    }

    private static bool BeginsWithMark(string text, TextSpan paragraph) =>
        (QuotationMark.TryRead(text, paragraph.Start, paragraph, out var mark) && mark.Is(MarkRole.Opens))
        || (text[paragraph.Start] == '‘' && SingleMarks.CanOpen(text, paragraph.Start, paragraph));

    private static void FindIn(string text, TextSpan paragraph, bool continues, ImmutableArray<Quotation>.Builder quotations)
    {
        List<QuotationMark> marks = ReadMarks(text, paragraph);
        int next = 0;
        // Where single marks were paired before, one that nothing closes is a quotation left open, not an apostrophe.
        bool singles = false;
        for (int i = paragraph.Start; i < paragraph.End;)
        {
            while (next < marks.Count && marks[next].Start < i) next++;
            int mark = next < marks.Count ? marks[next].Start : paragraph.End;
            int single = NextSingle(text, i, mark, paragraph);
            if (single >= 0)
            {
                int close = SingleMarks.FindEnd(text, single, paragraph);
                bool leftOpen = close < 0 && text[single] == '‘' && (single == paragraph.Start || (singles && char.IsUpper(text[single + 1])))
                    && !text.AsSpan(single + 1, paragraph.End - single - 1).Contains('“');
                int end = leftOpen ? paragraph.End : close;
                if (end < 0 || !HasWord(text, single, end))
                {
                    i = single + 1;
                    continue;
                }

                quotations.Add(new Quotation(new TextSpan(single, end), continues && single == paragraph.Start, !leftOpen));
                singles = true;
                i = end;
                continue;
            }

            if (next >= marks.Count) return;
            i = AddDouble(text, paragraph, marks, ref next, continues, quotations);
        }
    }

    /// <summary>Reads the quotation that the mark <paramref name="next"/> opens, if it does; gives where to go on.</summary>
    private static int AddDouble(
        string text, TextSpan paragraph, List<QuotationMark> marks, ref int next, bool continues, ImmutableArray<Quotation>.Builder quotations)
    {
        QuotationMark open = marks[next];
        if (!open.Is(MarkRole.Opens) || open.Is(MarkRole.AfterDigit)) return open.End;

        int close = FindClose(text, marks, next);
        if (close < 0 && (open.Is(MarkRole.Spaced) || open.End >= paragraph.End)) return open.End;
        TextSpan span = new(open.Start, close < 0 ? paragraph.End : marks[close].End);
        if (HasWord(text, span.Start, span.End))
            quotations.Add(new Quotation(span, continues && span.Start == paragraph.Start, close >= 0));
        next = close < 0 ? marks.Count : close + 1;
        return span.End;
    }

    /// <summary>The index of the mark that closes the one at <paramref name="open"/>, or -1.</summary>
    private static int FindClose(string text, List<QuotationMark> marks, int open)
    {
        char glyph = text[marks[open].Start];
        int depth = 1;
        for (int i = open + 1; i < marks.Count; i++)
        {
            QuotationMark mark = marks[i];
            bool closes = mark.Is(MarkRole.Closes) || (glyph is '„' or '‚' && text[mark.Start] is '“' or '‘');
            if (closes && mark.Is(MarkRole.AfterDigit) && MeasuresInside(marks, i)) continue;
            if (closes)
            {
                if (--depth == 0) return i;
            }
            else if (mark.Is(MarkRole.Opens) && ClosesTwice(marks, i))
            {
                depth++;
            }
        }

        return -1;
    }

    /// <summary>Whether a closing mark after a digit is a measure: another closing mark follows before any opening one.</summary>
    private static bool MeasuresInside(List<QuotationMark> marks, int at) =>
        at + 1 < marks.Count && marks[at + 1].Is(MarkRole.Closes) && !marks[at + 1].Is(MarkRole.Opens);

    /// <summary>Whether behind an opening mark within a quotation there are closing marks for both.</summary>
    private static bool ClosesTwice(List<QuotationMark> marks, int open)
    {
        int depth = 2;
        for (int i = open + 1; i < marks.Count && i <= open + LookAhead; i++)
        {
            if (marks[i].Is(MarkRole.Closes))
            {
                if (--depth == 0) return true;
            }
            else
            {
                // An opening mark after one level was closed begins a new quotation.
                if (depth == 1) return false;
                depth++;
            }
        }

        return false;
    }

    private static List<QuotationMark> ReadMarks(string text, TextSpan paragraph)
    {
        var marks = new List<QuotationMark>();
        for (int i = paragraph.Start; i < paragraph.End; i++)
        {
            if (!QuotationMark.TryRead(text, i, paragraph, out var mark)) continue;
            marks.Add(mark);
            i = mark.End - 1;
        }

        return marks;
    }

    private static int NextSingle(string text, int from, int end, TextSpan paragraph)
    {
        for (int i = from; i < end; i++)
            if (text[i] is '\'' or '‘' or '‚' or '‹' && SingleMarks.CanOpen(text, i, paragraph)) return i;
        return -1;
    }

    /// <summary>Whether a letter or digit stands between two offsets.</summary>
    public static bool HasWord(string text, int start, int end)
    {
        for (int i = start; i < end; i++)
            if (char.IsLetterOrDigit(text[i])) return true;
        return false;
    }
}
