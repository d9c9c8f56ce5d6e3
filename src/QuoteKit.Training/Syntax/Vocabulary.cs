using QuoteKit.Syntax;

namespace QuoteKit.Training.Syntax;

/// <summary>Which features get a row: those seen often enough.</summary>
internal sealed class Vocabulary
{
    private const int FewestForWord = 2, FewestForAffix = 3;

    // A word seen once is as good as unknown and mostly learned as such.
    private const float DropScale = 0.5f;

    private readonly FeatureRows _rows;

    /// <summary>Counts the features of some sentences.</summary>
    /// <param name="sentences">The sentences.</param>
    /// <param name="without">A bit for each feature that gets no rows.</param>
    public Vocabulary(IEnumerable<TreebankSentence> sentences, uint without)
    {
        var counts = new Dictionary<(int Feature, uint Hash), int>();
        foreach (TreebankSentence sentence in sentences)
        {
            uint[] features = FeaturesOf(sentence);
            for (int i = 0; i < features.Length; i++)
            {
                if ((without >> (i % InputFeatures.Count) & 1) != 0) continue;
                var key = (i % InputFeatures.Count, features[i]);
                counts[key] = counts.GetValueOrDefault(key) + 1;
            }
        }

        var kept = counts.Where(pair => pair.Value >= (pair.Key.Feature < InputFeatures.Words ? FewestForWord : FewestForAffix))
            .OrderBy(pair => pair.Key.Hash).DistinctBy(pair => pair.Key.Hash).ToArray();
        Features = [.. kept.Select(pair => pair.Key.Hash)];
        WordDrop = [.. kept.Select(pair => pair.Key.Feature < InputFeatures.Words ? DropScale / (DropScale + pair.Value) : 0)];
        _rows = new FeatureRows(Features);
    }

    /// <summary>The features' hashes in the order of their rows.</summary>
    public uint[] Features { get; }

    /// <summary>How often each row of a whole word is to be left out in training.</summary>
    public float[] WordDrop { get; }

    /// <summary>The rows of a sentence's features.</summary>
    public int[] RowsOf(TreebankSentence sentence) => Array.ConvertAll(FeaturesOf(sentence), _rows.Of);

    private static uint[] FeaturesOf(TreebankSentence sentence)
    {
        SentenceStyle style = SentenceStyles.Of(sentence.Text, sentence.Spans);
        var features = new uint[sentence.Spans.Length * InputFeatures.Count];
        for (int i = 0; i < sentence.Spans.Length; i++)
            InputFeatures.Fill(
                WordFeatures.Of(sentence.Spans[i].Of(sentence.Text)), style, Spacing.Of(sentence.Spans, i), features.AsSpan(i * InputFeatures.Count, InputFeatures.Count));
        return features;
    }
}
