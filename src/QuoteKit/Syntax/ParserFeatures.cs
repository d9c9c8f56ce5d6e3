namespace QuoteKit.Syntax;

/// <summary>What the parser looks at: the words and tags on top of the stack and next in the sentence, and their children so far.</summary>
internal static class ParserFeatures
{
    /// <summary>How many features a state has.</summary>
    public const int Count = 56;

    private const uint RootTag = 253;
    private const uint NoTag = 254;

    /// <summary>Fills in the features of a state.</summary>
    public static void Fill(ParserState state, ReadOnlySpan<WordFeatures> words, ReadOnlySpan<byte> tags, Span<uint> features)
    {
        int s0 = state.Stack(0), s1 = state.Stack(1), s2 = state.Stack(2);
        int b0 = state.Buffer(0), b1 = state.Buffer(1), b2 = state.Buffer(2);
        uint s0w = Word(words, s0), s1w = Word(words, s1), b0w = Word(words, b0), b1w = Word(words, b1);
        uint s0t = Tag(tags, s0), s1t = Tag(tags, s1), s2t = Tag(tags, s2), b0t = Tag(tags, b0), b1t = Tag(tags, b1), b2t = Tag(tags, b2);
        int s0l = Of(state.Leftmost, s0), s0r = Of(state.Rightmost, s0), s1l = Of(state.Leftmost, s1), s1r = Of(state.Rightmost, s1), b0l = Of(state.Leftmost, b0);
        uint s0lt = Tag(tags, s0l), s0rt = Tag(tags, s0r), s1lt = Tag(tags, s1l), s1rt = Tag(tags, s1r), b0lt = Tag(tags, b0l);
        uint distance = Distance(s0, b0), inner = Distance(s1, s0);
        uint s0valency = Valency(state, s0), s1valency = Valency(state, s1), b0valency = Valency(state, b0);
        uint pair = s0t << 8 | b0t, inside = s1t << 8 | s0t;

        var list = new FeatureList(features);
        list.Add(s0w);
        list.Add(s0t);
        list.Add(s0w, s0t);
        list.Add(s1w);
        list.Add(s1t);
        list.Add(s1w, s1t);
        list.Add(s2t);
        list.Add(b0w);
        list.Add(b0t);
        list.Add(b0w, b0t);
        list.Add(b1w);
        list.Add(b1t);
        list.Add(b1w, b1t);
        list.Add(b2t);
        list.Add(Word(words, b2));
        list.Add(pair);
        list.Add(s0w, b0w);
        list.Add(s0w, pair);
        list.Add(b0w, pair);
        list.Add(s0w, b0w, pair);
        list.Add(inside);
        list.Add(s1w, s0w);
        list.Add(s1w, inside);
        list.Add(s0w, inside);
        list.Add(s1w, s0w, inside);
        list.Add(b0t, b1t);
        list.Add(b0t, b1t, b2t);
        list.Add(pair, b1t);
        list.Add(pair, b1t, b2t);
        list.Add(pair, s1t);
        list.Add(pair, s1t, b1t);
        list.Add(inside, s2t);
        list.Add(pair, b1w);
        list.Add(s0w, b0t, b1t);
        list.Add(s1w, b0t, s0t);
        list.Add(pair, s0lt);
        list.Add(pair, s0rt);
        list.Add(pair, b0lt);
        list.Add(inside, s1rt);
        list.Add(inside, s1lt);
        list.Add(inside, s0lt);
        list.Add(inside, s0rt);
        list.Add(pair, s0lt, s0rt);
        list.Add(Word(words, s0l), s0t);
        list.Add(Word(words, s0r), s0t);
        list.Add(Word(words, s1r), s1t);
        list.Add(Word(words, b0l), b0t);
        list.Add(distance, pair);
        list.Add(distance, s0w);
        list.Add(distance, b0w);
        list.Add(inner, inside);
        list.Add(s0valency, s0t);
        list.Add(s0valency, s0w);
        list.Add(s1valency, s1t, s0t);
        list.Add(b0valency, b0t);
        list.Add(s0valency, pair, b1t);
    }

    private static uint Word(ReadOnlySpan<WordFeatures> words, int token) =>
        (uint)token < (uint)words.Length ? words[token].Word : token < 0 ? 0u : 1u;

    private static uint Tag(ReadOnlySpan<byte> tags, int token) =>
        (uint)token < (uint)tags.Length ? tags[token] : token < 0 ? NoTag : RootTag;

    private static int Of(int[] children, int token) => token < 0 ? ParserState.None : children[token];

    private static uint Distance(int left, int right)
    {
        if (left < 0 || right < 0) return 0;
        int distance = right - left;
        return distance < 5 ? (uint)distance : distance < 10 ? 5u : 6u;
    }

    private static uint Valency(ParserState state, int token) =>
        token < 0 ? 255u : (uint)(Math.Min(state.LeftCount[token], 3) * 4 + Math.Min(state.RightCount[token], 3));
}
