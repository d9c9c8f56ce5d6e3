using QuoteKit.Model;
using QuoteKit.Syntax;

namespace QuoteKit.Mentions;

/// <summary>How sure a name's kind is.</summary>
internal enum KindEvidence
{
    /// <summary>Nothing but the shape.</summary>
    Shape,

    /// <summary>The words around it.</summary>
    Context,

    /// <summary>The name's own words or its title.</summary>
    Words,
}

/// <summary>Tells persons, organizations and places apart by the name's words and those around it.</summary>
internal sealed class NameKinds(AnnotatedText text, CapitalTokens capitals)
{
    private static readonly WordList PersonVerbs = new(
        ("said says told tells asked asks added adds wrote writes tweeted argued argues warned warns insisted noted notes explained claimed testified thinks believes thought recalled "
        + "replied responded joked admitted acknowledged declared vowed laughed smiled sighed shouted met married died born resigned ran grew").Split(' '));

    /// <summary>Given names of more letters are names even in capitals.</summary>
    private const int LongestAcronym = 4;

    /// <summary>The kind that a name's own words and place tell.</summary>
    public (MentionKind Kind, KindEvidence Evidence) Of(NameParts parts, bool hasRole)
    {
        int first = parts.NameFirst, last = parts.NameLast;
        ReadOnlySpan<char> name = text.SpanOf(first, last).Of(text.Text), lastWord = text.Word(last), firstWord = text.Word(first);
        bool single = first == last;
        bool afterThe = parts.TitleFirst > 0 && text.Is(parts.TitleFirst - 1, "the");
        if (parts.HasTitle) return (MentionKind.Person, KindEvidence.Words);
        if (NameWords.IsPlace(name)) return (MentionKind.Location, KindEvidence.Words);
        if (single && NameWords.IsPeople(lastWord)) return (MentionKind.Other, KindEvidence.Words);
        if (HeadIsOrganization(first, last)) return (MentionKind.Organization, KindEvidence.Words);
        if (single && afterThe)
            return NameWords.IsAcronym(lastWord) || Speaks(first, last) ? (MentionKind.Organization, KindEvidence.Context) : (MentionKind.Other, KindEvidence.Context);
        if (!single && (NameWords.IsSuffix(lastWord) || GivenNames.Contains(firstWord)) && !NameWords.IsPlaceWord(lastWord) && !NameWords.IsThingWord(lastWord) && !afterThe)
            return (MentionKind.Person, CommonWords.IsCommon(firstWord) && CommonWords.IsCommon(lastWord) ? KindEvidence.Shape : KindEvidence.Words);
        if (!single && NameWords.IsPlaceWord(lastWord)) return (MentionKind.Location, KindEvidence.Words);
        if (!single && NameWords.IsThingWord(lastWord)) return (MentionKind.Other, KindEvidence.Words);
        if (HasInitial(first, last)) return (MentionKind.Person, KindEvidence.Words);
        if (hasRole) return (MentionKind.Person, KindEvidence.Context);
        if (IsCalledOrganization(last)) return (MentionKind.Organization, KindEvidence.Context);
        if (single && NameWords.IsAcronym(lastWord) && !capitals.IsGluedTo(last, '-') && capitals.CaseOf(last) == SentenceCase.Normal && (lastWord.Length <= LongestAcronym || !GivenNames.Contains(lastWord)))
            return (MentionKind.Organization, KindEvidence.Context);
        if (!single && HasAcronym(first, last)) return (MentionKind.Organization, KindEvidence.Context);
        if (HasAmpersand(first, last)) return (MentionKind.Organization, KindEvidence.Words);
        if (last + 2 < text.Count && text.First(last + 1) == ',' && text.Word(last + 2) is "which") return (MentionKind.Organization, KindEvidence.Shape);
        bool speaks = Speaks(first, last);
        if (single && GivenNames.Contains(lastWord) && !CommonWords.IsCommon(lastWord)) return (MentionKind.Person, KindEvidence.Context);
        bool ordinary = CommonWords.IsCommon(lastWord);
        if (afterThe) return speaks ? (MentionKind.Organization, KindEvidence.Context) : (MentionKind.Other, KindEvidence.Shape);
        if (speaks && !ordinary) return (MentionKind.Person, KindEvidence.Context);
        if (speaks) return (MentionKind.Organization, KindEvidence.Shape);
        if (single && first > 0 && text.Word(first - 1) is "in" or "at" or "near" && !ordinary) return (MentionKind.Location, KindEvidence.Context);
        if (!single && !ordinary && !CommonWords.IsCommon(firstWord) && last - first < 4 && !NameWords.IsPeople(firstWord) && !NameWords.IsAcronym(lastWord) && !NameWords.IsAcronym(firstWord))
            return (MentionKind.Person, KindEvidence.Shape);
        return (MentionKind.Other, KindEvidence.Shape);
    }

    /// <summary>Whether an apposition calls the name an organization: "Orrin Offshore, the company behind the scheme".</summary>
    private bool IsCalledOrganization(int last)
    {
        const int HeadWithin = 5;
        if (last + 2 >= text.Count || text.First(last + 1) != ',' || text.Word(last + 2) is not ("the" or "a" or "an")) return false;
        for (int i = last + 3; i < text.Count && i < last + 3 + HeadWithin && char.IsLetter(text.First(i)); i++)
        {
            if (!PersonNouns.TryGet(text.Word(i), out PersonNoun noun)) continue;
            bool modifies = i + 1 < text.Count && PersonNouns.TryGet(text.Word(i + 1), out _);
            if (!modifies) return noun is { IsPerson: false, IsPlural: false };
        }

        return false;
    }

    /// <summary>Whether the word is a verb that mostly people do.</summary>
    public static bool IsPersonVerb(ReadOnlySpan<char> word) => PersonVerbs.Contains(word);

    /// <summary>The gender that a title and, in a name of several words, the given name tell.</summary>
    public Gender GenderOf(NameParts parts, TextSpan? role)
    {
        for (int i = parts.TitleFirst; i < parts.NameFirst; i++)
        {
            if (GenderOfWord(i) is var ofTitle and not Gender.Unknown) return ofTitle;
        }

        if (parts.NameFirst < parts.NameLast && !NameWords.IsSuffix(text.Word(parts.NameFirst + 1)))
        {
            Gender given = GivenNames.GenderOf(text.Word(parts.NameFirst));
            if (given == Gender.Unknown && parts.NameLast - parts.NameFirst >= 2 && NameWords.IsInitial(text.Word(parts.NameFirst))) given = GivenNames.GenderOf(text.Word(parts.NameFirst + 1));
            if (given != Gender.Unknown) return given;
        }

        if (role is { } span && new RoleWords(text, capitals).HeadOf(span) is var head and >= 0) return GenderOfWord(head);
        return Gender.Unknown;
    }

    private Gender GenderOfWord(int token)
    {
        Gender gender = TitleWords.GenderOf(text.Word(token));
        if (gender == Gender.Unknown && PersonNouns.TryGet(text.Word(token), out PersonNoun noun) && noun.IsPerson) gender = noun.Gender;
        return gender;
    }

    /// <summary>Whether the word before "of" or "for", or else the last word, makes an organization.</summary>
    private bool HeadIsOrganization(int first, int last)
    {
        int head = last;
        for (int i = first + 1; i < last; i++)
        {
            if (text.Word(i) is not ("of" or "for" or "on" or "against")) continue;
            head = i - 1;
            break;
        }

        ReadOnlySpan<char> word = text.Word(head);
        if (head < last && head > 0 && IsSociety(head)) return true;
        if (!NameWords.IsOrganizationWord(word)) return false;
        // A word that is an organization's and a surname stays open after a given name: "Shirley Temple".
        return head == first || NameWords.IsSureOrganizationWord(word) || !GivenNames.Contains(text.Word(head - 1)) || CommonWords.IsCommon(text.Word(head - 1)) || head - first > 1;
    }

    /// <summary>Whether a plural before "of" or "for" names a society: "Friends of the Harbor".</summary>
    private bool IsSociety(int head) => NameRuns.IsSocietyHead(text.Word(head));

    private bool HasInitial(int first, int last)
    {
        for (int i = first; i < last; i++)
        {
            ReadOnlySpan<char> word = text.Word(i);
            if (NameWords.IsInitial(word) || (word.Length <= 5 && word.Contains('.') && NameWords.IsAcronym(word) && word is not ("U.S." or "U.K." or "U.N." or "E.U." or "D.C."))) return true;
        }

        return false;
    }

    /// <summary>An acronym of three capitals or more that is nobody's initials: "JKLM Review".</summary>
    private bool HasAcronym(int first, int last)
    {
        for (int i = first; i <= last; i++)
        {
            ReadOnlySpan<char> word = text.Word(i);
            if (word.Length >= 3 && capitals.CaseOf(i) == SentenceCase.Normal && NameWords.IsAcronym(word) && !word.Contains('.') && !NameWords.IsSuffix(word) && !GivenNames.Contains(word) && !(i > first && GivenNames.Contains(text.Word(i - 1)))) return true;
        }

        return false;
    }

    private bool HasAmpersand(int first, int last)
    {
        for (int i = first; i <= last; i++)
        {
            if (text.First(i) == '&') return true;
        }

        return false;
    }

    private bool Speaks(int first, int last)
    {
        if (last + 1 < text.Count && (PersonVerbs.Contains(text.Word(last + 1)) || text.Word(last + 1) is "who")) return true;
        if (last + 2 < text.Count && text.First(last + 1) == ',' && (text.Word(last + 2) is "who" or "whose" or "says" or "said" or "told" or "added")) return true;
        return first > 0 && text.Word(first - 1) is "said" or "says" or "asked" or "replied" or "added" or "wrote";
    }
}
