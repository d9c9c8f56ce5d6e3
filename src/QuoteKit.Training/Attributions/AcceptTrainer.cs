using QuoteKit.Quotes;

namespace QuoteKit.Training.Attributions;

/// <summary>Learns which triples are right, from triples that other parts' models found.</summary>
internal static class AcceptTrainer
{
    private const int Bits = 18, Epochs = 5;
    private const float Rate = 0.01f, Smoothing = 0.01f, Skip = 0.002f;

    /// <summary>Whether some gold attribution has half of the words of content and source.</summary>
    public static bool IsRight(TrainingArticle article, FeatureText view, CueTriple triple)
    {
        TokenRange[] source = triple.Source.Range.IsEmpty ? [] : [triple.Source.Range];
        return article.Triples.Any(gold => WordOverlap.Dice(view, triple.Content.Ranges, gold.Content) >= 0.5 && WordOverlap.Dice(view, source, gold.Source) >= 0.5);
    }

    public static AdaGrad Train(IEnumerable<(TrainingArticle Article, FeatureText View, List<CueTriple> Triples)> articles)
    {
        var model = new AdaGrad(["accept"], Bits, Rate, Smoothing);
        var instances = new List<(int[], bool)>();
        var features = new HashedFeatures();
        foreach (var (article, view, triples) in articles)
        {
            var reader = new AcceptFeatures(view);
            Rivals[] rivals = Rivals.Of(view, triples);
            for (int t = 0; t < triples.Count; t++)
            {
                reader.Fill(triples[t], rivals[t].Outer, rivals[t].Inner, features);
                instances.Add((model.Rows(features), IsRight(article, view, triples[t])));
            }
        }

        Logistic.Learn(model, [.. instances], Epochs, Skip);
        return model;
    }
}
