using QuoteKit.Syntax;

namespace QuoteKit.Quotes;

/// <summary>Reads sources that stand on a line or behind a mark, without a verb: labels, lead-in lines, bylines, cites of blocks, "according to".</summary>
internal sealed class LineReader(AnnotatedText text, QuotationMap quoted, SourceFinder sources, ClauseReader clauses)
{
    /// <summary>The most tokens before a label's colon ("Commissioner Orla Whitcombe:").</summary>
    private const int LongestLabel = 14;

    /// <summary>The most tokens of a label that is a source whatever its tags say.</summary>
    private const int LongestBareLabel = 3;

    /// <summary>The quotation whose cite begins with a token.</summary>
    private readonly Dictionary<int, int> _cites = CitesOf(text, quoted);

    private Dictionary<string, int>? _labels;

    /// <summary>The candidate that a token which is no verb gives, or <see langword="null"/>.</summary>
    public AttributionCandidate? Read(int token)
    {
        if (quoted.IsQuoted(token)) return null;
        if (_cites.TryGetValue(token, out int cited)) return Cite(token, cited);
        char c = text.First(token);
        if (c == ':') return Label(token);
        if (c is '-' or '–' or '—' or '―') return Byline(token);
        return text.Is(token, "according") && text.Is(token + 1, "to") ? AccordingTo(token) : null;
    }

    /// <summary>Orla Whitcombe: “It works.” — And from Orla Whitcombe: — WHITCOMBE: It works.</summary>
    private AttributionCandidate? Label(int colon)
    {
        int start = clauses.SentenceAround(colon).First;
        if (colon == start || colon - start > LongestLabel) return null;
        for (int i = start; i < colon; i++)
            if (quoted.IsQuoted(i) || PennTags.IsFinite(text.Tag(i))) return null;
        int next = colon + 1;
        if (next >= text.Count) return null;

        bool paragraph = text.BeginsParagraph(start);
        TokenRange source = sources.Left(new VerbGroup(colon, colon, "VBD", false), start, out _);
        // A name that no tag tells ("Tye:") is one where the text repeats it.
        if (source.IsEmpty && paragraph && char.IsUpper(text.First(start)) && colon - start <= LongestBareLabel && IsRepeated(new TokenRange(start, colon))) source = new TokenRange(start, colon);
        if (source.IsEmpty || source.End < colon - 1 || text.Tag(source.First) is "WP" or "WDT" or "EX") return null;
        if (quoted.IsQuoted(next) && quoted.FirstToken[quoted.At(next)] == next)
        {
            int q = quoted.At(next);
            return Make(colon, colon + 1, ":", CueFrame.Colon, source, [new TokenRange(next, quoted.EndToken[q])], CueClass.Say);
        }

        // Unquoted text behind a label is speech only where a name begins the paragraph: transcripts and headlines.
        bool name = source.First == start && (PennTags.IsName(text.Tag(source.End - 1)) || (char.IsUpper(text.First(start)) && IsRepeated(source)));
        if (!paragraph || !name || text.ParagraphOf(next) != text.ParagraphOf(colon)) return null;
        int end = next;
        while (end < text.Count && text.ParagraphOf(end) == text.ParagraphOf(colon)) end++;
        // Transcripts repeat their labels; what stands once may be a heading or the name of a thing, so it is no sure speech.
        CueClass kind = IsRepeated(source) ? CueClass.Say : CueClass.Other;
        return Make(colon, colon + 1, ":", CueFrame.Colon, source, [new TokenRange(next, clauses.TrimEnd(next, end))], kind);
    }

    private bool IsRepeated(TokenRange label)
    {
        _labels ??= CountLabels();
        return _labels.GetValueOrDefault(label.SpanIn(text).Of(text.Text).ToString()) > 1;
    }

    /// <summary>How many paragraphs begin with the same words before a colon.</summary>
    private Dictionary<string, int> CountLabels()
    {
        var labels = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (TextSpan paragraph in text.Paragraphs)
        {
            int first = text.TokenAt(paragraph.Start), colon = first;
            while (colon < text.Count && colon - first <= LongestLabel && text.First(colon) != ':') colon++;
            if (colon == first || text.First(colon) != ':' || text.Tokens[colon].Span.Start >= paragraph.End) continue;
            string label = text.SpanOf(first, colon - 1).Of(text.Text).ToString();
            labels[label] = labels.GetValueOrDefault(label) + 1;
        }

        return labels;
    }

    /// <summary>“It works.” — Orla Whitcombe, at the end of its paragraph or alone in the next one.</summary>
    private AttributionCandidate? Byline(int dash)
    {
        int q = dash == 0 ? -1 : quoted.At(dash - 1);
        int paragraph = text.ParagraphOf(dash);
        int end = dash + 1;
        while (end < text.Count && text.First(end) is '-' or '–' or '—') end++;
        if (q < 0 || end >= text.Count || text.ParagraphOf(end) != paragraph) return null;
        if (text.ParagraphOf(dash - 1) != paragraph && text.ParagraphOf(dash - 1) != paragraph - 1) return null;
        TokenRange source = sources.Right(end, text.Count);
        bool closes = !source.IsEmpty && (source.End >= text.Count || text.ParagraphOf(source.End) != paragraph || (text.First(source.End) is '.' or ',' && EndsWithin(source.End, paragraph)));
        if (!closes || !PennTags.IsName(text.Tag(source.First)) && !PennTags.IsName(text.Tag(source.End - 1))) return null;
        return Make(dash, dash, null, CueFrame.Colon, source, [new TokenRange(quoted.FirstToken[q], quoted.EndToken[q])], CueClass.None);
    }

    /// <summary>Who the page says is quoted in a block: "— Orla Whitcombe, commissioner".</summary>
    private AttributionCandidate? Cite(int token, int q)
    {
        int end = token, first = token;
        while (end < text.Count && text.Tokens[end].Span.Start < quoted.Quotations[q].Cite!.Value.End) end++;
        while (first < end && !char.IsLetterOrDigit(text.First(first))) first++;
        TokenRange source = sources.Right(first, end);
        return source.IsEmpty ? null : Make(token, token, null, CueFrame.Colon, source, [new TokenRange(quoted.FirstToken[q], quoted.EndToken[q])], CueClass.None);
    }

    private static Dictionary<int, int> CitesOf(AnnotatedText text, QuotationMap quoted)
    {
        var cites = new Dictionary<int, int>();
        for (int q = 0; q < quoted.Quotations.Length; q++)
            if (quoted.Quotations[q].Cite is { } cite) cites.TryAdd(text.TokenAt(cite.Start), q);
        return cites;
    }

    private AttributionCandidate? AccordingTo(int token)
    {
        (int start, int end) = clauses.SentenceAround(token);
        TokenRange source = sources.Right(token + 2, end);
        if (source.IsEmpty) return null;

        var content = new List<TokenRange>();
        int before = token;
        while (before > start && (PennTags.IsAdverb(text.Tag(before - 1)) && text.First(before - 1) is >= 'a' || text.First(before - 1) is ',' or '-' or '—' or '–')) before--;
        if (before > start) content.Add(BackOverQuotation(new TokenRange(start, before)));
        int after = source.End;
        while (after < end && !quoted.IsQuoted(after) && text.First(after) != ',' && content.Count == 0) after++;
        if (after < end && text.First(after) == ',') after++;
        else if (content.Count > 0) after = end;
        int last = clauses.TrimEnd(after, clauses.Whole(end));
        if (after < last && clauses.HoldsClause(new TokenRange(after, last))) content.Add(new TokenRange(after, last));
        return content.Count == 0
            ? null
            : Make(token, token + 2, "accord", CueFrame.AccordingTo, source, content, CueClass.Say);
    }

    private TokenRange BackOverQuotation(TokenRange range)
    {
        int q = quoted.At(range.First);
        return q >= 0 ? range with { First = quoted.FirstToken[q] } : range;
    }

    private bool EndsWithin(int token, int paragraph)
    {
        const int Longest = 10;
        int end = token;
        while (end < text.Count && text.ParagraphOf(end) == paragraph && end - token <= Longest) end++;
        return end - token <= Longest;
    }

    private AttributionCandidate Make(
        int cue, int cueEnd, string? lemma, CueFrame frame, TokenRange source, List<TokenRange> content, CueClass kind) => new()
        {
            Cue = new TokenRange(cue, cueEnd),
            Head = cueEnd > cue ? cue : -1,
            Lemma = lemma ?? "",
            Frame = frame,
            IsClause = true,
            IsQuoting = frame == CueFrame.Colon && quoted.IsQuoted(content[0].First),
            Class = kind,
            Source = source,
            Content = content,
            Form = frame == CueFrame.Colon ? SourceForm.Line : SourceForm.Stated,
        };
}
