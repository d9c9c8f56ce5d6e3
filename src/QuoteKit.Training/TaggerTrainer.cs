using QuoteKit.Syntax;

namespace QuoteKit.Training;

/// <summary>Learns the tagger's weights.</summary>
internal static class TaggerTrainer
{
    public const int Bits = 17;

    /// <summary>All tags of the gold sentences, in their order.</summary>
    public static string[] TagsOf(IEnumerable<TreebankSentence> gold) =>
        [.. gold.SelectMany(sentence => sentence.Tags).Select(tag => tag!).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>Learns from gold sentences, in the first epochs together with silver ones.</summary>
    public static Perceptron Train(
        string[] classes, IReadOnlyList<TreebankSentence> gold, IReadOnlyList<TreebankSentence> silver, int epochs, int silverEpochs)
    {
        var numbers = classes.Select((tag, i) => (tag, i)).ToDictionary(pair => pair.tag, pair => pair.i, StringComparer.Ordinal);
        var model = new Perceptron(classes, Bits);
        Example[] goldExamples = [.. gold.Select(sentence => Example.Of(sentence, numbers))];
        Example[] both = [.. goldExamples, .. silver.Select(sentence => Example.Of(sentence, numbers))];
        for (int epoch = 0; epoch < epochs + silverEpochs; epoch++)
        {
            Example[] examples = epoch < silverEpochs ? both : goldExamples;
            Shuffle.Mix(examples, (uint)epoch);
            foreach (Example example in examples) Learn(model, classes.Length, example);
        }

        return model;
    }

    private static void Learn(Perceptron model, int classes, Example example)
    {
        Span<uint> features = stackalloc uint[TaggerFeatures.Count];
        Span<int> scores = stackalloc int[64];
        var tags = new byte[example.Words.Length];
        for (int i = 0; i < tags.Length; i++)
        {
            TaggerFeatures.Fill(example.Words, tags, i, example.Style, features);
            model.Score(features, scores);
            int best = scores[..classes].IndexOfMax();
            tags[i] = (byte)best;
            if (example.Tags[i] >= 0) model.Update(features, example.Tags[i], best);
        }
    }

    private sealed record Example(WordFeatures[] Words, SentenceStyle Style, int[] Tags)
    {
        public static Example Of(TreebankSentence sentence, Dictionary<string, int> numbers) => new(
            [.. sentence.Spans.Select(span => WordFeatures.Of(span.Of(sentence.Text)))],
            SentenceStyles.Of(sentence.Text, sentence.Spans),
            [.. sentence.Tags.Select(tag => tag is not null && numbers.TryGetValue(tag, out int number) ? number : -1)]);
    }
}
