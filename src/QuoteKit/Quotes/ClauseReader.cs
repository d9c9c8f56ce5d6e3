using QuoteKit.Syntax;

namespace QuoteKit.Quotes;

/// <summary>Tells clauses and where they end, from tags and commas.</summary>
internal sealed class ClauseReader(AnnotatedText text, QuotationMap quoted, CueLexicon lexicon)
{
    /// <summary>How far a subject's verb may be.</summary>
    private const int Reach = 24;

    private const int Window = 250;

    /// <summary>Whether a noun phrase with a finite verb behind it begins at <paramref name="first"/>.</summary>
    public bool BeginsClause(int first, int end)
    {
        if (first >= end) return false;
        string tag = text.Tag(first);
        if (tag is "EX") return true;
        if (!char.IsLetterOrDigit(text.First(first)) && !quoted.IsQuoted(first) && tag is not ("$" or "-LRB-")) return false;
        int i = first;
        if (tag is "IN" or "RB" or "WRB" && first + 1 < end) i++;
        bool subject = false;
        for (; i < end && i - first < Reach; i++)
        {
            if (quoted.IsQuoted(i) && !quoted.IsQuoted(first) && !subject) return false;
            tag = text.Tag(i);
            if (PennTags.IsFinite(tag)) return subject;
            // "goodbye to the crew and rowed": the verb belongs to somebody before.
            if (tag == "CC" && i + 1 < end && (PennTags.IsFinite(text.Tag(i + 1)) || PennTags.IsAdverb(text.Tag(i + 1)))) return false;
            if (tag is "TO" or ":" || text.First(i) is ';' or ':') return false;
            if (PennTags.IsNoun(tag) || tag is "PRP" or "DT" or "CD" or "EX" or "WP") subject = true;
            if (text.First(i) == ',' && !(i + 1 < end && text.Tag(i + 1) is "DT" or "WP" or "WDT" or "NNP" or "CC" or "JJ" or "NN" or "NNS")) return false;
        }

        return false;
    }

    /// <summary>
    /// The sentence around a token, cut to <see cref="Window"/> tokens on both sides: no sentence that people write is
    /// longer, and time stays linear where there is no stop for a megabyte.
    /// </summary>
    public TokenRange SentenceAround(int token)
    {
        Sentence sentence = text.Sentences[text.SentenceOf(token)];
        int first = Math.Max(AfterDateline(sentence), token - Window);
        return new TokenRange(Math.Min(first, token), Math.Min(sentence.EndToken, token + Window));
    }

    /// <summary>The sentence's first token behind a dateline: "PORT ALDEN (Tidewire) - ", "HARROW FERRY, Ohio — ", "(Tidewire) - ".</summary>
    private int AfterDateline(Sentence sentence)
    {
        const int Longest = 12, ShortestPlace = 3;
        int first = sentence.FirstToken;
        if (!text.BeginsParagraph(first)) return first;
        ReadOnlySpan<char> place = text.Word(first);
        bool agency = place is "(" && text.First(first + 2) == ')' && char.IsUpper(text.First(first + 1));
        if (!agency && (place.Length < ShortestPlace || place.ContainsAnyInRange('a', 'z'))) return first;
        for (int i = first + 1; i < sentence.EndToken && i - first < Longest; i++)
        {
            if (PennTags.IsFinite(text.Tag(i)) || quoted.IsQuoted(i)) return first;
            if (text.First(i) is '—' or '–' or '-' && text.Tokens[i - 1].Span.End < text.Tokens[i].Span.Start) return i + 1 < sentence.EndToken ? i + 1 : first;
        }

        return first;
    }

    /// <summary>Whether the tokens hold a finite verb.</summary>
    public bool HoldsClause(TokenRange range)
    {
        for (int i = range.First; i < range.End; i++)
            if (PennTags.IsFinite(text.Tag(i))) return true;
        return false;
    }

    /// <summary>Whether the tokens hold a finite verb outside quotations.</summary>
    public bool HoldsUnquotedClause(TokenRange range)
    {
        for (int i = range.First; i < range.End; i++)
            if (!quoted.IsQuoted(i) && PennTags.IsFinite(text.Tag(i))) return true;
        return false;
    }

    /// <summary>
    /// Where a content that begins at <paramref name="first"/> ends: the sentence's end without its stop, or where the
    /// clause around the cue goes on ("..., he said" is not its part, nor is "and added that ...").
    /// </summary>
    /// <param name="first">The content's first token.</param>
    /// <param name="end">The end of the sentence.</param>
    /// <param name="isInside">Whether the cue stands in a clause that a comma closes ("who said ..., left").</param>
    public int ContentEnd(int first, int end, bool isInside)
    {
        for (int i = first + 1; i < end; i++)
        {
            if (quoted.At(i) >= 0) continue;
            char c = text.First(i);
            if (c == ',' && i + 1 < end && (isInside && EndsInside(i, end) || BeginsNextCue(i + 1, end))) return i;
            if (c == ',' && i + 2 < end && text.Is(i + 1, "but") && BeginsClause(i + 2, end)) return i;
            if (text.Tag(i) == "CC" && BeginsCoordinatedCue(i + 1, end)) return c == ',' ? i : i - (text.First(i - 1) == ',' ? 1 : 0);
            if (c == ';' && i > first + 3) return i;
        }

        return TrimEnd(first, Whole(end));
    }

    /// <summary>The end without stops and commas, but with the closing mark of a quotation.</summary>
    public int TrimEnd(int first, int end)
    {
        while (end - 1 > first && !quoted.IsQuoted(end - 1) && text.First(end - 1) is '.' or ',' or ';' or ':' or '!' or '?' or '-' or '–' or '—') end--;
        return end;
    }

    /// <summary>The end, moved behind a quotation that it would cut.</summary>
    public int Whole(int end)
    {
        int q = quoted.At(end - 1);
        return q >= 0 && quoted.EndToken[q] > end ? quoted.EndToken[q] : end;
    }

    private bool EndsInside(int comma, int end)
    {
        string tag = text.Tag(comma + 1);
        if (PennTags.IsFinite(tag)) return true;
        return tag is not ("CC" or "WP" or "WDT" or "VBG") && BeginsClause(comma + 1, end);
    }

    /// <summary>"..., adding that", "..., according to"</summary>
    private bool BeginsNextCue(int token, int end)
    {
        if (text.Is(token, "according") && text.Is(token + 1, "to")) return true;
        while (token < end && PennTags.IsAdverb(text.Tag(token))) token++;
        return token < end && text.Tag(token) == "VBG" && lexicon.ClassOf(text.Lemma(token)) != CueClass.Other;
    }

    /// <summary>"... and added that": a verb that is a cue, without a subject of its own.</summary>
    private bool BeginsCoordinatedCue(int token, int end)
    {
        while (token < end && PennTags.IsAdverb(text.Tag(token))) token++;
        return token < end && text.Tag(token) is "VBD" or "VBZ" && lexicon.ClassOf(text.Lemma(token)) != CueClass.Other;
    }
}
