namespace QuoteKit.Syntax;

/// <summary>What the tagger looks at: the word, its ends and shape, its neighbours and the two tags before it.</summary>
internal static class TaggerFeatures
{
    /// <summary>How many features a token has.</summary>
    public const int Count = 31;

    /// <summary>Fills in the features of token <paramref name="i"/> of a sentence.</summary>
    /// <param name="words">The sentence's words.</param>
    /// <param name="tags">Its tags as far as they are known: those before <paramref name="i"/>.</param>
    /// <param name="i">The token in the sentence.</param>
    /// <param name="style">How the sentence is written: see <see cref="SentenceStyle"/>.</param>
    /// <param name="features">Takes <see cref="Count"/> hashes.</param>
    public static void Fill(ReadOnlySpan<WordFeatures> words, ReadOnlySpan<byte> tags, int i, SentenceStyle style, Span<uint> features)
    {
        WordFeatures word = words[i];
        WordFeatures left = At(words, i - 1), left2 = At(words, i - 2), right = At(words, i + 1), right2 = At(words, i + 2);
        uint tag1 = i > 0 ? tags[i - 1] : 254u, tag2 = i > 1 ? tags[i - 2] : 254u;
        uint start = i == 0 ? 1u : 0u;
        var list = new FeatureList(features);
        list.Add(word.Word);
        list.Add(word.Exact);
        list.Add(word.Suffix1);
        list.Add(word.Suffix2);
        list.Add(word.Suffix3);
        list.Add(word.Suffix4);
        list.Add(word.Prefix1);
        list.Add(word.Prefix2);
        list.Add(word.Prefix3);
        list.Add(word.Shape, start);
        list.Add(word.Shape, (uint)style);
        list.Add(word.Shape, word.Suffix2);
        list.Add(tag1);
        list.Add(tag2);
        list.Add(tag1, tag2);
        list.Add(tag1, word.Word);
        list.Add(tag1, word.Suffix3);
        list.Add(tag1, word.Shape);
        list.Add(tag1, right.Word);
        list.Add(left.Word);
        list.Add(left2.Word);
        list.Add(right.Word);
        list.Add(right2.Word);
        list.Add(left.Word, word.Word);
        list.Add(word.Word, right.Word);
        list.Add(left.Suffix3);
        list.Add(right.Suffix3);
        list.Add(right.Suffix2, word.Suffix2);
        list.Add(right.Shape, word.Shape);
        list.Add(left.Shape, word.Shape);
        list.Add(tag1, tag2, word.Word);
    }

    private static WordFeatures At(ReadOnlySpan<WordFeatures> words, int i) =>
        (uint)i < (uint)words.Length ? words[i] : WordFeatures.Outside;
}
