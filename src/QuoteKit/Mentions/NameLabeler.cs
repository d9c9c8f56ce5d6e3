using QuoteKit.Model;

namespace QuoteKit.Mentions;

/// <summary>Labels the tokens of a text as names: a linear model over hashed features, decoded a sentence at a time (Viterbi 1967). Immutable.</summary>
internal sealed class NameLabeler
{
    private readonly Weights _weights;
    private readonly int[] _transitions;

    public NameLabeler(Weights weights) => (_weights, _transitions) = (weights, TransitionsOf(weights));

    public static NameLabeler Default { get; } = new(WeightsFile.Read("names.bin"));

    /// <summary>The feature of following a token with this label.</summary>
    public static uint TransitionFrom(byte left) => 0xC0FFEE00u + left;

    /// <summary>The scores of labels behind each other.</summary>
    public static int[] TransitionsOf(Weights weights)
    {
        var transitions = new int[NameLabels.Count * NameLabels.Count];
        Span<short> scores = stackalloc short[weights.Stride];
        for (byte left = 0; left < NameLabels.Count; left++)
        {
            weights.Score([TransitionFrom(left)], scores);
            for (int right = 0; right < NameLabels.Count; right++) transitions[left * NameLabels.Count + right] = scores[right];
        }

        return transitions;
    }

    /// <summary>The labels of all tokens.</summary>
    public byte[] Label(NameTokens tokens, CancellationToken cancellation = default)
    {
        var labels = new byte[tokens.Words.Length];
        var decoder = new NameDecoder(_transitions);
        foreach (Sentence sentence in tokens.Text.Sentences)
        {
            cancellation.ThrowIfCancellationRequested();
            for (int first = sentence.FirstToken; first < sentence.EndToken;)
            {
                int end = NamePlaces.Next(tokens, sentence, ref first);
                if (first < end) Label(tokens, first, end, decoder, labels.AsSpan()[first..end]);
                first = end;
            }
        }

        return labels;
    }

    /// <summary>Labels a stretch of a sentence.</summary>
    private void Label(NameTokens tokens, int first, int end, NameDecoder decoder, Span<byte> labels)
    {
        Span<uint> features = stackalloc uint[NameFeatures.Most], waiting = stackalloc uint[NameFeatures.Most];
        Span<short> narrow = stackalloc short[_weights.Stride];
        Span<int> scores = stackalloc int[NameLabels.Count];
        decoder.Begin(end - first);
        int waits = 0;
        for (int i = first; i <= end; i++)
        {
            // A token's weights are on their way while the token before it is scored.
            int count = i < end ? NameFeatures.Fill(tokens, i, features) : 0;
            foreach (uint feature in features[..count]) _weights.Expect(feature);
            if (i > first)
            {
                _weights.Score(waiting[..waits], narrow);
                for (int label = 0; label < scores.Length; label++) scores[label] = narrow[label];
                decoder.Add(scores);
            }

            features[..count].CopyTo(waiting);
            waits = count;
        }

        decoder.Decode(labels);
    }
}
