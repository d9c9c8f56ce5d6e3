using QuoteKit.Syntax;

namespace QuoteKit.Claims;

/// <summary>What a claimer does with a claim: what the cue tells, then the claim's own words.</summary>
internal static class ClaimStanceReader
{
    /// <summary>The stance.</summary>
    /// <param name="claim">The claim.</param>
    /// <param name="reading">What its words are signs of.</param>
    /// <param name="told">What the cue tells; the article's own words are affirmed.</param>
    /// <param name="isReported">Whether the words are reported, so that "would" can be the "will" that was said.</param>
    /// <param name="ownVoice">Whether the main clause's subject is the claimer: "I", or "she" where she claims it.</param>
    public static ClaimStance Read(ClaimTokens claim, ClaimReading reading, ClaimStance told, bool isReported, bool ownVoice)
    {
        AnnotatedText text = claim.Text;
        foreach (int token in claim.Tokens)
            if (text.Is(token, "?")) return ClaimStance.Questions;
        if (told != ClaimStance.Affirms) return told;
        if (ownVoice && reading.Feels && !reading.Thinks) return ClaimStance.Attitude;
        bool future = reading.IsFuture || (isReported && HasReportedWill(claim));
        if (!future) return ClaimStance.Affirms;
        return ownVoice && !IsState(text, claim.Head) ? ClaimStance.Intends : ClaimStance.Predicts;
    }

    /// <summary>What one does not do of one's own will: "I will be 60", "we will see".</summary>
    private static bool IsState(AnnotatedText text, int head) =>
        !PennTags.IsVerb(text.Tag(head)) || text.Lemma(head) is "be" or "see" or "know" or "need" or "die" or "lose" or "find" or "learn" or "become" or "remember";

    /// <summary>"would" for the "will" that was said; "would rather", "would like" and "would have" are none.</summary>
    private static bool HasReportedWill(ClaimTokens claim)
    {
        AnnotatedText text = claim.Text;
        foreach (int token in claim.Tokens)
            if (text.Is(token, "would") && !text.Is(token + 1, "rather") && !text.Is(token + 1, "like") && !text.Is(token + 1, "have") && claim.IsInMainClause(token)) return true;
        return false;
    }
}
