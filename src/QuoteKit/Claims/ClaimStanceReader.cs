using System.Collections.Immutable;
using QuoteKit.Syntax;

namespace QuoteKit.Claims;

/// <summary>What a claimer does with a claim, by the cue's class and lemma, its negation, and the claim's own words.</summary>
internal static class ClaimStanceReader
{
    public static ClaimStance Read(AnnotatedText text, Attribution attribution, ClaimTokens claim)
    {
        if (claim.Any(token => text.Is(token, "?"))) return ClaimStance.Questions;
        bool negated = CueHas(text, attribution.Cue, ClaimSign.Negation);
        ReadOnlySpan<char> lemma = attribution.CueLemma;
        switch (attribution.CueClass)
        {
            case CueClass.Ask:
                return ClaimStance.Questions;
            case CueClass.Deny:
                return negated ? ClaimStance.Affirms : ClaimStance.Denies;
            case CueClass.Plan:
                // "refused to resign" and "did not promise to": the plan is said not to be one.
                return negated || ClaimWords.Default.Has(ClaimSign.Refusal, lemma) ? ClaimStance.Denies : ClaimStance.Intends;
            case CueClass.Feel:
                return ClaimStance.Attitude;
            case CueClass.Think when negated:
                // "does not think that X" says not-X, as English has it.
                return ClaimStance.Denies;
            case CueClass.Say or CueClass.Report when negated:
                // "would not say that", "could not confirm": left open.
                return ClaimStance.Questions;
        }

        return ClaimWords.Default.Has(ClaimSign.Prediction, lemma) || claim.Has(ClaimSign.Future) ? ClaimStance.Predicts : ClaimStance.Affirms;
    }

    /// <summary>Whether a word of the cue is in the list of that sign.</summary>
    public static bool CueHas(AnnotatedText text, ImmutableArray<TextSpan> cue, ClaimSign sign)
    {
        foreach (TextSpan span in cue)
            for (int token = text.TokenAt(span.Start); token < text.Count && text.Tokens[token].Span.Start < span.End; token++)
                if (ClaimWords.Default.Has(sign, text.Word(token))) return true;
        return false;
    }
}
