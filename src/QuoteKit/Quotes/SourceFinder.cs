using QuoteKit.Syntax;

namespace QuoteKit.Quotes;

/// <summary>Finds the words that name who does a verb.</summary>
internal static class SourceFinder
{
    /// <summary>How many verbs to the left are tried for a verb without a subject of its own ("left and said").</summary>
    private const int Tries = 3;

    /// <summary>The source to the left of the verb group, within the sentence's unquoted tokens from <paramref name="start"/>.</summary>
    public static TokenRange Left(AnnotatedText text, QuotationJudge judge, VerbGroup verb, int start)
    {
        // The comma before a participle parts it from the clause whose subject speaks; it closes no apposition.
        // An infinitive's subject is that of the verb above it: "has a rare chance to show".
        bool trails = verb.IsInfinitive || (verb.IsParticiple && verb.First > start && text.First(verb.First - 1) == ',');
        TokenRange own = trails ? TokenRange.None : Beside(text, judge, verb.First, start);
        if (!own.IsEmpty) return own;

        // "Smith smiled and said", "Smith left, saying": the subject of a verb before, of the same form if it is joined by "and".
        bool joined = verb.First > start && text.Tag(verb.First - 1) is "CC" or "RB" or ",";
        string form = joined && verb.IsFinite ? verb.Form : "";
        TokenRange found = SubjectBefore(text, judge, verb.First, start, form);
        return found.IsEmpty && form.Length > 0 ? SubjectBefore(text, judge, verb.First, start, "") : found;
    }

    /// <summary>The subject of the nearest finite verb before <paramref name="before"/> that has one; of that form, if one is given.</summary>
    private static TokenRange SubjectBefore(AnnotatedText text, QuotationJudge judge, int before, int start, string form)
    {
        int at = before - 1, tried = 0;
        while (at >= start && tried < Tries && before - at < NounPhrase.Longest)
        {
            bool fits = !judge.Quoted.IsQuoted(at) && (form.Length > 0 ? text.Tag(at) == form : PennTags.IsFinite(text.Tag(at)));
            if (!fits)
            {
                at--;
                continue;
            }

            VerbGroup other = VerbGroup.Around(text, at, start);
            TokenRange subject = Beside(text, judge, other.First, start);
            if (!subject.IsEmpty) return subject;
            tried++;
            at = other.First - 1;
        }

        return TokenRange.None;
    }

    /// <summary>The source right behind an inverted cue: "said the plant's director, Yuki Tanaka".</summary>
    public static TokenRange Right(AnnotatedText text, QuotationMap quoted, int first, int end)
    {
        int limit = first;
        while (limit < end && !quoted.IsQuoted(limit)) limit++;
        TokenRange phrase = NounPhrase.BeginningAt(text, first, limit);
        if (phrase.IsEmpty || text.Tag(phrase.First) == "PRP") return phrase;
        phrase = WithConjunct(text, NounPhrase.WithPrepositions(text, phrase, limit), limit);
        return WithNickname(text, quoted, WithApposition(text, phrase, limit));
    }

    /// <summary>"a man who goes by the name “Shorty”": the nickname belongs to the source.</summary>
    private static TokenRange WithNickname(AnnotatedText text, QuotationMap quoted, TokenRange phrase)
    {
        const int Longest = 6;
        int q = quoted.At(phrase.End);
        return q >= 0 && quoted.FirstToken[q] == phrase.End && quoted.EndToken[q] - phrase.End <= Longest
            && (text.Is(phrase.End - 1, "name") || text.Is(phrase.End - 1, "as") || text.Is(phrase.End - 1, "by") || text.Is(phrase.End - 1, "called") || text.Is(phrase.End - 1, "nicknamed"))
            ? phrase with { End = quoted.EndToken[q] }
            : phrase;
    }

    /// <summary>The noun phrase or relative pronoun that ends right before <paramref name="before"/>, appositions between commas included.</summary>
    private static TokenRange Beside(AnnotatedText text, QuotationJudge judge, int before, int start)
    {
        QuotationMap quoted = judge.Quoted;
        int last = before - 1;
        while (last >= start && (PennTags.IsAdverb(text.Tag(last)) || text.Is(last, "both") || text.Is(last, "all"))) last--;
        if (last < start) return TokenRange.None;
        if (quoted.IsQuoted(last))
        {
            // "Hill, author of “The Quiet Shore,” said": a title that ends an apposition.
            int q = quoted.At(last);
            return judge.IsTitle(q) && !judge.Begins(q) ? AcrossApposition(text, quoted, last, quoted.FirstToken[q], start) : TokenRange.None;
        }

        if (text.Tag(last) is "WP" or "WDT" || (text.Tag(last) == "IN" && text.Is(last, "that") && last > start && PennTags.IsNoun(text.Tag(last - 1))))
            return new TokenRange(last, last + 1);
        if (text.First(last) is ',' or ')' or '-' or '–' or '—' && last > start)
            return AcrossApposition(text, quoted, last, last, start);
        return PhraseEndingAt(text, last, start);
    }

    private static TokenRange PhraseEndingAt(AnnotatedText text, int last, int start)
    {
        TokenRange phrase = NounPhrase.EndingAt(text, last, start);
        if (phrase.IsEmpty) return phrase;
        // "a spokesman for the mayor", "officials in Mosul": the noun before the preposition speaks.
        int first = phrase.First;
        while (first - 2 >= start && phrase.End - first < NounPhrase.Longest && text.Tag(phrase.First) != "PRP"
            && NounPhrase.IsJoiningPreposition(text, first - 1) && PennTags.IsNoun(text.Tag(first - 2)))
        {
            TokenRange outer = NounPhrase.EndingAt(text, first - 2, start);
            if (outer.IsEmpty) break;
            first = outer.First;
        }

        // "Hill and Moss said", when both are names or both are not.
        if (first - 2 >= start && text.Tag(first - 1) == "CC" && text.Is(first - 1, "and")
            && PennTags.IsName(text.Tag(first)) == PennTags.IsName(text.Tag(first - 2)) && PennTags.IsNoun(text.Tag(first - 2)))
        {
            TokenRange other = NounPhrase.EndingAt(text, first - 2, start);
            if (!other.IsEmpty) first = other.First;
        }

        return new TokenRange(first, phrase.End);
    }

    /// <summary>"Hew Hall, a doctor, said": from the comma before the verb back over what stands between commas to the name.</summary>
    private static TokenRange AcrossApposition(AnnotatedText text, QuotationMap quoted, int closing, int inside, int start)
    {
        char mark = text.First(closing) is ')' ? '(' : quoted.IsQuoted(closing) ? ',' : text.First(closing);
        TokenRange nearest = TokenRange.None;
        for (int i = inside - 1; i > start && closing - i < NounPhrase.Longest; i--)
        {
            if (quoted.IsQuoted(i)) break;
            if (text.First(i) != mark) continue;
            if (mark != '(' && !CanBeginApposition(text, i + 1)) continue;
            TokenRange phrase = PhraseEndingAt(text, i - 1, start);
            if (phrase.IsEmpty || IsGoverned(text, phrase.First, start)) continue;
            if (phrase.Length == 1 && text.Tag(i + 1) is "WP" or "WDT" && PennTags.IsName(text.Tag(phrase.First))) return phrase;
            // The farther name wins over a nearer noun: "Ann Hill, head of roads, rails and ports, said".
            if (PennTags.IsName(text.Tag(phrase.End - 1))) return new TokenRange(phrase.First, closing + (mark == '(' || inside < closing ? 1 : 0));
            if (nearest.IsEmpty) nearest = new TokenRange(phrase.First, closing + (mark == '(' || inside < closing ? 1 : 0));
        }

        // "After the storm in Carrow, the mayor, said": no name stands before the commas, so the phrase between them speaks.
        return nearest.IsEmpty && mark == ',' ? PhraseEndingAt(text, closing - 1, start) : nearest;
    }

    /// <summary>Whether a verb or preposition before the phrase makes it an object; words that open a clause do not.</summary>
    private static bool IsGoverned(AnnotatedText text, int first, int start)
    {
        if (first <= start) return false;
        int before = first - 1;
        string tag = text.Tag(before);
        if (tag != "IN") return PennTags.IsVerb(tag) || tag == "TO";
        return !(text.Is(before, "that") || text.Is(before, "as") || text.Is(before, "while") || text.Is(before, "after") || text.Is(before, "before")
            || text.Is(before, "because") || text.Is(before, "if") || text.Is(before, "since") || text.Is(before, "although") || text.Is(before, "though")
            || text.Is(before, "until") || text.Is(before, "whether") || text.Is(before, "than"));
    }

    private static bool CanBeginApposition(AnnotatedText text, int token)
    {
        string tag = text.Tag(token);
        return tag is "DT" or "PRP$" or "WP" or "WDT" or "WP$" or "CD" or "JJ" or "VBN" or "VBG" or "JJS" or "RB" || PennTags.IsNoun(tag)
            || (tag == "IN" && !text.Is(token, "that"));
    }

    private static TokenRange WithConjunct(AnnotatedText text, TokenRange phrase, int end)
    {
        if (phrase.End + 1 >= end || !text.Is(phrase.End, "and") || !PennTags.IsName(text.Tag(phrase.End - 1))) return phrase;
        TokenRange other = NounPhrase.BeginningAt(text, phrase.End + 1, end);
        bool name = !other.IsEmpty && PennTags.IsName(text.Tag(other.End - 1));
        return name && (other.End >= end || !PennTags.IsVerb(text.Tag(other.End))) ? phrase with { End = other.End } : phrase;
    }

    /// <summary>
    /// Adds the appositions and relative clauses behind a name: ", a former adviser to the mayor", ", who wrote the report".
    /// What tells the manner of speaking (", referring to", ", after the vote") does not belong to it.
    /// </summary>
    private static TokenRange WithApposition(AnnotatedText text, TokenRange phrase, int end)
    {
        const int Most = 2;
        for (int n = 0; n < Most && phrase.End + 1 < end; n++)
        {
            bool comma = text.First(phrase.End) == ',';
            if (!comma && !PennTags.IsWh(text.Tag(phrase.End))) return phrase;
            int first = comma ? phrase.End + 1 : phrase.End;
            bool relative = text.Tag(first) is "WP" or "WDT" or "WP$";
            // Behind a bare surname a relative clause tells more, but does not say who it is.
            if (relative && phrase.Length == 1) return phrase;
            if (!relative && !(text.Tag(first) is "DT" or "PRP$" || PennTags.IsNoun(text.Tag(first)) || PennTags.IsAdjective(text.Tag(first)))) return phrase;
            int last = first;
            while (last < end && last - phrase.First < NounPhrase.Longest && text.First(last) is not (',' or ';' or ':') && !IsStop(text, last))
            {
                if (!relative && PennTags.IsWh(text.Tag(last))) relative = true;
                // A clause of its own is no apposition: "said Hill, the road is closed".
                if (!relative && PennTags.IsFinite(text.Tag(last))) return phrase;
                last++;
            }

            phrase = phrase with { End = last };
        }

        return phrase;
    }

    private static bool IsStop(AnnotatedText text, int token) =>
        text.First(token) is '.' or '!' or '?' && text.Tokens[token].Span.Length == 1;
}
