using QuoteKit.Syntax;

namespace QuoteKit.Quotes;

/// <summary>Tells negated and modal cues: "did not say", "would not confirm", "may announce".</summary>
internal static class CueMood
{
    /// <summary>How far before the head its auxiliaries and negation are looked for.</summary>
    private const int Reach = 6;

    public static bool IsNegated(AnnotatedText text, AttributionCandidate candidate) => Has(text, candidate, IsNegation);

    public static bool IsModal(AnnotatedText text, AttributionCandidate candidate) => Has(text, candidate, static (t, i) => t.Tag(i) == "MD");

    /// <summary>Whether one of the cue's words, or a dependent of its head close before it, is such a word.</summary>
    private static bool Has(AnnotatedText text, AttributionCandidate candidate, Func<AnnotatedText, int, bool> isSuch)
    {
        if (candidate.Head < 0) return false;
        for (int i = candidate.Cue.First; i < candidate.Cue.End; i++)
            if (isSuch(text, i)) return true;
        for (int i = Math.Max(0, candidate.Head - Reach); i < candidate.Head; i++)
            if (text.Tokens[i].Head == candidate.Head && isSuch(text, i)) return true;
        return false;
    }

    private static bool IsNegation(AnnotatedText text, int token) =>
        text.Word(token) is "not" or "n't" or "n’t" or "never" or "Not" or "Never" || text.Lemma(token) is "not" or "never";
}
