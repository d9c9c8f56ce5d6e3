using QuoteKit.Mentions;

namespace QuoteKit.Training.Names;

/// <summary>A sentence ready for the learner: the features of its tokens one after the other, and their labels.</summary>
internal sealed record NameExample(uint[] Features, int[] Ends, byte[] Labels)
{
    public ReadOnlySpan<uint> FeaturesOf(int token) => Features.AsSpan((token == 0 ? 0 : Ends[token - 1])..Ends[token]);

    /// <summary>The sentences of a document.</summary>
    /// <param name="document">The document.</param>
    /// <param name="hidden">A bit for each feature, in the order of <see cref="NameFeatures"/>, that is left out.</param>
    public static IEnumerable<NameExample> Of(NamedText document, ulong hidden = 0)
    {
        NameTokens tokens = NameFinder.Read(document.Text);
        foreach (Sentence sentence in document.Text.Sentences)
            yield return Of(tokens, sentence, document.Labels!, hidden);
    }

    private static NameExample Of(NameTokens tokens, Sentence sentence, byte[] labels, ulong hidden)
    {
        Span<uint> features = stackalloc uint[NameFeatures.Most];
        var all = new List<uint>();
        var ends = new int[sentence.EndToken - sentence.FirstToken];
        for (int i = 0; i < ends.Length; i++)
        {
            int count = NameFeatures.Fill(tokens, sentence.FirstToken + i, features);
            for (int f = 0; f < count; f++)
                if ((hidden >> f & 1) == 0)
                    all.Add(features[f]);
            ends[i] = all.Count;
        }

        return new NameExample([.. all], ends, labels[sentence.FirstToken..sentence.EndToken]);
    }
}
