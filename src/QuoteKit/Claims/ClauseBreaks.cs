using QuoteKit.Syntax;

namespace QuoteKit.Claims;

/// <summary>Tells where a clause begins that could stand alone: behind "and" or "but" or a semicolon, with a subject and a finite verb.</summary>
/// <remarks>
/// Parse and tags have to agree or one must be clear: the parse finds the clauses without a comma before them and those
/// below another clause, which stay; the tags hold where the parse breaks. Each place is looked at with a bounded number
/// of words around it.
/// </remarks>
internal sealed class ClauseBreaks(AnnotatedText text)
{
    /// <summary>How many tokens after a clause's start its finite verb is looked for.</summary>
    private const int Reach = 12;

    /// <summary>The same where the parse names the verb.</summary>
    private const int ParsedReach = 30;

    /// <summary>How many clauses beside each other are walked through to the first one.</summary>
    private const int MostBeside = 16;

    /// <summary>Whether a claim of its own begins with the token at <paramref name="at"/>.</summary>
    /// <param name="tokens">The tokens that are being split.</param>
    /// <param name="first">Where in <paramref name="tokens"/> the claim before it begins; it is a clause already.</param>
    /// <param name="at">A place in <paramref name="tokens"/> behind <paramref name="first"/>.</param>
    public bool Begins(ReadOnlySpan<int> tokens, int first, int at)
    {
        int token = tokens[at], before = BeforeMarks(tokens, first, at);
        int end = tokens[^1] + 1;
        if (text.Is(before, ";")) return BeginsClause(SkipJoiners(token), end);
        if (IsJoiner(token))
        {
            if (text.Is(token + 1, "that")) return BeginsClause(token + 2, end);
            int clause = text.Tokens[token].Head;
            bool parsed = ConjoinedClause(token + 1, clause, tokens[first], out bool isBelow) && (text.Is(before, ",") || !EndsBelow(text.Tokens[clause].Head, token));
            int start = SkipAdverbs(token + 1);
            return !isBelow && (parsed || (BeginsClause(start, end) && (text.Is(before, ",") || IsNextContent(start, tokens[first]))));
        }

        if (!text.Is(before, ",")) return false;
        // "that A, that B": the second "that" is as good as an "and".
        if (text.Is(token, "that")) return text.Is(tokens[first], "that") && BeginsClause(token + 1, end);
        // "A, B and C".
        if (!BeginsClause(token, end)) return false;
        return (ConjoinedClause(token, Governor(token, "conj"), tokens[first], out bool below) && !below) || IsNextContent(token, tokens[first]);
    }

    /// <summary>Whether the token joins what can stand alone; what "or" joins is one claim.</summary>
    public bool IsJoiner(int token) => text.Tag(token) == "CC" && (text.Is(token, "and") || text.Is(token, "but") || text.Is(token, "yet") || text.Is(token, "&"));

    /// <summary>Whether a noun phrase with a finite verb behind it begins at the token.</summary>
    public bool BeginsClause(int token, int end)
    {
        if (token >= end || !PennTags.BeginsNounPhrase(text.Tag(token))) return false;
        bool subject = false;
        for (int i = token; i < Math.Min(end, token + Reach); i++)
        {
            string tag = text.Tag(i);
            if (PennTags.IsFinite(tag)) return subject;
            // A comma, a verb without subject or another "and" first: a list goes on, not a clause.
            if (tag is "," or ":" or "CC" or "TO" || PennTags.IsWh(tag)) return false;
            subject |= ClaimShape.CanBeSubject(tag);
        }

        return false;
    }

    /// <summary>Whether the parse has a clause with subject and finite verb that begins at a token, beside the claim's main clause.</summary>
    /// <param name="start">The token.</param>
    /// <param name="clause">The word that heads the clause, if it is one.</param>
    /// <param name="first">The claim's first token.</param>
    /// <param name="isBelow">Whether what it is joined to is part of a clause below the main one ("if A and B").</param>
    private bool ConjoinedClause(int start, int clause, int first, out bool isBelow)
    {
        isBelow = false;
        if (clause < start || clause - start > ParsedReach || !Relations.IsBeside(text.Tokens[clause].Relation)) return false;
        int partner = text.Tokens[clause].Head;
        if (partner < first || partner >= start) return false;
        isBelow = IsBelow(partner, first, start);
        bool subject = false, finite = false;
        for (int i = start; i <= clause; i++)
        {
            Token token = text.Tokens[i];
            if (i != clause && token.Head != clause) continue;
            subject |= Relations.IsSubject(token.Relation);
            finite |= subject && PennTags.IsFinite(token.Tag);
        }

        return finite && HasFinite(partner, first);
    }

    /// <summary>The word of a relation that a clause beginning at the token hangs on: up from its subject, as long as heads stand to the right.</summary>
    private int Governor(int token, string relation)
    {
        for (int step = 0; step < MostBeside && text.Tokens[token].Relation != relation && text.Tokens[token].Head > token; step++) token = text.Tokens[token].Head;
        return text.Tokens[token].Relation == relation ? token : -1;
    }

    /// <summary>Whether the parse hangs the clause that begins at the token on the cue, as it does with the clause before it.</summary>
    private bool IsNextContent(int token, int first)
    {
        int clause = Governor(token, "ccomp");
        for (int i = token - 1; clause >= 0 && i >= first && token - i < ParsedReach; i--)
            if (text.Tokens[i].Relation == "ccomp" && text.Tokens[i].Head == text.Tokens[clause].Head) return true;
        return false;
    }

    /// <summary>
    /// Whether a clause below stands between a clause and the token, so that what is joined there may be part of it: "it
    /// closed because the river rose and the dam broke". Without a comma that is the likelier reading, whatever the parse says.
    /// </summary>
    private bool EndsBelow(int clause, int end)
    {
        for (int i = end - 1; i > clause && end - i < ParsedReach; i--)
            if (text.Tokens[i].Relation == "advcl" && text.Tokens[i].Head == clause && HasFinite(i, clause + 1)) return true;
        return false;
    }

    private bool IsBelow(int clause, int first, int end)
    {
        for (int step = 0; step < MostBeside; step++)
        {
            Token token = text.Tokens[clause];
            if (token.Head < first || token.Head >= end) return false;
            if (!Relations.IsBeside(token.Relation)) return true;
            clause = token.Head;
        }

        return false;
    }

    /// <summary>Whether the word or a dependent before it is a finite verb.</summary>
    private bool HasFinite(int clause, int first)
    {
        for (int i = clause; i >= first && clause - i < ParsedReach; i--)
            if ((i == clause || text.Tokens[i].Head == clause) && PennTags.IsFinite(text.Tag(i))) return true;
        return false;
    }

    /// <summary>The token before a place, quotation marks aside: where a cue parts a sentence, the comma stands before a mark.</summary>
    private int BeforeMarks(ReadOnlySpan<int> tokens, int first, int at)
    {
        int i = at - 1;
        while (i > first && Marks.IsQuotationMark(text.Word(tokens[i]))) i--;
        return tokens[i];
    }

    private int SkipAdverbs(int token)
    {
        while (PennTags.IsAdverb(text.Tag(token))) token++;
        return token;
    }

    private int SkipJoiners(int token)
    {
        while (text.Tag(token) == "CC" || text.Is(token, ",") || text.Is(token, "that")) token++;
        return SkipAdverbs(token);
    }
}
