using QuoteKit.Model;

namespace QuoteKit.Syntax;

/// <summary>Finds each token's head and relation, from left to right and greedily. Immutable.</summary>
internal sealed class DependencyParser(Weights transitions, Weights relations)
{
    private const int Columns = 4;

    public static DependencyParser Default { get; } = new(WeightsFile.Read("parser.bin"), WeightsFile.Read("relations.bin"));

    /// <summary>The relations' names; an arc from the root is always "root".</summary>
    public string[] Relations => relations.Classes;

    /// <summary>Parses a sentence that has at least one token.</summary>
    public ParserState Parse(ReadOnlySpan<WordFeatures> words, ReadOnlySpan<byte> tags)
    {
        Span<uint> features = stackalloc uint[ParserFeatures.Count];
        Span<short> scores = stackalloc short[Columns];
        var state = new ParserState(words.Length);
        while (!state.IsDone)
        {
            ParserFeatures.Fill(state, words, tags, features);
            transitions.Score(features, scores);
            state.Apply(Best(state, scores));
        }

        return state;
    }

    /// <summary>Fills in the relations of a parsed sentence, as indices into <see cref="Relations"/>.</summary>
    public void Label(ParserState parsed, ReadOnlySpan<WordFeatures> words, ReadOnlySpan<byte> tags, Span<byte> labels)
    {
        Span<uint> features = stackalloc uint[RelationFeatures.Count];
        Span<short> scores = stackalloc short[relations.Stride];
        for (int i = 0; i < words.Length; i++)
        {
            RelationFeatures.Fill(parsed, i, words, tags, features);
            labels[i] = relations.Best(features, scores);
        }
    }

    private static Transition Best(ParserState state, ReadOnlySpan<short> scores)
    {
        int best = -1;
        for (int i = 0; i < 3; i++)
            if (state.Allows((Transition)i) && (best < 0 || scores[i] > scores[best]))
                best = i;
        return (Transition)best;
    }
}
