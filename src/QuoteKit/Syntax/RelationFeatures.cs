namespace QuoteKit.Syntax;

/// <summary>What tells the relation of a token to its head: both words, what stands around them and their other children.</summary>
internal static class RelationFeatures
{
    /// <summary>How many features an arc has.</summary>
    public const int Count = 32;

    private const uint RootTag = 253;
    private const uint NoTag = 254;

    /// <summary>Fills in the features of the arc to <paramref name="token"/>.</summary>
    public static void Fill(ParserState parsed, int token, ReadOnlySpan<WordFeatures> words, ReadOnlySpan<byte> tags, Span<uint> features)
    {
        int head = parsed.Heads[token], grandparent = head < parsed.Length ? parsed.Heads[head] : ParserState.None;
        uint w = Word(words, token), t = Tag(tags, token), hw = Word(words, head), ht = Tag(tags, head);
        uint direction = token < head ? 1u : 2u;
        uint arc = (direction << 16) | (t << 8) | ht;
        int first = parsed.Leftmost[token], last = parsed.Rightmost[token], headFirst = parsed.Leftmost[head], headLast = parsed.Rightmost[head];
        uint distance = (uint)Math.Min(Math.Abs(head - token), 5);
        bool outermost = headFirst == token || headLast == token;

        var list = new FeatureList(features);
        list.Add(arc);
        list.Add(t, direction);
        list.Add(w);
        list.Add(w, arc);
        list.Add(w, direction);
        list.Add(hw, direction);
        list.Add(hw, arc);
        list.Add(w, hw, direction);
        list.Add(arc, distance);
        list.Add(arc, Tag(tags, token - 1));
        list.Add(arc, Tag(tags, token + 1));
        list.Add(arc, Tag(tags, head - 1));
        list.Add(arc, Tag(tags, head + 1));
        list.Add(arc, Word(words, first));
        list.Add(arc, Tag(tags, first));
        list.Add(arc, Tag(tags, last));
        list.Add(Word(words, first), Word(words, token), direction);
        list.Add(Word(words, first), hw, direction);
        list.Add(arc, Tag(tags, headFirst));
        list.Add(arc, Tag(tags, headLast));
        list.Add(arc, Word(words, headFirst));
        list.Add(arc, outermost ? 1u : 0u, (uint)Math.Min(parsed.LeftCount[head], 3));
        list.Add(arc, outermost ? 1u : 0u, (uint)Math.Min(parsed.RightCount[head], 3));
        list.Add(arc, Tag(tags, grandparent));
        list.Add(arc, Word(words, token - 1));
        list.Add(arc, Word(words, token + 1));
        list.Add(words[token].Suffix3, arc);
        list.Add(words[token].Shape, arc);
        list.Add(hw, t, Tag(tags, first));
        list.Add(arc, (uint)Math.Min(parsed.LeftCount[token], 3), (uint)Math.Min(parsed.RightCount[token], 3));
        list.Add(arc, Between(tags, token, head));
        list.Add(arc, Tag(tags, first), Tag(tags, last));
    }

    /// <summary>Which commas and verbs stand between the two tokens, looked at for a few steps only.</summary>
    private static uint Between(ReadOnlySpan<byte> tags, int a, int b)
    {
        const int Steps = 8;
        uint seen = 0;
        int low = Math.Min(a, b) + 1, high = Math.Min(Math.Max(a, b), low + Steps);
        for (int i = low; i < high && i < tags.Length; i++) seen |= 1u << (tags[i] & 31);
        return seen;
    }

    private static uint Word(ReadOnlySpan<WordFeatures> words, int token) =>
        (uint)token < (uint)words.Length ? words[token].Word : token < 0 ? 0u : 1u;

    private static uint Tag(ReadOnlySpan<byte> tags, int token) =>
        (uint)token < (uint)tags.Length ? tags[token] : token < 0 ? NoTag : RootTag;
}
