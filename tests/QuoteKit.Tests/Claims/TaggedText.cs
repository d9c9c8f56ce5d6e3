using System.Collections.Immutable;
using System.Text;
using QuoteKit.Syntax;

namespace QuoteKit.Tests.Claims;

/// <summary>
/// A text written as "word/TAG" pairs, so that tests of later stages do not depend on the tagger. "&lt;" before and "&gt;" after a
/// pair bound content; "./." ends a sentence.
/// </summary>
internal sealed class TaggedText
{
    private TaggedText(AnnotatedText annotated, ImmutableArray<TextSpan> content) => (Annotated, Content) = (annotated, content);

    public AnnotatedText Annotated { get; }

    public ImmutableArray<TextSpan> Content { get; }

    public static TaggedText Parse(string tagged)
    {
        var text = new StringBuilder();
        var tokens = ImmutableArray.CreateBuilder<Token>();
        var sentences = ImmutableArray.CreateBuilder<Sentence>();
        var content = ImmutableArray.CreateBuilder<TextSpan>();
        int begin = 0, first = 0;
        foreach (string raw in tagged.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            string pair = raw.TrimStart('<').TrimEnd('>');
            int slash = pair.LastIndexOf('/');
            if (text.Length > 0) text.Append(' ');
            var span = new TextSpan(text.Length, text.Length + slash);
            text.Append(pair, 0, slash);
            tokens.Add(new Token(span, pair[(slash + 1)..], pair[..slash].ToLowerInvariant(), -1, "root"));
            if (raw[0] == '<') begin = span.Start;
            if (raw[^1] == '>') content.Add(new TextSpan(begin, span.End));
            if (pair[(slash + 1)..] == ".") EndSentence();
        }

        EndSentence();
        string whole = text.ToString();
        return new(new AnnotatedText(whole, tokens.ToImmutable(), sentences.ToImmutable(), [new(0, whole.Length)]), content.ToImmutable());

        void EndSentence()
        {
            if (first == tokens.Count) return;
            sentences.Add(new Sentence(new(tokens[first].Span.Start, tokens[^1].Span.End), first, tokens.Count));
            first = tokens.Count;
        }
    }

    public TextSpan SpanOf(string words)
    {
        int start = Annotated.Text.IndexOf(words, StringComparison.Ordinal);
        return start >= 0 ? new(start, start + words.Length) : throw new ArgumentException($"No \"{words}\" in \"{Annotated.Text}\".");
    }
}
