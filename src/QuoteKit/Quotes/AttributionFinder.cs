using System.Collections.Immutable;
using QuoteKit.Syntax;

namespace QuoteKit.Quotes;

/// <summary>Finds cues, joins each with its source and content, and gives every quotation that is speech its attribution.</summary>
internal static class AttributionFinder
{
    /// <summary>The confidence in a quotation without cue: nearly always speech, the speaker still to be found.</summary>
    private const double FloatingConfidence = 0.8;

    /// <summary>The attributions in the order of their first content; every quotation that is speech belongs to one.</summary>
    public static ImmutableArray<AttributionDraft> Find(
        AnnotatedText text, ImmutableArray<Quotation> quotations, AttributionScope scope, CancellationToken cancellation = default)
    {
        var quoted = new QuotationMap(text, quotations);
        var judge = new QuotationJudge(text, quoted);
        var candidates = CandidateFinder.Find(text, judge, CueLexicon.English, cancellation);
        var selected = CandidateSelector.Select(text, judge, candidates, scope);

        var contents = selected.ConvertAll(static c => c.Content.ToList());
        var floating = QuotationAssigner.Assign(text, quoted, judge, selected, contents);
        var builder = new DraftBuilder(text, quoted, judge);
        return [.. selected.Select((candidate, i) => builder.Build(candidate, contents[i]))
            .Concat(floating.Select(q => builder.Floating(q, FloatingConfidence)))
            .OrderBy(static draft => draft.Content[0])];
    }

    /// <summary>What marks alone tell, for text whose words cannot be read: each quotation of some length, without a source.</summary>
    public static ImmutableArray<AttributionDraft> FindByMarks(AnnotatedText text, ImmutableArray<Quotation> quotations)
    {
        var quoted = new QuotationMap(text, quotations);
        var judge = new QuotationJudge(text, quoted);
        var builder = new DraftBuilder(text, quoted, judge);
        return [.. Enumerable.Range(0, quotations.Length).Where(judge.IsSpeechAlone).Select(q => builder.Floating(q, FloatingConfidence))];
    }
}
