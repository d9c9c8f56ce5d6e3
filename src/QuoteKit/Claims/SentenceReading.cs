using QuoteKit.Mentions;
using QuoteKit.Sentences;
using QuoteKit.Syntax;
using QuoteKit.Tokens;

namespace QuoteKit.Claims;

/// <summary>A sentence that stands alone, as the stages before this one read it.</summary>
internal sealed record SentenceReading(ClaimTokens Tokens, MentionLookup Mentions)
{
    /// <summary>Reads a sentence; <see langword="null"/> if there is no token in it.</summary>
    public static SentenceReading? Of(string sentence)
    {
        var spans = Tokenizer.Tokenize(sentence);
        if (spans.IsEmpty) return null;
        var sentences = SentenceSplitter.Split(sentence, spans);
        var text = new AnnotatedText(sentence, SyntaxAnalyzer.Analyze(sentence, spans, sentences), sentences, ParagraphSplitter.Split(sentence));
        var tokens = new ClaimTokens(text, [.. Enumerable.Range(0, text.Count)]);
        return new SentenceReading(tokens, new MentionLookup(text, MentionFinder.Find(text)));
    }
}
