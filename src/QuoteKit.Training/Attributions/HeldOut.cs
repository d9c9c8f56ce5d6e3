using System.Collections.Immutable;
using QuoteKit.Quotes;

namespace QuoteKit.Training.Attributions;

/// <summary>What a model says of articles that it did not learn from.</summary>
/// <param name="Article">The article.</param>
/// <param name="View">The text as the model reads it.</param>
/// <param name="CueScores">Every token's probability of heading a cue.</param>
/// <param name="Triples">The triples of probable cues.</param>
/// <param name="Accepted">Each triple's score.</param>
/// <param name="Model">The model.</param>
internal sealed record HeldOut(
    TrainingArticle Article, FeatureText View, float[] CueScores, List<CueTriple> Triples, double[] Accepted, AttributionModel Model)
{
    private static readonly ParallelOptions TwoThreads = new() { MaxDegreeOfParallelism = 2 };

    /// <summary>The attributions with the widest scope.</summary>
    public ImmutableArray<AttributionDraft> Drafts() => AttributionFinder.Build(View, Triples, Accepted, AttributionScope.All, Model.Calibration);

    public static HeldOut[] Apply(AttributionModel model, IReadOnlyList<TrainingArticle> articles)
    {
        var results = new HeldOut[articles.Count];
        Parallel.For(0, results.Length, TwoThreads, i =>
        {
            FeatureText view = articles[i].View(model.Lemmas);
            float[] scores = model.Cues.Score(view, default);
            List<CueTriple> triples = TripleFinder.Find(view, scores, model, default);
            results[i] = new HeldOut(articles[i], view, scores, triples, TripleFinder.Accept(view, triples, model), model);
        });
        return results;
    }

    public static AttributionScore Score(IEnumerable<HeldOut> results)
    {
        var score = new AttributionScore();
        foreach (HeldOut result in results) score.Add(result.Article, result.Drafts());
        return score;
    }
}
