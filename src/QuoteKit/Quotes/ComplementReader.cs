using QuoteKit.Syntax;

namespace QuoteKit.Quotes;

/// <summary>Reads the complement behind a cue: that-clause, question, bare clause, infinitive, object, preposition.</summary>
internal sealed class ComplementReader(AnnotatedText text, QuotationMap quoted, SourceFinder sources, ClauseReader clauses, CueLexicon lexicon)
{
    public AttributionCandidate? Read(VerbGroup verb, TokenRange source, int start, int end)
    {
        string lemma = text.Lemma(verb.Head);
        if (verb.IsPassive || lexicon.IsRaising(lemma)) return Passive(verb, source, start, end);
        if (Gapped(verb, source, start, end) is { } gapped) return gapped;
        int at = verb.End;
        if (lexicon.TakesAddressee(lemma)) at = SkipAddressee(at, end);
        int that = FindThat(at, end);
        if (that >= 0) at = that;
        else at = SkipToClause(at, end);
        if (at >= end) return null;

        CueFrame? frame = FrameAt(at, end);
        if (frame is null) return null;
        if (frame == CueFrame.Object && at != verb.End) at = verb.End;
        int first = frame == CueFrame.Preposition ? at + 1 : at;
        int contentEnd = clauses.ContentEnd(first, end, IsInside(verb, source, start));
        if (contentEnd <= first) return null;
        return Make(verb, source, frame.Value, [new TokenRange(first, contentEnd)]);
    }

    /// <summary>"which they say is far from over": the clause's subject stands before the source.</summary>
    private AttributionCandidate? Gapped(VerbGroup verb, TokenRange source, int start, int end)
    {
        int next = SkipAdverbsOnly(verb.End, end);
        if (source.IsEmpty || source.First <= start || next >= end || quoted.IsQuoted(next) || !PennTags.IsFinite(text.Tag(next))) return null;
        int relative = source.First - 1;
        if (text.Tag(relative) is not ("WP" or "WDT") && !text.Is(relative, "that")) return null;
        int contentEnd = clauses.ContentEnd(next, end, isInside: true);
        return Make(verb, source, CueFrame.Clause, [new TokenRange(relative, relative + 1), new TokenRange(next, contentEnd)]);
    }

    /// <summary>The first token behind adverbs, times and prepositional phrases that a cue may have ("Monday at a rally in Ohio").</summary>
    public int SkipAdverbials(int at, int end)
    {
        while (at < end && !quoted.IsQuoted(at))
        {
            string tag = text.Tag(at);
            int next = at;
            if (tag == "RB" || lexicon.IsTime(text.Lemma(at))) next = at + 1;
            else if (tag is "IN" or "TO" && !IsComplementizer(at))
            {
                TokenRange phrase = NounPhrase.BeginningAt(text, at + 1, end);
                next = phrase.IsEmpty ? at : phrase.End;
            }
            else if (tag is "DT" or "JJ" && at + 1 < end && lexicon.IsTime(text.Lemma(at + 1))) next = at + 2;

            if (next == at) return at;
            at = next;
        }

        return at;
    }

    /// <summary>The token behind whoever is told, where the verb names one.</summary>
    public int SkipListener(VerbGroup verb, int end)
    {
        if (!lexicon.TakesAddressee(text.Lemma(verb.Head))) return verb.End;
        TokenRange listener = NounPhrase.BeginningAt(text, verb.End, end);
        return listener.IsEmpty ? verb.End : listener.End;
    }

    public AttributionCandidate Make(VerbGroup verb, TokenRange source, CueFrame frame, IReadOnlyList<TokenRange> content)
    {
        string lemma = text.Lemma(verb.Head);
        CueClass kind = lexicon.ClassOf(lemma);
        int cueEnd = verb.End < text.Count && frame == CueFrame.QuotationAfter && text.First(verb.End) == ':' ? verb.End + 1 : verb.End;
        return new AttributionCandidate
        {
            Cue = new TokenRange(verb.First, cueEnd),
            Head = verb.Head,
            Lemma = lemma,
            Frame = frame,
            IsQuoting = frame is CueFrame.QuotationBefore or CueFrame.QuotationAfter or CueFrame.LeadIn,
            Class = kind,
            Source = source,
            Content = content,
            Form = source.IsEmpty ? SourceForm.Agentless : SourceForm.Stated,
        };
    }

    /// <summary>"Hill was told that", "was criticized by Moss for", "is expected to": who does it stands behind "by", if at all.</summary>
    private AttributionCandidate? Passive(VerbGroup verb, TokenRange subject, int start, int end)
    {
        int at = SkipAdverbsOnly(verb.End, end);
        TokenRange agent = TokenRange.None;
        if (at + 1 < end && text.Is(at, "by"))
        {
            agent = sources.Right(at + 1, end);
            if (!agent.IsEmpty) at = agent.End;
        }

        int that = FindThat(at, end);
        if (that >= 0) at = that;
        bool expletive = subject.Length == 1 && text.Lemma(subject.First) == "it";
        if (at >= end || !(text.Tag(at) is "TO" or "IN" or "WRB" or "WP" or "VBG" or "JJ" or "DT" || text.First(at) == '.' || BeginsComplement(at, end))) return null;
        // "Asked whether it would reopen, the mayor paused": the comma closes the participle's clause.
        int contentEnd = clauses.ContentEnd(at, end, verb.First == start || IsInside(verb, subject, start));
        var content = new List<TokenRange>();
        bool told = lexicon.TakesAddressee(text.Lemma(verb.Head)) && BeginsComplement(at, end);
        if (!subject.IsEmpty && !expletive && !told) content.Add(subject);
        if (contentEnd > at && text.First(at) != '.') content.Add(new TokenRange(at, contentEnd));
        return content.Count == 0 ? null : Make(verb, agent, expletive && that >= 0 ? CueFrame.PassiveThat : CueFrame.Passive, content);
    }

    private CueFrame? FrameAt(int at, int end)
    {
        string tag = text.Tag(at);
        if (text.Is(at, "that") && tag is "IN" or "WDT") return CueFrame.That;
        if (PennTags.IsWh(tag) || text.Is(at, "if") || text.Is(at, "whether")) return CueFrame.Question;
        if (tag == "TO" && at + 1 < end && text.Tag(at + 1) is "VB" or "RB") return CueFrame.Infinitive;
        if (clauses.BeginsClause(at, end)) return CueFrame.Clause;
        if (tag is "IN" or "TO") return CueFrame.Preposition;
        if (tag == "VBG") return CueFrame.Infinitive;
        return PennTags.BeginsNounPhrase(tag) || quoted.IsQuoted(at) ? CueFrame.Object : null;
    }

    private bool BeginsComplement(int at, int end) =>
        at < end && (text.Is(at, "that") || PennTags.IsWh(text.Tag(at)) || text.Is(at, "if") || text.Is(at, "whether") || text.Tag(at) == "TO" || clauses.BeginsClause(at, end));

    /// <summary>"told reporters that": the token behind the addressee, if a complement or quotation follows it.</summary>
    private int SkipAddressee(int at, int end)
    {
        TokenRange addressee = NounPhrase.BeginningAt(text, at, end);
        if (addressee.IsEmpty) return at;
        addressee = text.Tag(at) == "PRP" ? addressee : NounPhrase.WithPrepositions(text, addressee, end);
        int next = SkipAdverbials(addressee.End, end);
        return BeginsComplement(next, end) && !PennTags.IsFinite(text.Tag(addressee.End)) ? next : at;
    }

    /// <summary>A "that" which opens the complement, with nothing but addressee, place and time before it; or -1.</summary>
    private int FindThat(int at, int end)
    {
        const int Reach = 16;
        for (int i = at; i < end && i - at < Reach; i++)
        {
            if (quoted.IsQuoted(i)) return -1;
            string tag = text.Tag(i);
            if (text.Is(i, "that") && tag is "IN" or "WDT" && (i == at || !PennTags.IsNoun(text.Tag(i - 1)) || tag == "IN" || lexicon.IsTime(text.Lemma(i - 1)))) return i;
            if (PennTags.IsFinite(tag) || tag == "TO" || text.First(i) is ';' or ':') return -1;
        }

        return -1;
    }

    /// <summary>Behind a time or place between commas or none, if a clause begins there; else where it stood.</summary>
    private int SkipToClause(int at, int end)
    {
        int next = SkipAdverbials(at, end);
        if (next > at && next < end && text.First(next) == ',') next++;
        return next > at && next < end && (clauses.BeginsClause(next, end) || text.Tag(next) == "TO" && text.Tag(at) != "IN") ? next : at;
    }

    private int SkipAdverbsOnly(int at, int end)
    {
        while (at < end && PennTags.IsAdverb(text.Tag(at))) at++;
        return at;
    }

    private bool IsComplementizer(int at) => text.Is(at, "that") || text.Is(at, "if") || text.Is(at, "whether") || (text.Tag(at) == "TO" && at + 1 < text.Count && text.Tag(at + 1) == "VB");

    /// <summary>Whether the cue stands in a clause that a comma closes: "Hill, who said ...," or "While Hill says ...,".</summary>
    private bool IsInside(VerbGroup verb, TokenRange source, int start)
    {
        if (source.IsEmpty) return false;
        if (source.Length == 1 && PennTags.IsWh(text.Tag(source.First)) && source.First > start && text.First(source.First - 1) == ',') return true;
        int before = source.First - 1;
        return before >= start && text.Tag(before) == "IN" && !text.Is(before, "that") && (before == start || text.First(before - 1) == ',' || before <= start + 2);
    }
}
