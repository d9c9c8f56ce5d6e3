using QuoteKit.Syntax;

namespace QuoteKit.Mentions;

/// <summary>Finds noun phrases for people, and for organizations and texts that speak.</summary>
internal sealed class NounPhraseFinder(AnnotatedText text, CapitalTokens capitals)
{
    /// <summary>More tokens than a noun phrase has before its head; bounds the work.</summary>
    private const int MostBefore = 12;

    /// <summary>
    /// The noun phrase whose head is this token, as its first token, or -1 if the token heads none: it is no noun for
    /// people, another noun follows, or nothing shows that somebody is meant.
    /// </summary>
    public int FirstTokenOf(int head, int floor, out PersonNoun noun)
    {
        if (capitals.HasTags && AgePhrase.IsHead(text, head)) noun = PersonNouns.OfAge(AgePhrase.YearsOf(text, head));
        else if (!PersonNouns.TryGet(text.Word(head), out noun) || !IsNounHead(head)) return -1;
        int first = head;
        bool determined = false;
        while (first - 1 >= floor && head - first < MostBefore && capitals.Adjoin(first - 1, first))
        {
            int left = first - 1;
            if (capitals.IsPossessive(left))
            {
                // The owner may be a titled name that the floor would shut out: "judge Ann Hale's clerk".
                int owner = OwnerOf(left, Math.Max(0, left - MostBefore));
                if (owner < 0) break;
                determined = true;
                first = owner;
                break;
            }

            if (IsDeterminer(left))
            {
                determined = true;
                first = left;
                break;
            }

            if (IsJoinedByHyphen(left, floor)) first -= 2;
            else if (QuotedModifier(left, floor) is var mark and >= 0) first = mark;
            else if (IsModifier(left)) first--;
            else break;
        }

        // A bare singular noun is a word of its class ("prosecutor", "aide"), seldom somebody.
        bool somebody = determined || noun.IsPlural || capitals.IsCapital(head) || first < head || !noun.IsPerson;
        return somebody && (determined || noun.IsPlural || noun.IsPerson || capitals.IsCapital(first)) ? first : -1;
    }

    /// <summary>The opening mark of a title between marks that modifies the noun (the "Harbor Nights" actor), or -1.</summary>
    private int QuotedModifier(int closing, int floor)
    {
        const int LongestTitle = 6;
        if (text.First(closing) is not ('"' or '”' or '’') || text.Tokens[closing].Span.Length != 1) return -1;
        for (int i = closing - 1; i > floor && closing - i <= LongestTitle && capitals.Adjoin(i, i + 1); i--)
        {
            if (text.First(i) is '"' or '“' or '‘') return IsDeterminer(i - 1) || IsModifier(i - 1) ? i : -1;
        }

        return -1;
    }

    private bool IsNounHead(int token)
    {
        if (capitals.HasTags && !text.Tag(token).StartsWith("NN", StringComparison.Ordinal)) return false;
        int next = token + 1;
        if (next >= text.Count || !capitals.Adjoin(token, next)) return true;
        if (capitals.IsGlued(token) && text.First(next) is '-' && next + 1 < text.Count && capitals.IsGlued(next)) return false;
        if (capitals.IsPossessive(next)) return !IsPhraseAhead(next + 1);
        if (capitals.HasTags) return !text.Tag(next).StartsWith("NN", StringComparison.Ordinal) || capitals.IsCapital(next);
        return !PersonNouns.TryGet(text.Word(next), out _);
    }

    /// <summary>Whether what is owned is itself a noun for people, so that the phrase goes on: "the victim's mother".</summary>
    private bool IsPhraseAhead(int token)
    {
        const int Ahead = 4;
        for (int i = token; i < token + Ahead && i < text.Count && capitals.Adjoin(i - 1, i); i++)
        {
            if (PersonNouns.TryGet(text.Word(i), out _)) return true;
            if (!IsModifier(i)) return false;
        }

        return false;
    }

    /// <summary>The first token of the owner before a possessive mark: a name with its title, or a noun with its determiner.</summary>
    private int OwnerOf(int mark, int floor)
    {
        int first = mark;
        while (first - 1 >= floor && mark - first < MostBefore && capitals.Adjoin(first - 1, first))
        {
            int left = first - 1;
            if (IsDeterminer(left)) return left;
            if (capitals.IsCapital(left) && !(capitals.IsStart(left) && CommonWords.IsOpener(text.Word(left)))) first--;
            else if (IsJoinedByHyphen(left, floor)) first -= 2;
            else if (NameWords.IsParticle(text.Word(left)) && first < mark && capitals.IsCapital(first)) first--;
            else if (IsModifier(left)) first--;
            else break;
        }

        return first == mark ? -1 : first;
    }

    private bool IsDeterminer(int token) => text.Word(token) is
        "a" or "an" or "the" or "one" or "two" or "three" or "four" or "five" or "six" or "seven" or "eight" or "nine" or "ten" or "some" or "many" or "several" or "most" or "few" or "all"
        or "other" or "another" or "any" or "both" or "no" or "these" or "those" or "this" or "that" or "his" or "her" or "their" or "its" or "our" or "my" or "your"
        or "A" or "An" or "The" or "One" or "Two" or "Three" or "Four" or "Five" or "Some" or "Many" or "Several" or "Most" or "Few" or "All" or "Other" or "Another" or "Both" or "These" or "Those"
        or "This" or "That" or "His" or "Her" or "Their" or "Its" or "Our" or "My";

    private bool IsJoinedByHyphen(int token, int floor) =>
        text.First(token) is '-' or '‑' && capitals.IsGlued(token) && token - 1 >= floor && capitals.IsGlued(token - 1) && char.IsLetterOrDigit(text.First(token - 1));

    private bool IsModifier(int token)
    {
        ReadOnlySpan<char> word = text.Word(token);
        if (!char.IsLetterOrDigit(word[0]) || CommonWords.IsDate(word)) return false;
        if (capitals.HasTags)
        {
            return text.Tag(token) is "NN" or "NNS" or "NNP" or "NNPS" or "JJ" or "JJR" or "JJS" or "CD" or "VBN" or "VBG" or "RBS"
                && !(CommonWords.IsOpener(word) && !char.IsDigit(word[0]) && text.Tag(token) is not ("JJ" or "JJS" or "NNP"))
                && !(text.Tag(token) is "VBN" or "VBG" && !(token > 0 && (IsDeterminer(token - 1) || text.Tag(token - 1).StartsWith("JJ", StringComparison.Ordinal))));
        }

        if (capitals.IsCapital(token)) return !capitals.IsStart(token) || capitals.CanBegin(token) || !CommonWords.IsOpener(word);
        return !CommonWords.IsOpener(word) && !word.EndsWith("ed", StringComparison.Ordinal) && !word.EndsWith("ing", StringComparison.Ordinal);
    }
}
