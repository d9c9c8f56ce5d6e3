using QuoteKit.Syntax;

namespace QuoteKit.Mentions;

/// <summary>A run parted into a title and a name.</summary>
/// <param name="TitleFirst">The first token of the title, or <see cref="NameFirst"/> without one.</param>
/// <param name="NameFirst">The first token of the name; after <see cref="NameLast"/> if the run is a title alone.</param>
/// <param name="NameLast">The last token of the name.</param>
internal readonly record struct NameParts(int TitleFirst, int NameFirst, int NameLast)
{
    public bool HasTitle => TitleFirst < NameFirst;

    public bool IsTitleAlone => NameFirst > NameLast;
}

/// <summary>Parts titles from names: "Former Harbour Director | Noel Abbot".</summary>
internal static class NameSplitter
{
    public static NameParts Split(AnnotatedText text, NameRun run)
    {
        int first = run.First, last = run.Last;
        if (NameWords.IsOrganizationWord(text.Word(last)) && last > first && (NameWords.IsSureOrganizationWord(text.Word(last)) || !GivenNames.Contains(text.Word(last - 1)))) return new(first, first, last);
        int title = LastTitleWord(text, first, last);
        if (title >= 0)
        {
            int name = AfterComplement(text, title + 1, last);
            // "Miss Harbour | Ann Hale", "Secretary General | Paul Hale".
            if (name < last && IsOrdinary(text, name) && !IsOrdinary(text, name + 1) && GivenNames.Contains(text.Word(name + 1))) name++;
            if (name <= last) return new(first, name, last);
            return new(first, last + 1, last);
        }

        if (first == last && TitleWords.KindOf(text.Word(first)) is TitleKind.Role or TitleKind.Honorific) return new(first, last + 1, last);
        if (first < last && text.Word(first) is "Republican" or "Democrat" or "Democratic" && last - first <= 2 && !CommonWords.IsCommon(text.Word(first + 1)) && !NameWords.IsAcronym(text.Word(first + 1))
            && !NameWords.IsPeople(text.Word(first + 1)) && char.IsUpper(text.First(first + 1))) return new(first, first + 1, last);
        int given = GivenNameAfterOther(text, first, last);
        return given > first ? new(first, given, last) : new(first, first, last);
    }

    /// <summary>The last word of the title that the run begins with, or -1.</summary>
    private static int LastTitleWord(AnnotatedText text, int first, int last)
    {
        for (int i = last; i >= first; i--)
        {
            if (!IsTitle(text, i, first) || (i < last && text.Word(i + 1) is "'s" or "’s")) continue;
            bool restIsSuffix = i == last || NameWords.IsSuffix(text.Word(i + 1)) || text.First(i + 1) == ',';
            bool isSurname = i > first && GivenNames.Contains(text.Word(i - 1)) && !IsTitle(text, i - 1, first);
            if (restIsSuffix && (i == first || isSurname || !AllTitle(text, first, i))) continue;
            if (isSurname && !text.Word(i).EndsWith(".", StringComparison.Ordinal)) continue;
            return i;
        }

        return -1;
    }

    private static bool IsTitle(AnnotatedText text, int token, int first)
    {
        ReadOnlySpan<char> word = text.Word(token);
        if (NameWords.IsSuffix(word)) return false;
        TitleKind kind = TitleWords.KindOf(word);
        if (kind == TitleKind.Modifier) return word is "Chief" or "Lead" or "Deputy" or "Assistant" or "Associate" or "Elect";
        if (kind != TitleKind.None) return true;
        // Other nouns for people are titles when something stands before them: "NFL Insider".
        return token > first && !GivenNames.Contains(word) && CommonWords.IsCommon(word) && PersonNouns.IsOnePerson(word);
    }

    private static bool IsOrdinary(AnnotatedText text, int token) => CommonWords.IsCommon(text.Word(token)) && !GivenNames.Contains(text.Word(token));

    private static bool AllTitle(AnnotatedText text, int first, int last)
    {
        for (int i = first; i < last; i++)
        {
            if (TitleWords.KindOf(text.Word(i)) == TitleKind.None && !CommonWords.IsCommon(text.Word(i)) && !NameWords.IsAcronym(text.Word(i)) && !NameWords.IsPeople(text.Word(i))) return false;
        }

        return true;
    }

    /// <summary>Where the name begins after "of State" and the like.</summary>
    private static int AfterComplement(AnnotatedText text, int token, int last)
    {
        if (token > last || text.Word(token) is not ("of" or "for" or "to")) return token;
        for (int i = token + 1; i <= last; i++)
        {
            if (GivenNames.Contains(text.Word(i)) && !CommonWords.IsCommon(text.Word(i)) && i > token + 1) return i;
        }

        int complement = token + 1 <= last && text.Word(token + 1) is "the" ? token + 2 : token + 1, next = complement;
        while (next <= last && CommonWords.IsCommon(text.Word(next))) next++;
        // "Duke of York", "President of the United States": the place is all there is.
        return next == complement ? last + 1 : next;
    }

    /// <summary>A given name after an acronym or a people's name: "NBC | Kristen Hart", "Republican | Paul Hale".</summary>
    private static int GivenNameAfterOther(AnnotatedText text, int first, int last)
    {
        for (int i = first + 1; i < last; i++)
        {
            if (!GivenNames.Contains(text.Word(i)) || CommonWords.IsCommon(text.Word(i))) continue;
            ReadOnlySpan<char> before = text.Word(i - 1);
            bool acronym = NameWords.IsAcronym(before) && before.Length > 1 && !before.Contains('.') && !GivenNames.Contains(before);
            return acronym || NameWords.IsPeople(before) ? i : first;
        }

        return first;
    }
}
