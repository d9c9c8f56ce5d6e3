using QuoteKit.Tokens;

namespace QuoteKit.Syntax;

/// <summary>The hashes of one token that the tagger and the parser combine: its word, its ends, its shape.</summary>
internal readonly record struct WordFeatures(
    uint Exact, uint Word, uint Prefix1, uint Prefix2, uint Prefix3, uint Suffix1, uint Suffix2, uint Suffix3, uint Suffix4, uint Shape)
{
    private const uint Basis = 2166136261;
    private const int LongestShape = 8;

    // What comes after is no word that a model could know, and must not cost time.
    private const int LongestWord = 40;

    /// <summary>Before the sentence's first token and after its last.</summary>
    public static WordFeatures Outside { get; } = new(1, 1, 1, 1, 1, 1, 1, 1, 1, 1);

    public static WordFeatures Of(ReadOnlySpan<char> token)
    {
        ReadOnlySpan<char> word = token.Length > LongestWord ? token[..LongestWord] : token;
        uint exact = Basis, lower = Basis, shape = Basis, prefix1 = 0, prefix2 = 0, prefix3 = 0;
        char last = '\0';
        int shapes = 0;
        for (int i = 0; i < word.Length; i++)
        {
            char c = word[i], folded = Fold(c);
            exact = Mix(exact, c);
            lower = Mix(lower, folded);
            if (i == 0) prefix1 = lower;
            if (i == 1) prefix2 = lower;
            if (i == 2) prefix3 = lower;
            char kind = KindOf(c);
            // A run of the same kind counts once, but that two capitals begin a word is kept.
            if (shapes < LongestShape && (kind != last || (i == 1 && kind == 'X')))
            {
                shape = Mix(shape, kind);
                shapes++;
            }

            last = kind;
        }

        return new WordFeatures(
            exact, lower, prefix1, prefix2, prefix3, Suffix(word, 1), Suffix(word, 2), Suffix(word, 3), Suffix(word, 4), shape);
    }

    /// <summary>One hash of a template's number and its parts.</summary>
    public static uint Mix(uint hash, uint value) => (hash ^ value) * 16777619;

    private static uint Suffix(ReadOnlySpan<char> word, int length)
    {
        if (word.Length < length) return 0;
        uint hash = Basis;
        foreach (char c in word[^length..]) hash = Mix(hash, Fold(c));
        return hash;
    }

    private static char Fold(char c) => char.IsDigit(c) ? '0' : Characters.IsApostrophe(c) ? '\'' : char.ToLowerInvariant(c);

    private static char KindOf(char c) =>
        char.IsUpper(c) ? 'X' : char.IsLetter(c) ? 'x' : char.IsDigit(c) ? '0' : Characters.IsDash(c) ? '-' : c;
}
