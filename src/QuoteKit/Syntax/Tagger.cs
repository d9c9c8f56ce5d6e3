using QuoteKit.Model;

namespace QuoteKit.Syntax;

/// <summary>Gives each token of a sentence its Penn Treebank tag, from left to right. Immutable.</summary>
internal sealed class Tagger(Weights weights)
{
    public static Tagger Default { get; } = new(WeightsFile.Read("tagger.bin"));

    /// <summary>The tags, which the numbers of <see cref="Tag"/> stand for.</summary>
    public string[] Tags => weights.Classes;

    /// <summary>Fills in the tags of a sentence, as indices into <see cref="Tags"/>.</summary>
    public void Tag(ReadOnlySpan<WordFeatures> words, SentenceStyle style, Span<byte> tags)
    {
        Span<uint> features = stackalloc uint[TaggerFeatures.Count];
        Span<short> scores = stackalloc short[weights.Stride];
        for (int i = 0; i < words.Length; i++)
        {
            TaggerFeatures.Fill(words, tags, i, style, features);
            tags[i] = weights.Best(features, scores);
        }
    }
}
