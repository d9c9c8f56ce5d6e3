using System.Globalization;
using QuoteKit.Mentions;
using QuoteKit.Quotes;
using QuoteKit.Syntax;

namespace QuoteKit.Training.Attributions;

/// <summary>Measures the stage on parts of the training data that it did not learn from.</summary>
internal static class AttributionReport
{
    private const int Folds = 5;

    /// <summary>Five-fold cross-validation: scores, how far confidence can be trusted, and what went wrong.</summary>
    public static void CrossValidate(IReadOnlyList<TrainingArticle> articles)
    {
        var results = new List<HeldOut>();
        for (int fold = 0; fold < Folds; fold++)
        {
            HeldOut[] held = HeldOut.Apply(AttributionTrainer.Train(Part(articles, i => i % Folds != fold)).ToModel(), Held(articles, fold));
            Console.WriteLine($"fold {fold + 1}: {HeldOut.Score(held)}");
            results.AddRange(held);
        }

        Console.WriteLine($"all folds: {HeldOut.Score(results)}");
        Describe(results);
    }

    /// <summary>The same of the package's models on the development part: what they were right and wrong in.</summary>
    public static void Development(string data)
    {
        TrainingArticle[] articles = [.. GoldArticle.Read(Path.Combine(data, "polnear-dev.jsonl")).Select(AsShipped)];
        HeldOut[] results = HeldOut.Apply(AttributionModel.English, articles);
        Console.WriteLine($"development part: {HeldOut.Score(results)}");
        Describe([.. results]);
    }

    private static TrainingArticle AsShipped(GoldArticle gold)
    {
        var text = AnnotatedText.Read(gold.Text);
        return new TrainingArticle(gold, text, MentionFinder.Find(text));
    }

    private static void Describe(List<HeldOut> results)
    {
        Reliability(results);
        var errors = new ErrorCounter();
        foreach (HeldOut result in results) errors.Add(result);
        foreach (var (what, count) in errors.Counts) Console.WriteLine($"{count}\t{what}");
    }

    /// <summary>
    /// A fifth of the articles, scored by models that learned from ever more of the others, and from all of them without one
    /// kind of input; by first readings alone, to take half the time.
    /// </summary>
    public static void Ablate(IReadOnlyList<TrainingArticle> articles)
    {
        TrainingArticle[] first = [.. articles.Where(article => !article.IsSecond)];
        LearningCurve(first);
        WithoutInputs(first);
    }

    private static void LearningCurve(IReadOnlyList<TrainingArticle> articles)
    {
        TrainingArticle[] held = Held(articles, 3), others = Part(articles, i => i % Folds != 3);
        foreach (int share in new[] { 8, 4, 2, 1 })
        {
            TrainingArticle[] part = [.. others.Where(article => article.Place / Folds % share == 0)];
            Console.WriteLine($"{part.Length} articles: {HeldOut.Score(HeldOut.Apply(AttributionTrainer.Train(part).ToModel(), held))}");
        }
    }

    /// <summary>The inputs are missing in learning and in use.</summary>
    private static void WithoutInputs(IReadOnlyList<TrainingArticle> articles)
    {
        Without("dependencies", a => new TrainingArticle(a.Gold, Flat(a.Text), a.Mentions) { Place = a.Place, IsSecond = a.IsSecond });
        Without("mentions", a => new TrainingArticle(a.Gold, a.Text, []) { Place = a.Place, IsSecond = a.IsSecond });
        Without("frames", a => new TrainingArticle(a.Gold, a.Text, a.Mentions) { Place = a.Place, IsSecond = a.IsSecond, Readings = [] });

        void Without(string what, Func<TrainingArticle, TrainingArticle> change)
        {
            TrainingArticle[] changed = [.. articles.Select(change)];
            FoldModel model = AttributionTrainer.Train(Part(changed, i => i % Folds != 3));
            Console.WriteLine($"without {what}: {HeldOut.Score(HeldOut.Apply(model.ToModel(), Held(changed, 3)))}");
        }
    }

    /// <summary>A tree that tells nothing: each token hangs on the one before.</summary>
    private static AnnotatedText Flat(AnnotatedText text)
    {
        var tokens = text.Tokens.Select((token, i) =>
            i == text.Sentences[text.SentenceOf(i)].FirstToken ? token with { Head = -1, Relation = "root" } : token with { Head = i - 1, Relation = "dep" });
        return new AnnotatedText(text.Text, [.. tokens], text.Sentences, text.Paragraphs);
    }

    /// <summary>How often attributions are right, by confidence: those of the model, and those of other evidence.</summary>
    private static void Reliability(List<HeldOut> results)
    {
        const int Bins = 10;
        foreach (AttributionEvidence evidence in Enum.GetValues<AttributionEvidence>())
        {
            var bins = new (double Sum, int Right, int All)[Bins];
            foreach (HeldOut result in results)
            {
                foreach (AttributionDraft draft in result.Drafts().Where(d => d.DecidedBy == evidence))
                {
                    var score = new AttributionScore();
                    score.Add(result.Article, [draft]);
                    ref var bin = ref bins[Math.Min(Bins - 1, (int)(draft.Confidence * Bins))];
                    bin = (bin.Sum + draft.Confidence, bin.Right + score.Hits, bin.All + 1);
                }
            }

            for (int bin = 0; bin < Bins; bin++)
            {
                if (bins[bin] is not (var sum, var right, > 0 and var all)) continue;
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{evidence} {bin / 10.0:F1} to {(bin + 1) / 10.0:F1}: {all} attributions, mean confidence {sum / all:F3}, right {(double)right / all:F3}"));
            }
        }
    }

    private static TrainingArticle[] Part(IReadOnlyList<TrainingArticle> articles, Func<int, bool> includes) => [.. articles.Where(article => includes(article.Place))];

    /// <summary>The part to measure on: first readings alone.</summary>
    private static TrainingArticle[] Held(IReadOnlyList<TrainingArticle> articles, int fold) => [.. articles.Where(article => article.Place % Folds == fold && !article.IsSecond)];
}
