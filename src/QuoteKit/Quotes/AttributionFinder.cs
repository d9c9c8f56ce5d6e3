using System.Collections.Immutable;
using QuoteKit.Syntax;

namespace QuoteKit.Quotes;

/// <summary>Finds cues, joins each with its source and content, and gives every quotation that is speech its attribution.</summary>
internal static class AttributionFinder
{
    /// <summary>The confidence in a quotation without cue: nearly always speech, the speaker still to be found.</summary>
    private const double FloatingConfidence = 0.8;

    /// <summary>The rate of what stands behind a line that leads in, or a label that the text repeats.</summary>
    private const double LineRate = 0.95;

    /// <summary>The attributions in the order of their first content; every quotation that is speech belongs to one.</summary>
    public static ImmutableArray<AttributionDraft> Find(
        AnnotatedText text, ImmutableArray<Mention> mentions, ImmutableArray<Quotation> quotations, AttributionScope scope, CancellationToken cancellation = default) =>
        Find(text, mentions, quotations, scope, AttributionModel.English, cancellation);

    /// <summary>The same with a model that does not ship.</summary>
    public static ImmutableArray<AttributionDraft> Find(
        AnnotatedText text, ImmutableArray<Mention> mentions, ImmutableArray<Quotation> quotations, AttributionScope scope, AttributionModel model, CancellationToken cancellation)
    {
        var judge = new QuotationJudge(text, new QuotationMap(text, quotations));
        List<AttributionCandidate> readings = CandidateFinder.Find(text, judge, CueLexicon.English, cancellation);
        var view = new FeatureText(text, judge, mentions, readings, model.Lemmas);
        List<CueTriple> triples = TripleFinder.Find(view, model.Cues.Score(view, cancellation), model, cancellation);
        double[] accepted = TripleFinder.Accept(view, triples, model);
        return Build(view, triples, accepted, scope, model.Calibration);
    }

    /// <summary>The attributions that triples give, with what the frames read of quotations that no triple has.</summary>
    public static ImmutableArray<AttributionDraft> Build(
        FeatureText view, IReadOnlyList<CueTriple> triples, double[] accepted, AttributionScope scope, Calibration calibration)
    {
        var (text, quoted, judge) = (view.Text, view.Quoted, view.Judge);
        IEnumerable<AttributionCandidate> candidates = triples.Select((triple, i) => TripleCandidate.Of(view, triple, accepted[i]))
            .Select(candidate => scope == AttributionScope.Speech ? SentenceSplit.Of(text, quoted, candidate) : candidate)
            .Concat(view.AllReadings.Where(reading => IsSure(text, reading)).Select(reading => reading with { Rate = RateOf(reading, calibration), IsClause = reading.IsClause || reading.Frame == CueFrame.Parenthetical }));
        List<AttributionCandidate> selected = CandidateSelector.Select(text, judge, QuotationClaims.Settle(view, [.. candidates], calibration.Least), scope, calibration.Least);

        var contents = selected.ConvertAll(static c => c.Content.ToList());
        var floating = QuotationAssigner.Assign(text, judge, scope, selected, contents);
        var builder = new DraftBuilder(text, quoted, judge);
        return [.. selected.Select((candidate, i) => builder.Build(candidate, contents[i], calibration.Confidence(candidate.Rate)))
            .Concat(floating.Select(q => builder.Floating(q, FloatingConfidence)))
            .OrderBy(static draft => draft.Content[0])];
    }

    /// <summary>Labels of transcripts and lines that lead in are sure whatever their words; beside quotations the model goes first.</summary>
    private static double RateOf(AttributionCandidate reading, Calibration calibration) =>
        reading.Frame == CueFrame.LeadIn || (reading.Frame == CueFrame.Colon && !reading.IsQuoting) ? LineRate : calibration.Least;

    /// <summary>Whether the frames alone are enough: a quotation with a verb of saying and a named source beside it, a transcript's label, "as she put it".</summary>
    private static bool IsSure(AnnotatedText text, AttributionCandidate reading) =>
        reading.IsVoiced && (reading.IsQuoting || reading.Frame == CueFrame.Colon || (reading.Frame == CueFrame.Parenthetical && reading.Lemma == "put" && text.Is(reading.Head + 1, "it")));

    /// <summary>What marks alone tell, for text whose words cannot be read: each quotation of some length, without a source.</summary>
    public static ImmutableArray<AttributionDraft> FindByMarks(AnnotatedText text, ImmutableArray<Quotation> quotations)
    {
        var quoted = new QuotationMap(text, quotations);
        var judge = new QuotationJudge(text, quoted);
        var builder = new DraftBuilder(text, quoted, judge);
        return [.. Enumerable.Range(0, quotations.Length).Where(judge.IsSpeechAlone).Select(q => builder.Floating(q, FloatingConfidence))];
    }
}
