using QuoteKit.Tokens;

namespace QuoteKit.Training.Claims;

/// <summary>What the model has to beat: the same learner over runs of one to three words and nothing else.</summary>
internal static class NgramBaseline
{
    private const int Longest = 3;

    public static DebateFeatures FeaturesOf(Debate debate, Vocabulary vocabulary)
    {
        List<int[]> sentences = [.. debate.Sentences.Select(sentence => Ngrams(sentence.Text, vocabulary))];
        return new DebateFeatures(debate, sentences, sentences);
    }

    /// <summary>The log-odds of the debate's sentences.</summary>
    public static double[] Score(DebateFeatures debate, IReadOnlyList<DebateFeatures> train, Vocabulary vocabulary)
    {
        var weights = WorthinessTrainer.Learn(train, vocabulary).ToDictionary(row => row.Name, row => row.Weight);
        return [.. debate.Alone.Select(sentence => sentence.Sum(feature => weights.GetValueOrDefault(vocabulary[feature])))];
    }

    private static int[] Ngrams(string text, Vocabulary vocabulary)
    {
        string[] words = [.. Tokenizer.Tokenize(text).Select(span => span.Of(text).ToString().ToLowerInvariant())];
        var found = new SortedSet<int>();
        for (int length = 1; length <= Longest; length++)
            for (int i = 0; i + length <= words.Length; i++)
                found.Add(vocabulary.NumberOf(string.Join(' ', words, i, length)));
        return [.. found];
    }
}
