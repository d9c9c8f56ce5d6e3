using QuoteKit.Claims;

namespace QuoteKit.Training.Claims;

/// <summary>The features of a debate's sentences: as they stand alone, and what their place in the debate adds.</summary>
internal sealed record DebateFeatures(Debate Debate, IReadOnlyList<int[]> Alone, IReadOnlyList<int[]> Placed)
{
    public static DebateFeatures Of(Debate debate, Vocabulary vocabulary)
    {
        var places = new SpeechPlaces(debate.Sentences);
        List<int[]> alone = [], placed = [];
        for (int i = 0; i < debate.Sentences.Count; i++)
        {
            var sink = new Sink(vocabulary);
            if (SentenceReading.Of(debate.Sentences[i].Text) is { } reading) WorthinessFeatures.Collect(reading.Tokens, reading.Mentions, ref sink);
            alone.Add(sink.Features());
            places.Collect(i, ref sink);
            placed.Add(sink.Features());
        }

        return new DebateFeatures(debate, alone, placed);
    }

    /// <summary>Takes the names of features, each once.</summary>
    private readonly struct Sink(Vocabulary vocabulary) : IFeatureSink
    {
        private readonly HashSet<int> _features = [];

        public void Add(WorthinessFeature feature, FeaturePart first, FeaturePart second)
        {
            // A space parts the parts of a name, and a tab the columns of the model's file.
            if (first.Text.ContainsAny(' ', '\t', '\n') || second.Text.ContainsAny(' ', '\t', '\n')) return;
            _features.Add(vocabulary.NumberOf(FeatureName.Of(feature, first, second)));
        }

        public int[] Features() => [.. _features.Order()];
    }
}
