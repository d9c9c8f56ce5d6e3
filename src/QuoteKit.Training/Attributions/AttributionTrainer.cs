using QuoteKit.Quotes;

namespace QuoteKit.Training.Attributions;

/// <summary>
/// Learns all steps. Each later step sees of an article only what models say of it that did not learn from it: the
/// articles are parted into folds, and what a step says of one was learned from the others.
/// </summary>
internal static class AttributionTrainer
{
    public const int Folds = 3;

    private static readonly ParallelOptions TwoThreads = new() { MaxDegreeOfParallelism = 2 };

    /// <summary>An article with what the models of the other folds say of it.</summary>
    private sealed record Unseen(TrainingArticle Article, FeatureText View, float[] Scores, int Fold);

    public static FoldModel Train(IReadOnlyList<TrainingArticle> articles)
    {
        var models = new FoldModel[Folds + 1];
        Each(fold => models[fold] = LearnCues(Others(articles, a => a, fold)));
        Unseen[] unseen = new Unseen[articles.Count];
        Parallel.For(0, articles.Count, TwoThreads, i =>
        {
            FoldModel model = models[articles[i].Place % Folds];
            FeatureText view = articles[i].View(new CueLemmas(model.Lemmas));
            unseen[i] = new Unseen(articles[i], view, new CueScorer(model.Cues.ToWeights()).Score(view, default), articles[i].Place % Folds);
        });

        Each(fold => models[fold].Labels = LabelTrainer.Train([.. Others(unseen, u => u.Article, fold).Select(u => (u.Article, u.View, u.Scores))]));
        Labeller[] labellers = [.. models.Take(Folds).Select(m => new Labeller(m.Labels!.ToWeights()))];
        Each(fold => (models[fold].Contents, models[fold].Sources) =
            TripleTrainer.Train([.. Others(unseen, u => u.Article, fold).Select(u => (u.Article, u.View, u.Scores, labellers[u.Fold]))]));

        AttributionModel[] foldModels = [.. models.Take(Folds).Select(m => m.ToModel())];
        var triples = new (TrainingArticle Article, FeatureText View, List<CueTriple> Triples)[unseen.Length];
        Parallel.For(0, unseen.Length, TwoThreads, i =>
        {
            Unseen u = unseen[i];
            triples[i] = (u.Article, u.View, TripleFinder.Find(u.View, u.Scores, foldModels[u.Fold], default));
        });

        FoldModel all = models[Folds];
        Each(fold => models[fold].Accept = AcceptTrainer.Train(Others(triples, t => t.Article, fold)));
        AttributionModel[] judges = [.. models.Take(Folds).Select(m => m.ToModel())];
        all.Confidence = CalibrationTrainer.Learn(
            [.. triples.Where(t => !t.Article.IsSecond).Select(t => new CalibrationTrainer.Scored(t.Article, t.View, t.Triples, TripleFinder.Accept(t.View, t.Triples, judges[t.Article.Place % Folds])))],
            out double least);
        all.Least = least;
        return all;
    }

    /// <summary>Does something for every fold, and for all articles under the number behind the last fold's.</summary>
    private static void Each(Action<int> learn) => Parallel.For(0, Folds + 1, TwoThreads, learn);

    /// <summary>What does not belong to the fold.</summary>
    private static List<T> Others<T>(IReadOnlyList<T> all, Func<T, TrainingArticle> article, int fold) => [.. all.Where(item => article(item).Place % Folds != fold)];

    private static FoldModel LearnCues(List<TrainingArticle> articles)
    {
        SortedDictionary<string, byte> lemmas = CueTrainer.CountLemmas(articles);
        return new FoldModel { Lemmas = lemmas, Cues = CueTrainer.Train(articles, new CueLemmas(lemmas)) };
    }
}
