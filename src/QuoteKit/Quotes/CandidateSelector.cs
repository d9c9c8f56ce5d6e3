using QuoteKit.Syntax;

namespace QuoteKit.Quotes;

/// <summary>Chooses among candidates: likely enough, within the scope, and only the outermost of nested ones.</summary>
internal static class CandidateSelector
{
    /// <summary>The accepted candidates in the order of their cues.</summary>
    public static List<AttributionCandidate> Select(
        AnnotatedText text, QuotationJudge judge, IEnumerable<AttributionCandidate> candidates, AttributionScope scope, double least)
    {
        QuotationMap quoted = judge.Quoted;
        var ranked = candidates
            .Where(c => c.Rate >= least && (scope == AttributionScope.All || IsSpeech(c, judge)))
            .OrderByDescending(static c => c.Rate).ThenBy(static c => c.Cue.First).ToList();
        // Which accepted candidate holds a token as content, and which tokens are accepted cues.
        var holder = new int[text.Count];
        var cues = new bool[text.Count];
        var owned = new bool[quoted.Quotations.Length];
        var kept = new List<AttributionCandidate>();
        foreach (AttributionCandidate candidate in ranked)
        {
            if (Conflicts(candidate, kept, holder, cues) || SharesQuotation(candidate, quoted, owned)) continue;
            kept.Add(candidate);
            foreach (TokenRange range in candidate.Content)
            {
                for (int i = range.First; i < range.End; i++)
                {
                    if (holder[i] == 0) holder[i] = kept.Count;
                    if (!candidate.IsInsideQuotation && quoted.At(i) is var q and >= 0) owned[q] = true;
                }
            }

            if (candidate.Head >= 0) cues[candidate.Head] = true;
        }

        kept.Sort(static (a, b) => a.Cue.First.CompareTo(b.Cue.First));
        return kept;
    }

    /// <summary>Speech: something voiced, given as a clause or quotation; not a belief, an attitude or a noun.</summary>
    private static bool IsSpeech(AttributionCandidate candidate, QuotationJudge judge)
    {
        if (candidate.IsInsideQuotation) return false;
        if (candidate.IsQuoting || candidate.Frame == CueFrame.AccordingTo) return true;
        if (candidate.Class is CueClass.Other or CueClass.Think or CueClass.Feel || CueLexicon.English.IsDeed(candidate.Lemma)) return false;
        if (candidate.Source.IsEmpty) return candidate.Frame == CueFrame.PassiveThat;
        if (candidate.IsClause) return true;
        const int FewestWords = 4;
        foreach (TokenRange range in candidate.Content)
        {
            for (int i = range.First; i < range.End; i++)
            {
                if (judge.Quoted.At(i) is not (>= 0 and var q)) continue;
                // “Luxury flats” that somebody promised only borrow his words; what he called “historic” is what he said.
                if (!judge.IsTitle(q) && (i > candidate.Head || judge.Words(q) >= FewestWords)) return true;
                // A title is judged once, not at each of its words.
                i = judge.Quoted.EndToken[q] - 1;
            }
        }

        return false;
    }

    /// <summary>Whether the candidate has an accepted one's cue, shares most of its content, stands in one, or holds one's cue.</summary>
    private static bool Conflicts(AttributionCandidate candidate, List<AttributionCandidate> kept, int[] holder, bool[] cues)
    {
        if (candidate.Head >= 0 && cues[candidate.Head]) return true;
        var shared = new Dictionary<int, int>();
        foreach (TokenRange range in candidate.Content)
        {
            for (int i = range.First; i < range.End; i++)
            {
                if (cues[i]) return true;
                if (holder[i] > 0) shared[holder[i]] = shared.GetValueOrDefault(holder[i]) + 1;
            }
        }

        int length = candidate.ContentLength;
        foreach (var (k, n) in shared)
            if (2 * n > Math.Min(length, kept[k - 1].ContentLength)) return true;
        int outer = candidate.Head >= 0 ? holder[candidate.Head] : 0;
        return outer > 0 && length <= 2 * kept[outer - 1].ContentLength;
    }

    /// <summary>Whether a quotation of the candidate's belongs to an accepted one: each has one attribution.</summary>
    private static bool SharesQuotation(AttributionCandidate candidate, QuotationMap quoted, bool[] owned)
    {
        if (candidate.IsInsideQuotation) return false;
        foreach (TokenRange range in candidate.Content)
        {
            for (int i = range.First; i < range.End; i++)
                if (quoted.At(i) is var q and >= 0 && owned[q]) return true;
        }

        return false;
    }
}
