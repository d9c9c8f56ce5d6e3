using QuoteKit.Syntax;

namespace QuoteKit.Mentions;

/// <summary>Finds the role that stands beside a name in words that are no part of it.</summary>
internal sealed class RoleWords(AnnotatedText text, CapitalTokens capitals)
{
    /// <summary>More tokens than a role has; bounds the work on a sentence without end.</summary>
    private const int LongestTitle = 8, LongestRole = 30, HeadWithin = 9;

    /// <summary>The first token of a title in lower case that ends before <paramref name="first"/> ("union leader"), or <paramref name="first"/>.</summary>
    public int TitleBefore(int first, int floor)
    {
        int head = first - 1;
        if (head < floor || !capitals.Adjoin(head, first) || !IsRoleNoun(head)) return first;
        if (IsMeasure(head)) return first;
        int begin = head;
        while (begin - 1 >= floor && first - begin < LongestTitle && capitals.Adjoin(begin - 1, begin))
        {
            int left = begin - 1;
            if (text.First(left) == '-' && capitals.IsGlued(left) && left - 1 >= floor && capitals.IsGlued(left - 1)) begin -= 2;
            else if (text.Word(left) is "and" && left - 1 >= floor && IsRoleNoun(left - 1)) begin -= 2;
            else if (IsModifier(left)) begin--;
            else break;
        }

        return begin;
    }

    /// <summary>Whether the noun tells how many, which makes nobody a title: "the 57,000-member Harbour Union".</summary>
    private bool IsMeasure(int noun)
    {
        int number = noun > 0 && text.First(noun - 1) == '-' ? noun - 2 : noun - 1;
        return number >= 0 && capitals.Adjoin(number, noun) && text.Tag(number) == "CD";
    }

    /// <summary>The apposition after a name ("the commander leading the fight"), or null: from behind the comma to the next one.</summary>
    public TextSpan? RoleAfter(int last)
    {
        int comma = last + 1;
        if (comma >= text.Count || text.First(comma) is not (',' or '–' or '—') || !capitals.Adjoin(last, comma)) return null;
        int first = comma + 1, head = -1;
        for (int i = first; i < text.Count && i < first + HeadWithin && capitals.Adjoin(i - 1, i); i++)
        {
            if (IsBoundary(i) || IsVerb(i)) break;
            if (i > first && text.Word(i) is "of" or "for" or "who" or "which" or "with" or "from" or "in" or "at" or "said" or "told" or "says" && head < 0) break;
            if (IsRoleNoun(i) || (TitleWords.KindOf(text.Word(i)) == TitleKind.Role && i > first))
            {
                head = i;
                break;
            }

            if (i == first && !IsRoleStart(i)) return null;
        }

        if (head < 0) return null;
        int end = head;
        bool relative = false;
        while (end + 1 < text.Count && end - first < LongestRole && capitals.Adjoin(end, end + 1) && !IsBoundary(end + 1) && text.Word(end + 1) is not ("said" or "told" or "says"))
        {
            end++;
            relative |= text.Word(end) is "who" or "which" or "that" or "whose";
            // A verb of its own makes a clause, no apposition: "In Hale Review, the man wrote that".
            if (!relative && IsVerb(end)) return null;
        }

        return text.SpanOf(first, end);
    }

    /// <summary>The noun phrase that a name explains ("the energy minister, Ann Hale,"), or null: from its determiner to the comma.</summary>
    public TextSpan? RoleBefore(int first, int last, int floor)
    {
        int comma = first - 1, head = first - 2;
        if (head <= floor || text.First(comma) != ',' || !IsRoleNoun(head)) return null;
        // A list goes on with "and"; an apposition is closed by a comma or the verb.
        if (last + 1 < text.Count && !(text.First(last + 1) is ',' || IsVerb(last + 1))) return null;
        for (int i = head - 1; i >= floor && head - i < LongestTitle; i--)
        {
            if (text.Word(i) is "the" or "The" or "a" or "A" or "an" or "An" or "his" or "His" or "her" or "Her" or "its" or "Its" or "their" or "Their") return text.SpanOf(i, head);
            if (!IsModifier(i) && !capitals.IsCapital(i)) return null;
        }

        return null;
    }

    /// <summary>The first noun for one person among the tokens of a role, or -1.</summary>
    public int HeadOf(TextSpan role)
    {
        for (int i = text.TokenAt(role.Start); i < text.Count && text.Tokens[i].Span.Start < role.End; i++)
        {
            if (text.Word(i) is "of" or "for" or "to" or "who" or "at" or "in" or "with") break;
            if (IsRoleNoun(i) && !(i + 1 < text.Count && text.Tokens[i + 1].Span.End <= role.End && IsRoleNoun(i + 1))) return i;
        }

        return -1;
    }

    private bool IsRoleStart(int token)
    {
        ReadOnlySpan<char> word = text.Word(token);
        return word is "a" or "an" or "the" or "one" or "his" or "her" or "their" or "our" or "my" or "its" || TitleWords.KindOf(word) != TitleKind.None
            || capitals.IsCapital(token) || !CommonWords.IsOpener(word);
    }

    private bool IsRoleNoun(int token)
    {
        ReadOnlySpan<char> word = text.Word(token);
        if (!char.IsLetter(word[0]) || word.EndsWith("ed", StringComparison.Ordinal) || (capitals.HasTags && text.Tag(token) is not ("NN" or "NNP"))) return false;
        if (capitals.IsCapital(token) && !NameWords.IsAcronym(word)) return false;
        return TitleWords.KindOf(word) == TitleKind.Role || PersonNouns.IsOnePerson(word);
    }

    private bool IsVerb(int token)
    {
        if (capitals.HasTags) return text.Tag(token) is "VBD" or "VBZ" or "VBP" or "MD";
        return NameKinds.IsPersonVerb(text.Word(token));
    }

    private bool IsModifier(int token)
    {
        ReadOnlySpan<char> word = text.Word(token);
        if (!char.IsLetter(word[0]) || CommonWords.IsDate(word)) return false;
        if (capitals.HasTags) return text.Tag(token) is "NN" or "NNP" or "NNPS" or "JJ" or "JJR" or "JJS" or "VBN" && !CommonWords.IsOpener(word);
        if (CommonWords.IsOpener(word)) return false;
        if (capitals.IsCapital(token)) return !capitals.IsStart(token) || capitals.CanBegin(token);
        return TitleWords.KindOf(word) != TitleKind.None || !(word.EndsWith("ed", StringComparison.Ordinal) || word.EndsWith("s", StringComparison.Ordinal));
    }

    private bool IsBoundary(int token) => text.First(token) is ',' or '.' or ';' or ':' or '–' or '—' or '"' or '“' or '”' or '(' or ')' or '?' or '!';
}
