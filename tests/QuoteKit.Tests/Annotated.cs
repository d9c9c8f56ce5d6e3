using QuoteKit.Sentences;
using QuoteKit.Syntax;
using QuoteKit.Tokens;

namespace QuoteKit.Tests;

/// <summary>A text as the stages behind Syntax get it.</summary>
internal static class Annotated
{
    public static AnnotatedText Read(string text)
    {
        var spans = Tokenizer.Tokenize(text);
        var sentences = SentenceSplitter.Split(text, spans);
        return new AnnotatedText(text, SyntaxAnalyzer.Analyze(text, spans, sentences), sentences, ParagraphSplitter.Split(text));
    }
}
