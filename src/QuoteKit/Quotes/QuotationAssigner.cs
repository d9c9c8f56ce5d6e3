using QuoteKit.Syntax;

namespace QuoteKit.Quotes;

/// <summary>Gives quotations without a cue of their own to the attribution that goes on with them.</summary>
internal static class QuotationAssigner
{
    /// <summary>
    /// Adds to <paramref name="contents"/> the quotations that go on behind a quotation and its cue in the same paragraph
    /// (“A,” she said. “B.”), and those that go on over paragraphs without a closing mark between. In the widest scope, which
    /// is PolNeAR's, the next paragraph's quotation goes on too; else who says it is left to Speakers.
    /// </summary>
    /// <returns>The quotations that are speech and belong to no attribution, ascending.</returns>
    public static List<int> Assign(
        AnnotatedText text, QuotationJudge judge, AttributionScope scope, List<AttributionCandidate> selected, List<List<TokenRange>> contents)
    {
        QuotationMap quoted = judge.Quoted;
        int paragraphs = scope == AttributionScope.All ? 1 : 0;
        var owner = new int[quoted.Quotations.Length];
        Array.Fill(owner, -1);
        for (int a = 0; a < contents.Count; a++)
        {
            if (selected[a].IsInsideQuotation) continue;
            foreach (TokenRange range in contents[a])
            {
                for (int i = range.First; i < range.End; i++)
                    if (quoted.At(i) is >= 0 and var q && owner[q] < 0) owner[q] = a;
            }
        }

        var floating = new List<int>();
        int last = -1;
        for (int q = 0; q < owner.Length; q++)
        {
            if (owner[q] >= 0)
            {
                last = q;
                continue;
            }

            // Titles between ("he said on “Morning Call.”") belong to nobody, so the last owned quotation counts.
            bool goesOn = quoted.Quotations[q].ContinuesPrevious || judge.StandsAlone(q);
            if (last >= 0 && goesOn && Follows(text, quoted, selected[owner[last]], last, q, paragraphs))
            {
                contents[owner[last]].Add(new TokenRange(quoted.FirstToken[q], quoted.EndToken[q]));
                owner[q] = owner[last];
                last = q;
            }
            else if (judge.IsSpeechAlone(q))
            {
                floating.Add(q);
            }
        }

        return floating;
    }

    /// <summary>Whether nothing but the attribution's own words stands between its quotation before and this one.</summary>
    private static bool Follows(AnnotatedText text, QuotationMap quoted, AttributionCandidate attribution, int previous, int q, int paragraphs)
    {
        int first = quoted.FirstToken[q], before = quoted.EndToken[previous];
        if (quoted.Quotations[q].ContinuesPrevious) return OnlyMarks(text, before, first);
        if (!attribution.IsQuoting) return false;
        if (text.ParagraphOf(first) - text.ParagraphOf(before - 1) > paragraphs) return false;
        // The sentence of the cue may end with place and time; no further sentence may stand between.
        int cue = attribution.Head;
        return OnlyMarks(text, before, first)
            || (cue >= before && cue < first && text.SentenceOf(first - 1) == text.SentenceOf(cue));
    }

    private static bool OnlyMarks(AnnotatedText text, int from, int to)
    {
        for (int i = from; i < to; i++)
            if (char.IsLetterOrDigit(text.First(i))) return false;
        return true;
    }
}
