using QuoteKit.Syntax;

namespace QuoteKit.Mentions;

/// <summary>A run of tokens that reads like a name, titles before it included.</summary>
/// <param name="First">The index of its first token.</param>
/// <param name="Last">The index of its last token.</param>
internal readonly record struct NameRun(int First, int Last);

/// <summary>Finds the maximal runs of capitalised tokens, with the small words that join them.</summary>
internal sealed class NameRuns(AnnotatedText text, CapitalTokens capitals)
{
    /// <summary>More tokens than any name has; bounds the work on a text in capitals.</summary>
    private const int Longest = 16;

    /// <summary>The runs, ascending, not overlapping.</summary>
    public List<NameRun> Find()
    {
        var runs = new List<NameRun>();
        for (int i = 0; i < text.Count; i++)
        {
            int first = i, last;
            if (capitals.CanBegin(i)) last = i;
            else if (LeadingParticle(i) is var begin and >= 0) last = begin;
            else continue;
            last = Extend(first, last);
            runs.Add(new NameRun(first, last));
            i = last;
        }

        return runs;
    }

    private int Extend(int first, int last)
    {
        while (last - first < Longest)
        {
            int next = Step(first, last);
            if (next < 0) return last;
            last = next;
        }

        return last;
    }

    /// <summary>The token up to which the run goes on from its last one, or -1.</summary>
    private int Step(int first, int last)
    {
        int next = last + 1;
        if (next >= text.Count || !capitals.Adjoin(last, next)) return -1;
        if (capitals.CanContinue(next)) return next;
        char mark = text.First(next);
        if (mark is '-' or '‐' or '‑') return Hyphen(last, next);
        if (mark is '\'' or '’' && text.Tokens[last].Span.Length == 1 && capitals.IsGlued(last) && capitals.IsGlued(next) && capitals.IsCapital(next + 1)) return next + 1;
        if (mark == ',') return Continues(next + 1) && NameWords.IsSuffix(text.Word(next + 1)) && text.First(next + 1) != 'M' ? next + 1 : -1;
        if (mark == '&') return Continues(next + 1) && capitals.CanContinue(next + 1) ? next + 1 : -1;
        if (mark is '"' or '“' or '\'' or '‘') return Nickname(last, next);
        if (capitals.IsPossessive(next)) return Office(last, next);
        if (Particle(next) is var afterParticles and >= 0) return afterParticles;
        return Preposition(first, last, next);
    }

    private int Hyphen(int last, int hyphen)
    {
        int next = hyphen + 1;
        if (!capitals.IsGlued(last) || !capitals.IsGlued(hyphen) || !Continues(next)) return -1;
        if (capitals.IsCapital(next)) return next;
        ReadOnlySpan<char> word = text.Word(next);
        const int LongestSyllable = 6;
        return char.IsLower(word[0]) && word.Length <= LongestSyllable && !CommonWords.IsCommon(word) && !NameWords.IsAcronym(text.Word(last)) ? next : -1;
    }

    /// <summary>James “Jim” Hale: one word between marks, with a name after it.</summary>
    private int Nickname(int last, int mark)
    {
        int closing = mark + 2, after = mark + 3;
        return Continues(after) && capitals.IsGlued(mark) && capitals.IsGlued(mark + 1) && text.First(closing) is '"' or '”' or '\'' or '’'
            && capitals.IsCapital(mark + 1) && capitals.CanContinue(after) && GivenNames.Contains(text.Word(last)) ? after : -1;
    }

    /// <summary>The office of a title is an organization: "Sheriff's Office".</summary>
    private int Office(int last, int mark) =>
        Continues(mark + 1) && capitals.IsCapital(mark + 1) && text.Word(mark + 1) is "Office" or "Department" or "Association"
        && (TitleWords.KindOf(text.Word(last)) != TitleKind.None || PersonNouns.TryGet(text.Word(last), out _)) ? mark + 1 : -1;

    /// <summary>The capitalised token after one to three particles, or -1.</summary>
    private int Particle(int token)
    {
        const int MostParticles = 3;
        for (int i = token; i < token + MostParticles && (i == token || Continues(i)) && NameWords.IsParticle(text.Word(i)); i++)
        {
            int next = i + 1;
            if (!Continues(next)) return -1;
            if (text.First(next) == '-' && capitals.IsGlued(i) && capitals.IsGlued(next)) next++;
            if (Continues(next) && capitals.CanContinue(next)) return next;
        }

        return -1;
    }

    /// <summary>A surname that begins with a particle in lower case: "de Blasio", "al-Abadi".</summary>
    private int LeadingParticle(int token) =>
        char.IsLower(text.First(token)) && text.Word(token) is "al" or "el" or "de" or "van" or "von" or "bin" or "di" or "da" or "del" or "du" or "la" ? Particle(token) : -1;

    private int Preposition(int first, int last, int word)
    {
        int next = word + 1;
        if (!Continues(next)) return -1;
        if (text.Word(word) is "and") return And(first, last, next) ? next : -1;
        if (text.Word(word) is not ("of" or "for" or "on" or "against" or "to")) return -1;
        if (text.Word(next) is "the" && Continues(next + 1)) next++;
        if (!capitals.CanContinue(next) || CommonWords.IsOpener(text.Word(next))) return -1;
        ReadOnlySpan<char> head = text.Word(last);
        bool heads = text.Word(word) switch
        {
            "of" => NameWords.IsOrganizationWord(head) || TitleWords.KindOf(head) is TitleKind.Role or TitleKind.Honorific || NameWords.IsPlaceWord(head) || NameWords.IsThingWord(head) || head is "Speaker" or "Chief" or "Republic" or "State" or "Isle" or "Union",
            "for" or "against" => NameWords.IsOrganizationWord(head),
            "on" => head is "Committee" or "Commission" or "Council" or "Subcommittee" or "Conference" or "Panel" or "Center" or "Institute",
            _ => head is "Ambassador",
        };
        return heads ? next : -1;
    }

    /// <summary>"Department of Health and Human Services", "Food and Drug Administration": ordinary words, or inside an of.</summary>
    private bool And(int first, int last, int next)
    {
        if (!capitals.CanContinue(next) || GivenNames.Contains(text.Word(next)) || NameWords.IsAcronym(text.Word(next)) || TitleWords.KindOf(text.Word(next)) != TitleKind.None) return false;
        if (!CommonWords.IsCommon(text.Word(last)) || !CommonWords.IsCommon(text.Word(next))) return false;
        for (int i = first; i < last; i++)
        {
            if (text.Word(i) is "of" or "for" or "on") return true;
        }

        // Without an of, the ordinary words must lead to a word that makes an organization.
        const int Ahead = 4;
        for (int i = next; i < next + Ahead && Continues(i) && capitals.CanContinue(i); i++)
        {
            if (NameWords.IsOrganizationWord(text.Word(i)) || text.Word(i) is "Protection" or "Prevention" or "Control") return true;
        }

        return false;
    }

    private bool Continues(int token) => token < text.Count && capitals.Adjoin(token - 1, token);
}
