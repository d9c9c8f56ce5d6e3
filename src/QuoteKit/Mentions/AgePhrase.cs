using QuoteKit.Syntax;

namespace QuoteKit.Mentions;

/// <summary>Ages that stand for who has them: "the 58-year-old said".</summary>
internal static class AgePhrase
{
    /// <summary>How many tokens "58-year-old" has.</summary>
    private const int Length = 5;

    /// <summary>Whether the token is the "old" of an age that no noun follows.</summary>
    public static bool IsHead(AnnotatedText text, int token)
    {
        if (token < Length - 1 || !text.Is(token, "old") || !text.Is(token - 2, "year") || !IsHyphen(text, token - 1) || !IsHyphen(text, token - 3)) return false;
        return token + 1 >= text.Count || !(PennTags.IsNoun(text.Tag(token + 1)) || PennTags.IsAdjective(text.Tag(token + 1)));
    }

    /// <summary>The years of the age that the token heads: "58".</summary>
    public static ReadOnlySpan<char> YearsOf(AnnotatedText text, int head) => text.Word(head - Length + 1);

    private static bool IsHyphen(AnnotatedText text, int token) => text.First(token) is '-' or '‑';
}
