using QuoteKit.Quotes;

namespace QuoteKit.Training.Attributions;

/// <summary>Learns to label source, cue and content around gold cues, by the likelihood of the whole window.</summary>
internal static class LabelTrainer
{
    private const int Bits = 18, Epochs = 6, L = LabelFeatures.Labels;
    private const float Rate = 0.01f, Smoothing = 0.03f, Skip = 0.004f;

    private static readonly string[] Names = ["none", "source", "cue", "content"];

    /// <summary>Learns from articles with the cue probabilities that a scorer gave which did not learn from them.</summary>
    public static AdaGrad Train(IReadOnlyList<(TrainingArticle Article, FeatureText View, float[] Scores)> articles)
    {
        var model = new AdaGrad(Names, Bits, Rate, Smoothing);
        var windows = new List<Window>();
        var features = new HashedFeatures();
        foreach (var (article, view, scores) in articles)
        {
            var path = new CuePath(view);
            foreach (GoldTriple triple in article.Triples) windows.Add(Read(new CueContext(view, scores, path, triple.Head), triple, model, features));
        }

        Window[] order = [.. windows];
        for (int epoch = 0; epoch < Epochs; epoch++)
        {
            Shuffle.Mix(order, (uint)epoch + 1);
            foreach (Window window in order) Learn(model, window);
            model.EndEpoch();
        }

        return model;
    }

    private static Window Read(CueContext cue, GoldTriple triple, AdaGrad model, HashedFeatures features)
    {
        int first = cue.Window.First, n = cue.Window.Length;
        var labels = new byte[n];
        foreach (var (tokens, label) in new[] { (triple.Content, SpanLabel.Content), (triple.Cue, SpanLabel.Cue), (triple.Source, SpanLabel.Source) })
            foreach (int t in tokens)
                if (t >= first && t < first + n) labels[t - first] = (byte)label;
        var rows = new int[n][];
        var kinds = new byte[n];
        var reader = new LabelFeatures(cue);
        for (int i = 0; i < n; i++)
        {
            reader.Fill(first + i, features);
            rows[i] = model.Rows(features);
            kinds[i] = (byte)TransitionTable.KindOf(cue.View, first + i);
        }

        return new Window(rows, kinds, labels);
    }

    private static void Learn(AdaGrad model, Window window)
    {
        int n = window.Kinds.Length;
        var emissions = new float[L * n];
        for (int i = 0; i < n; i++) model.Sum4(window.Rows[i], emissions.AsSpan(L * i, L));

        var table = new TransitionTable((feature, label) => model.Weight(model.Row(feature) + (int)label));
        var marginals = new float[L * n];
        var pairs = new float[TransitionTable.Kinds * L * L];
        new LabelLattice(emissions, window.Kinds, table).Marginals(marginals, pairs);
        for (int i = 0; i < n; i++) marginals[L * i + window.Labels[i]] -= 1;
        for (int i = 1; i < n; i++) pairs[(window.Kinds[i] * L + window.Labels[i - 1]) * L + window.Labels[i]] -= 1;

        for (int i = 0; i < n; i++)
        {
            ReadOnlySpan<float> gradient = marginals.AsSpan(L * i, L);
            float largest = 0;
            foreach (float g in gradient) largest = Math.Max(largest, Math.Abs(g));
            if (largest >= Skip) model.Update4(window.Rows[i], gradient);
        }

        for (int cell = 0; cell < pairs.Length; cell++)
        {
            if (MathF.Abs(pairs[cell]) < Skip) continue;
            uint feature = TransitionTable.FeatureOf(cell / (L * L), (SpanLabel)(cell / L % L));
            model.UpdateCell(model.Row(feature) + cell % L, pairs[cell]);
        }
    }

    private sealed record Window(int[][] Rows, byte[] Kinds, byte[] Labels);
}
