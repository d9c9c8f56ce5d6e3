using QuoteKit.Syntax;

namespace QuoteKit.Quotes;

/// <summary>Gives the attribution candidate of every token that may be a cue.</summary>
internal static class CandidateFinder
{
    /// <summary>The candidates in the order of their cues; none has an empty content.</summary>
    public static List<AttributionCandidate> Find(AnnotatedText text, QuotationJudge judge, CueLexicon lexicon, CancellationToken cancellation)
    {
        QuotationMap quoted = judge.Quoted;
        var sources = new SourceFinder(text, judge, lexicon);
        var clauses = new ClauseReader(text, quoted, lexicon);
        var complements = new ComplementReader(text, quoted, sources, clauses, lexicon);
        var frames = new FrameReader(text, judge, sources, clauses, complements, lexicon);
        var lines = new LineReader(text, quoted, sources, clauses);
        var found = new List<AttributionCandidate>();
        for (int i = 0; i < text.Count; i++)
        {
            if ((i & 1023) == 0) cancellation.ThrowIfCancellationRequested();
            AttributionCandidate? candidate = lines.Read(i);
            if (candidate is null && !quoted.IsQuoted(i) && IsVerb(text, quoted, lexicon, i)) candidate = frames.Read(i);
            if (candidate is not null && candidate.Content.All(static range => !range.IsEmpty)) found.Add(candidate);
        }

        return found;
    }

    /// <summary>A verb that is no auxiliary; or a word behind a quotation that must be its cue, whatever its tag.</summary>
    private static bool IsVerb(AnnotatedText text, QuotationMap quoted, CueLexicon lexicon, int token)
    {
        string tag = text.Tag(token);
        if (PennTags.IsVerb(tag)) return text.Lemma(token) is not ("be" or "have" or "do") && !Modifies(text, token);
        if (tag is not ("NN" or "NNS") || text.First(token) is not (>= 'a' and <= 'z')) return false;
        return quoted.IsQuoted(token - 1) || IsOnlyVerb(text, quoted, lexicon, token);
    }

    /// <summary>Whether the word can be a verb of saying and the words around it, up to the quotation before, have no other verb: “No,” the editorial read.</summary>
    private static bool IsOnlyVerb(AnnotatedText text, QuotationMap quoted, CueLexicon lexicon, int token)
    {
        const int Reach = 14;
        if (lexicon.ClassOf(text.Lemma(token)) is not (CueClass.Say or CueClass.Report or CueClass.Ask)) return false;
        int sentence = text.SentenceOf(token), quotation = token - 1;
        while (token - quotation < Reach && !quoted.IsQuoted(quotation))
        {
            if (quotation < 0 || PennTags.IsFinite(text.Tag(quotation))) return false;
            quotation--;
        }

        if (!quoted.IsQuoted(quotation)) return false;
        for (int i = token + 1; i < text.Count && i - token < Reach && text.SentenceOf(i) == sentence && !quoted.IsQuoted(i); i++)
        {
            if (text.First(i) is ',' or ';') return true;
            if (PennTags.IsFinite(text.Tag(i))) return false;
        }

        return true;
    }

    /// <summary>A participle before its noun: "the alleged plot", "a racially charged debate".</summary>
    private static bool Modifies(AnnotatedText text, int token) =>
        text.Tag(token) is "VBN" or "VBG" && token > 0 && token + 1 < text.Count
        && text.Tag(token - 1) is "DT" or "PRP$" or "JJ" or "POS" or "RB" && PennTags.IsNoun(text.Tag(token + 1));
}
