using QuoteKit.Model;
using QuoteKit.Syntax;

namespace QuoteKit.Quotes;

/// <summary>Finds the words that name who does a verb.</summary>
internal sealed class SourceFinder(AnnotatedText text, QuotationJudge judge, CueLexicon lexicon)
{
    /// <summary>How many verbs to the left are tried for a verb without a subject of its own ("left and said").</summary>
    private const int Tries = 3;

    /// <summary>Words tagged like prepositions behind which a clause with a subject of its own begins.</summary>
    private static readonly WordList ClauseOpeners = new("that as while after before because if since although though until whether than".Split(' '));

    private static readonly WordList NicknameOpeners = new("name as by called nicknamed".Split(' '));

    private readonly QuotationMap _quoted = judge.Quoted;

    /// <summary>The source to the left of the verb group, within the sentence's unquoted tokens from <paramref name="start"/>.</summary>
    /// <param name="verb">The verb group.</param>
    /// <param name="start">The first token that may belong to the source.</param>
    /// <param name="isOwn">Whether it is the group's own subject, with nothing but its apposition or relative clause between.</param>
    public TokenRange Left(VerbGroup verb, int start, out bool isOwn)
    {
        // The comma before a participle parts it from the clause whose subject speaks; it closes no apposition.
        // An infinitive's subject is that of the verb above it: "has a rare chance to show".
        bool trails = verb.IsInfinitive || (verb.IsParticiple && verb.First > start && text.First(verb.First - 1) == ',');
        TokenRange own = trails ? TokenRange.None : Beside(verb.First, start);
        isOwn = !own.IsEmpty;
        if (isOwn) return own;

        // "Smith smiled and said": the subject of a verb of the same form. "Smith said the road was closed, adding": that of a cue.
        bool joined = verb.First > start && text.Tag(verb.First - 1) is "CC" or "RB" or ",";
        TokenRange found = joined && verb.IsFinite ? SubjectBefore(verb.First, start, at => text.Tag(at) == verb.Form)
            : trails && verb.IsParticiple ? SubjectBefore(verb.First, start, at => PennTags.IsFinite(text.Tag(at)) && lexicon.ClassOf(text.Lemma(at)) is not (CueClass.Other or CueClass.Feel))
            : TokenRange.None;
        return found.IsEmpty ? SubjectBefore(verb.First, start, at => PennTags.IsFinite(text.Tag(at))) : found;
    }

    /// <summary>The subject of the nearest verb before <paramref name="before"/> that fits and has one.</summary>
    private TokenRange SubjectBefore(int before, int start, Func<int, bool> fits)
    {
        int at = before - 1, tried = 0;
        while (at >= start && tried < Tries && before - at < NounPhrase.Longest)
        {
            if (_quoted.IsQuoted(at) || !fits(at))
            {
                at--;
                continue;
            }

            VerbGroup other = VerbGroup.Around(text, at, start);
            TokenRange subject = Beside(other.First, start);
            if (!subject.IsEmpty) return subject;
            tried++;
            at = other.First - 1;
        }

        return TokenRange.None;
    }

    /// <summary>The source right behind an inverted cue: "said the plant's director, Petra Lindqvist".</summary>
    public TokenRange Right(int first, int end)
    {
        int limit = first;
        while (limit < end && !_quoted.IsQuoted(limit)) limit++;
        TokenRange phrase = NounPhrase.BeginningAt(text, first, limit);
        if (phrase.IsEmpty || text.Tag(phrase.First) == "PRP") return phrase;
        phrase = WithConjunct(NounPhrase.WithPrepositions(text, phrase, limit), limit);
        return WithNickname(WithApposition(phrase, limit));
    }

    /// <summary>"a sailor known as “Patch”": the nickname belongs to the source.</summary>
    private TokenRange WithNickname(TokenRange phrase)
    {
        const int Longest = 6;
        int q = _quoted.At(phrase.End);
        return q >= 0 && _quoted.FirstToken[q] == phrase.End && _quoted.EndToken[q] - phrase.End <= Longest
            && NicknameOpeners.Contains(text.Word(phrase.End - 1))
            ? phrase with { End = _quoted.EndToken[q] }
            : phrase;
    }

    /// <summary>The noun phrase or relative pronoun that ends right before <paramref name="before"/>, appositions between commas included.</summary>
    private TokenRange Beside(int before, int start)
    {
        int last = before - 1;
        while (last >= start && (PennTags.IsAdverb(text.Tag(last)) || text.Is(last, "both") || text.Is(last, "all"))) last--;
        if (last < start) return TokenRange.None;
        if (_quoted.IsQuoted(last))
        {
            // "Hill, author of “The Quiet Shore,” said": a title that ends an apposition.
            int q = _quoted.At(last);
            return judge.IsTitle(q) && !judge.Begins(q) ? AcrossApposition(last, _quoted.FirstToken[q], start) : TokenRange.None;
        }

        if (text.Tag(last) is "WP" or "WDT" || (text.Tag(last) == "IN" && text.Is(last, "that") && last > start && PennTags.IsNoun(text.Tag(last - 1))))
            return new TokenRange(last, last + 1);
        if (text.First(last) is ',' or ')' or '-' or '–' or '—' && last > start)
            return AcrossApposition(last, last, start);
        return PhraseEndingAt(last, start);
    }

    private TokenRange PhraseEndingAt(int last, int start)
    {
        TokenRange phrase = NounPhrase.EndingAt(text, last, start);
        if (phrase.IsEmpty) return phrase;
        // "a spokesman for the mayor", "officials in Mosul": the noun before the preposition speaks.
        int first = phrase.First;
        while (first - 2 >= start && phrase.End - first < NounPhrase.Longest && text.Tag(phrase.First) != "PRP"
            && NounPhrase.IsJoiningPreposition(text, first - 1) && (PennTags.IsNoun(text.Tag(first - 2)) || (text.Is(first - 1, "of") && text.Tag(first - 2) is "CD" or "DT" or "JJ")))
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

    /// <summary>"Vera Standish, a baker, said": from the comma before the verb back over what stands between commas to the name.</summary>
    private TokenRange AcrossApposition(int closing, int inside, int start)
    {
        char mark = text.First(closing) is ')' ? '(' : _quoted.IsQuoted(closing) ? ',' : text.First(closing);
        TokenRange nearest = TokenRange.None;
        for (int i = inside - 1; i > start && closing - i < NounPhrase.Longest; i--)
        {
            if (_quoted.IsQuoted(i)) break;
            if (text.First(i) != mark) continue;
            if (mark != '(' && !CanBeginApposition(i + 1)) continue;
            TokenRange phrase = PhraseEndingAt(i - 1, start);
            if (phrase.IsEmpty || IsGoverned(phrase.First, start)) continue;
            if (phrase.Length == 1 && text.Tag(i + 1) is "WP" or "WDT" && PennTags.IsName(text.Tag(phrase.First))) return phrase;
            // The farther name wins over a nearer noun: "Ann Hill, head of roads, rails and ports, said".
            if (PennTags.IsName(text.Tag(phrase.End - 1))) return new TokenRange(phrase.First, closing + (mark == '(' || inside < closing ? 1 : 0));
            if (nearest.IsEmpty) nearest = new TokenRange(phrase.First, closing + (mark == '(' || inside < closing ? 1 : 0));
        }

        // "After the storm in Carrow, the mayor, said": no name stands before the commas, so the phrase between them speaks.
        return nearest.IsEmpty && mark == ',' ? PhraseEndingAt(closing - 1, start) : nearest;
    }

    /// <summary>Whether a verb or preposition before the phrase makes it an object; words that open a clause do not.</summary>
    private bool IsGoverned(int first, int start)
    {
        if (first <= start) return false;
        int before = first - 1;
        string tag = text.Tag(before);
        if (tag != "IN") return PennTags.IsVerb(tag) || tag == "TO";
        return !ClauseOpeners.Contains(text.Word(before));
    }

    private bool CanBeginApposition(int token)
    {
        string tag = text.Tag(token);
        return tag is "DT" or "PRP$" or "WP" or "WDT" or "WP$" or "CD" or "JJ" or "VBN" or "VBG" or "JJS" or "RB" || PennTags.IsNoun(tag)
            || (tag == "IN" && !text.Is(token, "that"));
    }

    private TokenRange WithConjunct(TokenRange phrase, int end)
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
    private TokenRange WithApposition(TokenRange phrase, int end)
    {
        const int Most = 2, LongestBracket = 8;
        // "Rep. Ann Hill (D-Ohio)"
        if (text.First(phrase.End) == '(')
        {
            int close = phrase.End + 1;
            while (close < end && close - phrase.End < LongestBracket && text.First(close) != ')') close++;
            if (close < end && text.First(close) == ')') phrase = phrase with { End = close + 1 };
        }

        for (int n = 0; n < Most && phrase.End + 1 < end; n++)
        {
            bool comma = text.First(phrase.End) == ',';
            if (!comma && !PennTags.IsWh(text.Tag(phrase.End))) return phrase;
            int first = comma ? phrase.End + 1 : phrase.End;
            bool relative = text.Tag(first) is "WP" or "WDT" or "WP$";
            // Behind a bare surname a relative clause tells more, but does not say who it is.
            if (relative && phrase.Length == 1) return phrase;
            if (!relative && !(text.Tag(first) is "DT" or "PRP$" || (text.Tag(first) is "VBN" or "VBD" && PennTags.IsNoun(text.Tag(first + 1))) || PennTags.IsNoun(text.Tag(first)) || PennTags.IsAdjective(text.Tag(first)))) return phrase;
            int last = first;
            while (last < end && last - phrase.First < NounPhrase.Longest && text.First(last) is not (',' or ';' or ':') && !IsStop(last))
            {
                if (!relative && PennTags.IsWh(text.Tag(last))) relative = true;
                // A clause of its own is no apposition: "said Hill, the road is closed".
                if (!relative && last > first && PennTags.IsFinite(text.Tag(last))) return phrase;
                last++;
            }

            phrase = phrase with { End = last };
        }

        return phrase;
    }

    private bool IsStop(int token) =>
        text.First(token) is '.' or '!' or '?' && text.Tokens[token].Span.Length == 1;
}
