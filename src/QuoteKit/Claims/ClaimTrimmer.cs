using QuoteKit.Syntax;

namespace QuoteKit.Claims;

/// <summary>Takes from the ends of a claim what is no part of it: marks, the "and" that joins it, the "that" before it.</summary>
internal sealed class ClaimTrimmer(AnnotatedText text)
{
    /// <summary>The claim's own tokens; empty if no word is among them.</summary>
    public ReadOnlySpan<int> Trim(ReadOnlySpan<int> tokens)
    {
        int first = 0;
        while (first < tokens.Length && IsBefore(tokens[first])) first++;
        int end = tokens.Length;
        while (end > first && !IsWord(tokens[end - 1]) && !text.Is(tokens[end - 1], "?")) end--;
        if (!HasWord(tokens[first..end])) return [];
        return tokens[first..WithClosing(tokens, first, end)];
    }

    /// <summary>With the mark or bracket that closes one inside, and what stands before it.</summary>
    private int WithClosing(ReadOnlySpan<int> tokens, int first, int end)
    {
        int marks = 0, brackets = 0;
        for (int i = first; i < end; i++) Count(tokens[i], ref marks, ref brackets);
        for (int i = end; i < tokens.Length && (marks % 2 == 1 || brackets > 0); i++)
        {
            int before = marks % 2 + brackets;
            Count(tokens[i], ref marks, ref brackets);
            if (marks % 2 + brackets < before) end = i + 1;
        }

        return end;
    }

    private void Count(int token, ref int marks, ref int brackets)
    {
        // The apostrophe of "the kids' water" opens and closes nothing.
        if (Marks.IsQuotationMark(text.Word(token)) && text.Tag(token) != "POS") marks++;
        else if (text.Is(token, "(")) brackets++;
        else if (text.Is(token, ")")) brackets--;
    }

    private bool IsBefore(int token) =>
        !IsWord(token) || text.Tag(token) == "CC" || (text.Is(token, "that") && text.Tag(token) == "IN")
        || (text.Is(token, "that") && text.Tag(token) is "WDT" or "DT" && PennTags.BeginsNounPhrase(text.Tag(token + 1)) && text.Tag(token + 1) is "DT" or "PRP" or "PRP$" or "NNP" or "EX");

    private bool HasWord(ReadOnlySpan<int> tokens)
    {
        foreach (int token in tokens)
            if (Marks.HasLetterOrDigit(text.Word(token))) return true;
        return false;
    }

    private bool IsWord(int token) => Marks.HasLetterOrDigit(text.Word(token)) || Marks.IsAmount(text.Word(token));
}
