using QuoteKit.Syntax;

namespace QuoteKit.Quotes;

/// <summary>Turns a learned triple into a candidate that stands beside what the frames read.</summary>
internal static class TripleCandidate
{
    /// <summary>How many tokens stand before an apposition's head at most.</summary>
    private const int LongestBefore = 6;

    /// <summary>Makes the candidate.</summary>
    /// <param name="view">The text.</param>
    /// <param name="triple">The triple.</param>
    /// <param name="rate">How sure it is that all of it is right.</param>
    public static AttributionCandidate Of(FeatureText view, CueTriple triple, double rate)
    {
        int own = view.Quoted.At(triple.Head);
        bool inside = own >= 0 && triple.Content.Ranges.All(range => view.Quoted.At(range.First) == own && view.Quoted.At(range.End - 1) == own);
        TokenRange[] content = inside ? triple.Content.Ranges : [.. Whole(view, triple)];
        AttributionCandidate? reading = view.Readings[triple.Head];
        TokenRange source = IsExpletive(view.Text, triple, reading) ? TokenRange.None : triple.Source.Range;
        return new AttributionCandidate
        {
            Cue = triple.Cue,
            Head = triple.Head,
            // A mark that was taken for a verb may have no dictionary form.
            Lemma = view.Text.Lemma(triple.Head) is { Length: > 0 } lemma ? lemma : view.Text.Word(triple.Head).ToString(),
            Frame = reading?.Frame ?? CueFrame.None,
            IsQuoting = !inside && content.Any(range => IsSpeech(view, range, reading)),
            IsInsideQuotation = inside,
            IsClause = IsClause(view.Text, content, reading),
            Source = source,
            Content = content,
            Class = ClassOf(view.Text, triple.Head),
            Rate = rate,
            DecidedBy = AttributionEvidence.Model,
            Form = source.IsEmpty ? SourceForm.Agentless : SourceForm.Stated,
        };
    }

    /// <summary>The class of the cue's head if it is a verb; nouns and adjectives are attitudes or name what was said elsewhere.</summary>
    private static CueClass ClassOf(AnnotatedText text, int head)
    {
        if (text.Is(head, "according") || text.First(head) == ':') return CueClass.Say;
        return PennTags.IsVerb(text.Tag(head)) ? CueLexicon.English.ClassOf(text.Lemma(head)) : CueClass.Other;
    }

    /// <summary>The content with the quotations that it begins or ends in, unless the cue stands in them too: a quotation is never cut.</summary>
    private static IEnumerable<TokenRange> Whole(FeatureText view, CueTriple triple)
    {
        int end = 0;
        foreach (TokenRange range in triple.Content.Ranges)
        {
            TokenRange whole = range;
            int first = view.Quoted.At(range.First), last = view.Quoted.At(range.End - 1), own = view.Quoted.At(triple.Head);
            if (first >= 0 && first != own) whole = whole with { First = Math.Min(whole.First, view.Quoted.FirstToken[first]) };
            if (last >= 0 && last != own) whole = whole with { End = Math.Max(whole.End, view.Quoted.EndToken[last]) };
            if (last < 0 && first < 0) whole = WithApposition(view, triple, whole);
            whole = whole with { First = Math.Max(whole.First, end) };
            if (whole.IsEmpty) continue;
            end = whole.End;
            yield return whole;
        }
    }

    /// <summary>The range with the apposition behind its last noun, which belongs to the noun: "another worry, the rise of the sea".</summary>
    private static TokenRange WithApposition(FeatureText view, CueTriple triple, TokenRange range)
    {
        int comma = range.End;
        if (comma + 1 >= view.Count || view.Text.First(comma) != ',') return range;
        for (int i = comma + 1; i <= comma + LongestBefore && i < view.Count && view.Tree.First[i] > range.First; i++)
        {
            if (view.Text.Tokens[i].Relation != "appos" || view.Tree.Heads[i] < range.First || view.Tree.Heads[i] >= comma) continue;
            int end = view.Tree.Last[i] + 1;
            bool free = view.Tree.First[i] <= comma + 1 && !(triple.Head >= comma && triple.Head < end)
                && (triple.Source.Range.IsEmpty || triple.Source.Range.End <= comma || triple.Source.Range.First >= end);
            return free && view.Quoted.WordsOutside(comma, end) == view.Words(comma, end) ? range with { End = end } : range;
        }

        return range;
    }

    /// <summary>
    /// Whether the range is a whole quotation that is said, not only named: the frames find it beside the cue, or it is
    /// long or ends like a sentence. "Called it an “upgrade”" only names it.
    /// </summary>
    private static bool IsSpeech(FeatureText view, TokenRange range, AttributionCandidate? reading)
    {
        const int FewestWords = 4;
        int q = view.Quoted.At(range.First);
        if (q < 0 || view.Quoted.FirstToken[q] != range.First || view.Quoted.EndToken[q] > range.End) return false;
        return reading is { IsQuoting: true, IsVoiced: true } || view.Judge.Words(q) >= FewestWords || view.Judge.EndsLikeSentence(q);
    }

    /// <summary>Whether the content says something: the frames tell, or it has a verb.</summary>
    private static bool IsClause(AnnotatedText text, IEnumerable<TokenRange> content, AttributionCandidate? reading) => reading is null
        ? content.Any(range => HasVerb(text, range))
        : reading.Frame is not (CueFrame.Object or CueFrame.Preposition or CueFrame.Passive);

    /// <summary>"It is said that": nobody says it.</summary>
    private static bool IsExpletive(AnnotatedText text, CueTriple triple, AttributionCandidate? reading) =>
        reading is { Frame: CueFrame.PassiveThat, Source.IsEmpty: true } && triple.Source.Range.Length == 1 && text.Is(triple.Source.Head, "it");

    private static bool HasVerb(AnnotatedText text, TokenRange range)
    {
        for (int i = range.First; i < range.End; i++)
            if (PennTags.IsFinite(text.Tag(i)) || text.Tag(i) is "VB") return true;
        return false;
    }
}
