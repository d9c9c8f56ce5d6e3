using System.Collections.Immutable;
using QuoteKit.Syntax;

namespace QuoteKit.Quotes;

/// <summary>Turns token ranges into the spans of a draft, and tells its type.</summary>
internal sealed class DraftBuilder(AnnotatedText text, QuotationMap quoted, QuotationJudge judge)
{
    public AttributionDraft Build(AttributionCandidate candidate, IEnumerable<TokenRange> content, double confidence)
    {
        ImmutableArray<TextSpan> spans = Spans(content, candidate);
        ImmutableArray<TextSpan> quotations = candidate.IsInsideQuotation ? [] : Quotations(spans, candidate.IsQuoting);
        return new AttributionDraft
        {
            Type = TypeOf(spans, quotations),
            Content = spans,
            Quotations = quotations,
            Source = candidate.Source.IsEmpty ? [] : [TrimSource(candidate.Source)],
            Cue = candidate.Cue.IsEmpty ? [] : [candidate.Cue.SpanIn(text)],
            Form = candidate.Form,
            CueLemma = candidate.Lemma.Length == 0 ? null : candidate.Lemma,
            CueClass = candidate.Class,
            IsCueNegated = CueMood.IsNegated(text, candidate),
            IsCueModal = CueMood.IsModal(text, candidate),
            DecidedBy = candidate.DecidedBy,
            Confidence = confidence,
        };
    }

    /// <summary>A quotation that nothing beside it attributes.</summary>
    public AttributionDraft Floating(int q, double confidence)
    {
        TextSpan span = quoted.Quotations[q].Span;
        return new AttributionDraft
        {
            Type = AttributionType.Direct, Content = [span], Quotations = [span], Form = SourceForm.Floating, Confidence = confidence,
        };
    }

    private ImmutableArray<TextSpan> Spans(IEnumerable<TokenRange> content, AttributionCandidate candidate)
    {
        var spans = ImmutableArray.CreateBuilder<TextSpan>();
        foreach (TokenRange range in content.OrderBy(static r => r.First))
        {
            TextSpan span = range.SpanIn(text);
            // A quotation is never cut, and runs of it in several paragraphs stay apart.
            int first = candidate.IsInsideQuotation ? -1 : quoted.At(range.First), last = candidate.IsInsideQuotation ? -1 : quoted.At(range.End - 1);
            if (first >= 0) span = span with { Start = Math.Min(span.Start, quoted.Quotations[first].Span.Start) };
            if (last >= 0) span = span with { End = Math.Max(span.End, quoted.Quotations[last].Span.End) };
            if (spans.Count > 0 && span.Start < spans[^1].End) spans[^1] = new TextSpan(spans[^1].Start, Math.Max(span.End, spans[^1].End));
            else spans.Add(span);
        }

        return spans.ToImmutable();
    }

    private ImmutableArray<TextSpan> Quotations(ImmutableArray<TextSpan> content, bool isQuoting)
    {
        var found = ImmutableArray.CreateBuilder<TextSpan>();
        foreach (TextSpan span in content)
        {
            for (int t = text.TokenAt(span.Start); t < text.Count && text.Tokens[t].Span.Start < span.End;)
            {
                int q = quoted.At(t);
                if (q < 0)
                {
                    t++;
                    continue;
                }

                bool whole = span == quoted.Quotations[q].Span;
                if ((isQuoting && whole) || !judge.IsTitle(q)) found.Add(quoted.Quotations[q].Span);
                t = Math.Max(t + 1, quoted.EndToken[q]);
            }
        }

        return found.ToImmutable();
    }

    private AttributionType TypeOf(ImmutableArray<TextSpan> content, ImmutableArray<TextSpan> quotations)
    {
        if (quotations.IsEmpty) return AttributionType.Indirect;
        foreach (TextSpan span in content)
        {
            for (int t = text.TokenAt(span.Start); t < text.Count && text.Tokens[t].Span.Start < span.End; t++)
                if (!quoted.IsQuoted(t) && char.IsLetterOrDigit(text.First(t))) return AttributionType.Mixed;
        }

        return AttributionType.Direct;
    }

    private TextSpan TrimSource(TokenRange source)
    {
        int end = source.End;
        while (end - 1 > source.First && text.First(end - 1) is ',' or '-' or '–' or '—' or ':') end--;
        return text.SpanOf(source.First, end - 1);
    }
}
