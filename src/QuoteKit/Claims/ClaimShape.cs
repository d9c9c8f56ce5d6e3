using QuoteKit.Syntax;

namespace QuoteKit.Claims;

/// <summary>What the words of a claim make.</summary>
internal enum ClaimForm
{
    /// <summary>A subject and a finite verb that say that something is so.</summary>
    Statement,

    /// <summary>"Who closed it?", "whether it closed".</summary>
    Question,

    /// <summary>"Close the mill."</summary>
    Order,

    /// <summary>No subject or no finite verb: "to close the mill", "a long night".</summary>
    Fragment,
}

/// <summary>Tells statements from questions, orders and fragments by the order of their words.</summary>
internal static class ClaimShape
{
    /// <summary>The form of a claim.</summary>
    public static ClaimForm Of(ClaimTokens claim)
    {
        AnnotatedText text = claim.Text;
        if (IsOrder(claim)) return ClaimForm.Order;
        bool subject = false, comma = false;
        int clauses = 0;
        foreach (int token in claim.Tokens)
        {
            if (text.Is(token, "?")) return ClaimForm.Question;
            string tag = text.Tag(token);
            if (subject && PennTags.IsFinite(tag)) clauses++;
            subject |= CanBeSubject(tag);
            comma |= tag == ",";
        }

        // "whether it closed", "how it closed": one clause that asks; "if it rains, we stay" and "what I saw was" have two.
        if (clauses == 1 && !comma && (text.Is(claim.First, "whether") || text.Is(claim.First, "if"))) return ClaimForm.Question;
        return clauses == 0 || (clauses == 1 && IsNounClause(claim)) ? ClaimForm.Fragment : ClaimForm.Statement;
    }

    /// <summary>Whether a word of this tag can be a subject or end one.</summary>
    public static bool CanBeSubject(string tag) => PennTags.IsNoun(tag) || tag is "PRP" or "DT" or "EX" or "CD" or "WP" or "WDT" or "VBG" or "$";

    /// <summary>"what he saw", "how it closed", not "who signed it was never told".</summary>
    private static bool IsNounClause(ClaimTokens claim) => PennTags.IsWh(claim.Text.Tag(claim.First));

    /// <summary>Whether the claim tells somebody to do something: it begins with a plain verb, "do not" and "please" aside.</summary>
    private static bool IsOrder(ClaimTokens claim)
    {
        AnnotatedText text = claim.Text;
        foreach (int token in claim.Tokens)
        {
            if (text.Is(token, "please") || text.Is(token, "never") || text.Is(token, "just") || text.Is(token, "let")) continue;
            if (text.Is(token, "do") || text.Is(token, "don't") || text.Is(token, "not") || text.Is(token, "n't") || text.Is(token, "n’t")) continue;
            return text.Tag(token) == "VB";
        }

        return false;
    }
}
