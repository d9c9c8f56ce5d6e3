using QuoteKit.Quotes;

namespace QuoteKit.Training.Attributions;

/// <summary>Learns which tokens head cues.</summary>
internal static class CueTrainer
{
    private const int Bits = 20, Epochs = 5, FewestHeads = 2, FewestForStep = 4;
    private const float Rate = 0.01f, Smoothing = 0.01f, Skip = 0.002f;

    /// <summary>Lemmas that are seen as the head of a cue less often than this are no cues but mistakes.</summary>
    private const double LeastRate = 0.01;

    /// <summary>How often lemmas head a cue in the articles.</summary>
    public static SortedDictionary<string, byte> CountLemmas(IEnumerable<TrainingArticle> articles)
    {
        var counts = new Dictionary<string, (int Heads, int All)>(StringComparer.Ordinal);
        foreach (TrainingArticle article in articles)
        {
            foreach (Token token in article.Text.Tokens)
            {
                var (heads, all) = counts.GetValueOrDefault(token.Lemma);
                counts[token.Lemma] = (heads, all + 1);
            }

            foreach (GoldTriple triple in article.Triples)
            {
                string lemma = article.Text.Lemma(triple.Head);
                var (heads, all) = counts[lemma];
                counts[lemma] = (heads + 1, all);
            }
        }

        var steps = new SortedDictionary<string, byte>(StringComparer.Ordinal);
        foreach (var (lemma, (heads, all)) in counts)
        {
            double rate = (double)heads / all;
            if (heads >= FewestHeads && rate >= LeastRate) steps[lemma] = heads >= FewestForStep ? CueLemmas.StepOf(rate) : (byte)0;
        }

        return steps;
    }

    public static AdaGrad Train(IReadOnlyList<TrainingArticle> articles, CueLemmas lemmas)
    {
        var model = new AdaGrad(["cue"], Bits, Rate, Smoothing);
        var instances = new List<(int[] Rows, bool IsCue)>();
        var features = new HashedFeatures();
        foreach (TrainingArticle article in articles)
        {
            FeatureText view = article.View(lemmas);
            var reader = new CueFeatures(view);
            var heads = article.Triples.Select(t => t.Head).ToHashSet();
            for (int i = 0; i < view.Count; i++)
            {
                if (!CueFeatures.CanBeCue(view, i)) continue;
                reader.Fill(i, features);
                instances.Add((model.Rows(features), heads.Contains(i)));
            }
        }

        Logistic.Learn(model, [.. instances], Epochs, Skip);
        return model;
    }
}
