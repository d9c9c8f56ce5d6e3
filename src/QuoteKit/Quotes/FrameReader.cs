using QuoteKit.Syntax;

namespace QuoteKit.Quotes;

/// <summary>Reads what stands around a verb that may be a cue: its source, its content and the frame that joins them.</summary>
internal sealed class FrameReader(
    AnnotatedText text, QuotationJudge judge, SourceFinder sources, ClauseReader clauses, ComplementReader complements, CueLexicon lexicon)
{
    /// <summary>How many tokens may stand between a cue and its quotation ("told reporters at a briefing on Monday").</summary>
    private const int Between = 18;

    private readonly QuotationMap _quoted = judge.Quoted;

    /// <summary>The candidate that the verb at <paramref name="head"/> gives, or <see langword="null"/>.</summary>
    public AttributionCandidate? Read(int head)
    {
        (int start, int end) = clauses.SentenceAround(head);
        // Quoted words at the sentence's beginning are no part of the clause around the cue.
        VerbGroup verb = VerbGroup.Around(text, head, start);
        for (int i = verb.First; i < verb.Head; i++)
            if (_quoted.IsQuoted(i)) verb = verb with { First = i + 1 };

        TokenRange left = sources.Left(verb, start, out bool adjacent);
        return Inverted(verb, start, end)
            ?? (adjacent ? QuotationBefore(verb, left, left.First, verb.End, start, end) : null)
            ?? QuotationAfter(verb, left, end)
            ?? (adjacent ? Parenthetical(verb, left, left.First, verb.End, start, end) : null)
            ?? complements.Read(verb, left, start, end);
    }

    /// <summary>“It works,” said Ann Hill. — It works, says Ann Hill.</summary>
    private AttributionCandidate? Inverted(VerbGroup verb, int start, int end)
    {
        if (verb.First != verb.Head || !(text.Tag(verb.Head) is "VBD" or "VBZ" or "VBP" or "VBN" or "NN" or "NNS")) return null;
        if (verb.First == 0 || (verb.First > start && !(text.First(verb.First - 1) == ',' || _quoted.IsQuoted(verb.First - 1)))) return null;
        TokenRange right = sources.Right(verb.End, end);
        if (right.IsEmpty) return null;
        AttributionCandidate? quoting = QuotationBefore(verb, right, verb.First, right.End, start, end);
        if (quoting is not null || !verb.IsFinite || lexicon.TakesAddressee(text.Lemma(verb.Head))) return quoting;
        // Without a quotation a clause has to stand before: "the mayor, a doctor, said little" is not inverted.
        return clauses.HoldsUnquotedClause(new TokenRange(start, verb.First)) ? Parenthetical(verb, right, verb.First, right.End, start, end) : null;
    }

    /// <summary>A quotation right before the source and cue, whichever comes first.</summary>
    private AttributionCandidate? QuotationBefore(VerbGroup verb, TokenRange source, int first, int after, int start, int end)
    {
        int last = first - 1;
        if (last >= 0 && !_quoted.IsQuoted(last) && text.First(last) is ',' or '-' or '–' or '—') last--;
        int q = _quoted.At(last);
        // "Hill, author of “The Quiet Shore,” said little": a title is no speech.
        if (q >= 0 && judge.IsTitle(q) && !judge.Begins(q)) return null;
        if (q < 0 || text.ParagraphOf(last) != text.ParagraphOf(first)) return null;
        // After a full stop inside the marks a new sentence begins, unless nothing but the cue stands there.
        if (EndsSentence(q) && (text.First(first) is not (>= 'a' and <= 'z')) && !EndsSoon(after, end)) return null;
        if (FollowsOwnQuotation(after, end)) return null;

        var content = new List<TokenRange> { BackToClause(q) };
        AddAfter(content, after, end);
        return complements.Make(verb, source, CueFrame.QuotationBefore, content);
    }

    /// <summary>A quotation behind the cue, with no more than addressee, place and time between.</summary>
    private AttributionCandidate? QuotationAfter(VerbGroup verb, TokenRange left, int end)
    {
        int at = verb.End;
        int open = -1;
        for (int i = at; i < end && i - at <= Between; i++)
        {
            if (_quoted.IsQuoted(i))
            {
                open = i;
                break;
            }

            if (PennTags.IsFinite(text.Tag(i)) || text.First(i) is ';') return null;
        }

        if (open < 0) return LeadIn(verb, left, end);
        int q = _quoted.At(open);
        if (open != _quoted.FirstToken[q] || (judge.IsPlainTitle(q) && text.First(open - 1) != ':')) return null;
        bool direct = open == at || (text.First(open - 1) is ',' or ':' && !_quoted.IsQuoted(open - 1));
        bool that = text.Is(open - 1, "that");
        if (!direct && !that && !(lexicon.TakesAddressee(text.Lemma(verb.Head)) && OnlyAddressee(at, open))) return null;

        TokenRange quotation = new(_quoted.FirstToken[q] - (that ? 1 : 0), _quoted.EndToken[q]);
        return complements.Make(verb, left, CueFrame.QuotationAfter, [OnToClause(quotation, end, verb, left)]);
    }

    /// <summary>A line that ends with a colon, before a paragraph that begins with a quotation.</summary>
    private AttributionCandidate? LeadIn(VerbGroup verb, TokenRange left, int end)
    {
        if (text.First(end - 1) != ':' || end >= text.Count || !_quoted.IsQuoted(end)) return null;
        for (int i = verb.End; i < end; i++)
            if (PennTags.IsFinite(text.Tag(i)) || _quoted.IsQuoted(i)) return null;
        int q = _quoted.At(end);
        return _quoted.FirstToken[q] == end
            ? complements.Make(verb, left, CueFrame.LeadIn, [new TokenRange(end, _quoted.EndToken[q])])
            : null;
    }

    /// <summary>The clause around a cue between commas or at the sentence's end.</summary>
    private AttributionCandidate? Parenthetical(VerbGroup verb, TokenRange source, int first, int after, int start, int end)
    {
        if (!verb.IsFinite) return null;
        int next = complements.SkipAdverbials(after == verb.End ? complements.SkipListener(verb, end) : after, end);
        if (first > start && text.Is(first - 1, "as")) return AsClause(verb, source, first - 1, next, start, end);
        if (first - 2 < start || text.First(first - 1) is not (',' or '-' or '–' or '—')) return null;
        bool closes = next >= end || (clauses.TrimEnd(next, end) == next + 1 && !char.IsLetterOrDigit(text.First(next)) && text.First(next) != ',');
        bool between = !closes && text.First(next) == ',' && !text.Is(next + 1, "adding");
        if (!closes && !between) return null;

        TokenRange before = new(start, first - 1);
        if (closes && !clauses.HoldsClause(before)) return null;
        var content = new List<TokenRange> { before };
        if (between)
        {
            int tail = clauses.TrimEnd(next + 1, clauses.Whole(end));
            if (!clauses.HoldsClause(before) && !clauses.HoldsClause(new TokenRange(next + 1, tail))) return null;
            // "As Hill said, ..." and "Hill said, smiling": an adverbial clause, not a parenthesis.
            if (tail > next + 1 && text.Tag(next + 1) != "VBG") content.Add(new TokenRange(next + 1, tail));
        }

        return complements.Make(verb, source, CueFrame.Parenthetical, content);
    }

    /// <summary>As the mayor put it, the road is closed. — The road is closed, as the mayor noted.</summary>
    private AttributionCandidate? AsClause(VerbGroup verb, TokenRange source, int at, int next, int start, int end)
    {
        if (text.Is(next, "it")) next = complements.SkipAdverbials(next + 1, end);
        bool closed = next >= end || text.First(next) is ',' or '.';
        if (!closed) return null;
        if (at == start)
        {
            int tail = next < end ? clauses.TrimEnd(next + 1, clauses.Whole(end)) : next;
            return tail > next + 1 && clauses.HoldsClause(new TokenRange(next + 1, tail))
                ? complements.Make(verb, source, CueFrame.Parenthetical, [new TokenRange(next + 1, tail)])
                : null;
        }

        TokenRange before = new(start, text.First(at - 1) == ',' ? at - 1 : at);
        return !before.IsEmpty && clauses.HoldsClause(before) ? complements.Make(verb, source, CueFrame.Parenthetical, [before]) : null;
    }

    /// <summary>“A,” he said, “B.”</summary>
    private void AddAfter(List<TokenRange> content, int after, int end)
    {
        for (int i = after; i < Math.Min(end, after + Between); i++)
        {
            if (!_quoted.IsQuoted(i))
            {
                // A verb there has the next quotation for its own: “A,” she said, adding: “B.”
                if (PennTags.IsVerb(text.Tag(i))) return;
                continue;
            }

            bool joined = i > 0 && text.First(i - 1) is ',' or ':' or ';' or '-' or '–' or '—' || text.Is(i - 1, "and") || text.Is(i - 1, "but");
            if (joined && i == _quoted.FirstToken[_quoted.At(i)])
                content.Add(new TokenRange(i, _quoted.EndToken[_quoted.At(i)]));
            return;
        }
    }

    /// <summary>A quotation that is the end of a clause, from the clause's beginning: The plan is “dead,” she said.</summary>
    private TokenRange BackToClause(int q)
    {
        int first = _quoted.FirstToken[q], end = _quoted.EndToken[q];
        int start = clauses.SentenceAround(first).First;
        TokenRange before = new(start, first);
        bool own = before.IsEmpty || text.First(first - 1) is ':' or ',' && !clauses.HoldsClause(before) && IsCapitalised(first);
        if (own) return new TokenRange(first, end);
        return new TokenRange(start, end);
    }

    /// <summary>A quotation that a clause goes on behind: She said “the plan” would work.</summary>
    private TokenRange OnToClause(TokenRange quotation, int end, VerbGroup verb, TokenRange source)
    {
        if (quotation.End >= end || text.First(quotation.End) is '.' or ',' or ';' or '!' or '?' or ':') return quotation;
        int last = quotation.End - 2;
        bool finished = last > quotation.First && text.First(last) is '.' or '!' or '?' or ',';
        bool inside = source.Length == 1 && PennTags.IsWh(text.Tag(source.First));
        return finished || verb.IsParticiple ? quotation : quotation with { End = clauses.ContentEnd(quotation.First, end, inside) };
    }

    private bool IsCapitalised(int open) => open + 1 < text.Count && char.IsUpper(text.First(open + 1));

    private bool EndsSentence(int q)
    {
        int last = _quoted.EndToken[q] - 2;
        return last >= _quoted.FirstToken[q] && text.First(last) == '.' && text.Tokens[last].Span.Length == 1;
    }

    private bool EndsSoon(int after, int end) => complements.SkipAdverbials(after, end) is var next && (next >= end || text.First(next) is '.' or ',');

    /// <summary>Whether a quotation of the cue's own follows: “A.” She said: “B.”</summary>
    private bool FollowsOwnQuotation(int after, int end) => after + 1 < end && text.First(after) == ':';

    private bool OnlyAddressee(int at, int open)
    {
        TokenRange addressee = NounPhrase.BeginningAt(text, at, open);
        return !addressee.IsEmpty && NounPhrase.WithPrepositions(text, addressee, open).End >= open;
    }
}
