namespace QuoteKit.Syntax;

/// <summary>What the network is told of a token: the word, its ends, its shape, the space beside it. The words around it are the layers' affair.</summary>
internal static class InputFeatures
{
    /// <summary>How many features a token has.</summary>
    public const int Count = 12;

    /// <summary>The first features are the word itself, the others its parts.</summary>
    public const int Words = 2;

    /// <summary>Fills in the hashes of a token's features.</summary>
    public static void Fill(WordFeatures word, SentenceStyle style, uint spacing, Span<uint> features)
    {
        var list = new FeatureList(features);
        list.Add(word.Word);
        // A word in small letters needs no second row.
        list.Add(word.Exact == word.Word ? 0 : word.Exact);
        list.Add(word.Prefix1);
        list.Add(word.Prefix2);
        list.Add(word.Prefix3);
        list.Add(word.Suffix1);
        list.Add(word.Suffix2);
        list.Add(word.Suffix3);
        list.Add(word.Suffix4);
        list.Add(word.Shape);
        list.Add(word.Shape, (uint)style);
        list.Add(word.Shape, spacing);
    }
}
