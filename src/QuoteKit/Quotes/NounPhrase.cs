using QuoteKit.Mentions;
using QuoteKit.Model;
using QuoteKit.Syntax;

namespace QuoteKit.Quotes;

/// <summary>Reads noun phrases from tags: to the left of a verb and to its right, with what belongs to them.</summary>
/// <remarks>Each reading goes at most <see cref="Longest"/> tokens far, so time stays linear in the text.</remarks>
internal static class NounPhrase
{
    /// <summary>How many tokens a source with its apposition may have.</summary>
    public const int Longest = 45;

    private static readonly WordList JoiningPrepositions = new("of to for at in from with on behind by against near inside under".Split(' '));

    /// <summary>The simple noun phrase that ends with <paramref name="last"/>, or none.</summary>
    public static TokenRange EndingAt(AnnotatedText text, int last, int start)
    {
        if (last < start || !CanEnd(text, last)) return TokenRange.None;
        if (text.Tag(last) is "PRP" or "EX") return new TokenRange(last, last + 1);
        int first = last;
        while (first > start && last - first < Longest)
        {
            int i = first - 1;
            string tag = text.Tag(i);
            // "van der Weyde" is tagged in many ways.
            if (PennTags.IsName(text.Tag(first)) || first < last && NameWords.IsParticle(text.Word(first)))
            {
                if (char.IsLower(text.First(i)) && NameWords.IsParticle(text.Word(i)))
                {
                    first = i;
                    continue;
                }
            }

            if (tag is "PRP" or "EX") break;
            if (PennTags.IsInsideNounPhrase(tag))
            {
                // A participle modifies only behind a determiner or adjective: "the newly elected mayor".
                if (tag is "VBN" or "VBG" && (i == start || !(text.Tag(i - 1) is "DT" or "PRP$" or "JJ" or "RB" or "HYPH" or "POS"))) break;
                if (tag is "DT" or "PDT" && PennTags.IsNoun(text.Tag(first)) && text.Is(i, "that")) break;
                first = i;
                if (tag is "DT" or "PRP$" && !(i > start && text.Tag(i - 1) is "PDT")) break;
                continue;
            }

            if (tag == "RB" && first < last && PennTags.IsAdjective(text.Tag(first)) && i > start && text.Tag(i - 1) == "DT")
            {
                first = i;
                continue;
            }

            break;
        }

        // A possessor belongs to the phrase: "the mayor 's office" reads on behind the mark.
        if (first > start && text.Tag(first - 1) == "POS" && last - first < Longest)
        {
            TokenRange owner = EndingAtOnce(text, first - 2, start);
            if (!owner.IsEmpty) first = owner.First;
        }

        return new TokenRange(first, last + 1);
    }

    /// <summary>The noun phrase that begins at <paramref name="first"/>, with "of" and the like behind it, or none.</summary>
    public static TokenRange BeginningAt(AnnotatedText text, int first, int end)
    {
        if (first >= end) return TokenRange.None;
        string tag = text.Tag(first);
        if (tag is "PRP" or "WP" or "EX") return new TokenRange(first, first + 1);
        if (!PennTags.BeginsNounPhrase(tag)) return TokenRange.None;
        int last = -1;
        int limit = Math.Min(end, first + Longest);
        for (int i = first; i < limit; i++)
        {
            tag = text.Tag(i);
            if (tag == "PRP" || (i > first && tag == "DT" && PennTags.IsNoun(text.Tag(i - 1)))) break;
            // A capital goes on with a name, whatever the tag: "Tad Devine".
            bool name = i > first && char.IsUpper(text.First(i)) && PennTags.IsName(text.Tag(i - 1));
            if (name || PennTags.IsNoun(tag) || tag is "CD" or "DT" || AgePhrase.IsHead(text, i)) last = i;
            else if (!PennTags.IsInsideNounPhrase(tag)) break;
            else if (tag is "VBN" or "VBG" && PennTags.IsNoun(text.Tag(i - 1 < first ? first : i - 1))) break;
        }

        return last < 0 ? TokenRange.None : new TokenRange(first, last + 1);
    }

    /// <summary>Adds what follows and belongs to the phrase: "of the union", "for the city", "in Mosul".</summary>
    public static TokenRange WithPrepositions(AnnotatedText text, TokenRange phrase, int end)
    {
        int at = phrase.End;
        while (at + 1 < end && at - phrase.First < Longest && IsJoiningPreposition(text, at))
        {
            TokenRange next = BeginningAt(text, at + 1, end);
            if (next.IsEmpty) break;
            at = next.End;
        }

        return phrase with { End = at };
    }

    /// <summary>Prepositions that mostly join a noun to a noun before a verb.</summary>
    public static bool IsJoiningPreposition(AnnotatedText text, int token) =>
        text.Tag(token) is "IN" or "TO" && JoiningPrepositions.Contains(text.Word(token));

    private static TokenRange EndingAtOnce(AnnotatedText text, int last, int start)
    {
        if (last < start || !PennTags.IsNoun(text.Tag(last))) return TokenRange.None;
        int first = last;
        while (first > start && last - first < Longest && PennTags.IsInsideNounPhrase(text.Tag(first - 1)) && text.Tag(first - 1) is not ("PRP" or "VBG" or "VBN" or "EX"))
        {
            first--;
            if (text.Tag(first) is "DT" or "PRP$") break;
        }

        return new TokenRange(first, last + 1);
    }

    private static bool CanEnd(AnnotatedText text, int token)
    {
        string tag = text.Tag(token);
        return PennTags.EndsNounPhrase(tag) || (PennTags.IsAdjective(tag) && token > 0 && text.Tag(token - 1) is "DT" or "JJ") || AgePhrase.IsHead(text, token);
    }
}
