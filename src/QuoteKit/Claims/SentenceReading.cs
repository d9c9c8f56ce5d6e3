using QuoteKit.Mentions;
using QuoteKit.Syntax;

namespace QuoteKit.Claims;

/// <summary>A sentence that stands alone, as the stages before this one read it.</summary>
internal sealed record SentenceReading(ClaimTokens Tokens, MentionLookup Mentions)
{
    /// <summary>Reads a sentence; <see langword="null"/> if there is no token in it.</summary>
    public static SentenceReading? Of(string sentence)
    {
        AnnotatedText text = AnnotatedText.Read(sentence);
        if (text.Count == 0) return null;
        var tokens = new ClaimTokens(text, [.. Enumerable.Range(0, text.Count)]);
        return new SentenceReading(tokens, new MentionLookup(text, MentionFinder.Find(text)));
    }
}
