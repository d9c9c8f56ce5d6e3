using QuoteKit.Syntax;

namespace QuoteKit.Claims;

/// <summary>Whether words make a statement: a subject, then a finite verb.</summary>
internal static class ClaimShape
{
    /// <summary>How many tokens after a clause's start its finite verb is looked for.</summary>
    private const int Reach = 12;

    /// <summary>Whether a subject and a finite verb follow each other somewhere in the claim, and it is no question or order.</summary>
    public static bool IsStatement(ClaimTokens claim)
    {
        if (IsOrder(claim) || claim.Any(token => claim.Text.Is(token, "?"))) return false;
        bool subject = false;
        foreach (int token in claim.Indices())
        {
            string tag = claim.Text.Tag(token);
            if (subject && PennTags.IsFinite(tag)) return true;
            subject |= CanBeSubject(tag);
        }

        return false;
    }

    /// <summary>Whether the claim tells somebody to do something: it begins with a plain verb, "do not" and "please" aside.</summary>
    private static bool IsOrder(ClaimTokens claim)
    {
        foreach (int token in claim.Indices())
        {
            if (claim.Text.Is(token, "please") || claim.Text.Is(token, "never") || claim.Text.Is(token, "let")) continue;
            return claim.Text.Tag(token) == "VB";
        }

        return false;
    }

    /// <summary>Whether a clause with a subject of its own begins at the token, so that it could stand alone.</summary>
    public static bool BeginsClause(AnnotatedText text, int token, int end)
    {
        if (token >= end || !PennTags.BeginsNounPhrase(text.Tag(token))) return false;
        bool subject = false;
        for (int i = token; i < Math.Min(end, token + Reach); i++)
        {
            string tag = text.Tag(i);
            if (PennTags.IsFinite(tag)) return subject;
            // A comma, a verb without subject or another "and" first: a list goes on, not a clause.
            if (tag is "," or ":" or "CC" or "TO" || PennTags.IsWh(tag)) return false;
            subject |= CanBeSubject(tag);
        }

        return false;
    }

    private static bool CanBeSubject(string tag) => PennTags.IsNoun(tag) || tag is "PRP" or "DT" or "EX" or "CD" or "WP" or "WDT" or "VBG";
}
