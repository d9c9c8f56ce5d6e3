using System.Collections.Immutable;
using QuoteKit.Sentences;
using QuoteKit.Tokens;

namespace QuoteKit.Syntax;

/// <summary>An article's text with its tokens, sentences and paragraphs: what all later stages read.</summary>
/// <remarks>Immutable. Offsets are UTF-16 code units of <see cref="Text"/>; the other numbers are indices.</remarks>
internal sealed class AnnotatedText
{
    private readonly int[] _sentenceOfToken;
    private readonly int[] _paragraphOfToken;

    public AnnotatedText(string text, ImmutableArray<Token> tokens, ImmutableArray<Sentence> sentences, ImmutableArray<TextSpan> paragraphs)
    {
        Text = text;
        Tokens = tokens;
        Sentences = sentences;
        Paragraphs = paragraphs;
        _sentenceOfToken = new int[tokens.Length];
        for (int s = 0; s < sentences.Length; s++)
            Array.Fill(_sentenceOfToken, s, sentences[s].FirstToken, sentences[s].EndToken - sentences[s].FirstToken);
        _paragraphOfToken = new int[tokens.Length];
        for (int i = 0, p = 0; i < tokens.Length; i++)
        {
            while (p + 1 < paragraphs.Length && tokens[i].Span.Start >= paragraphs[p + 1].Start) p++;
            _paragraphOfToken[i] = p;
        }
    }

    /// <summary>Reads a text with the package's models.</summary>
    public static AnnotatedText Read(string text, CancellationToken cancellation = default) => Read(SyntaxModel.Default, text, cancellation);

    /// <summary>Reads a text, its syntax by another model.</summary>
    public static AnnotatedText Read(SyntaxModel model, string text, CancellationToken cancellation = default)
    {
        var spans = Tokenizer.Tokenize(text, cancellation);
        var sentences = SentenceSplitter.Split(text, spans, cancellation);
        return new AnnotatedText(text, SyntaxAnalyzer.Analyze(model, text, spans, sentences, cancellation), sentences, ParagraphSplitter.Split(text));
    }

    public string Text { get; }

    public ImmutableArray<Token> Tokens { get; }

    public ImmutableArray<Sentence> Sentences { get; }

    /// <summary>The paragraphs' spans, ascending, without the white space around them.</summary>
    public ImmutableArray<TextSpan> Paragraphs { get; }

    public int Count => Tokens.Length;

    // Readers look at neighbours all the time; beside the first and the last token there is nothing, and nothing has no tag.

    /// <summary>The token's words as they stand; empty outside the text.</summary>
    public ReadOnlySpan<char> Word(int token) => Has(token) ? Tokens[token].Span.Of(Text) : default;

    /// <summary>The token's first UTF-16 code unit; NUL outside the text.</summary>
    public char First(int token) => Has(token) ? Text[Tokens[token].Span.Start] : '\0';

    /// <summary>The token's Penn Treebank tag; empty outside the text.</summary>
    public string Tag(int token) => Has(token) ? Tokens[token].Tag : "";

    /// <summary>The token's lemma; empty outside the text.</summary>
    public string Lemma(int token) => Has(token) ? Tokens[token].Lemma : "";

    /// <summary>Whether the token is this word, case aside.</summary>
    public bool Is(int token, string word) =>
        Word(token).Equals(word, StringComparison.OrdinalIgnoreCase);

    public int SentenceOf(int token) => _sentenceOfToken[token];

    public int ParagraphOf(int token) => _paragraphOfToken[token];

    /// <summary>Whether the token is the first of a paragraph.</summary>
    public bool BeginsParagraph(int token) => token == 0 || _paragraphOfToken[token] != _paragraphOfToken[token - 1];

    private bool Has(int token) => (uint)token < (uint)Tokens.Length;

    /// <summary>The first token that ends after <paramref name="offset"/>; <see cref="Count"/> if there is none.</summary>
    public int TokenAt(int offset)
    {
        int low = 0, high = Count;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            if (Tokens[middle].Span.End > offset) high = middle;
            else low = middle + 1;
        }

        return low;
    }

    /// <summary>The span from a first token to a last one, which must not come before it.</summary>
    public TextSpan SpanOf(int first, int last) => new(Tokens[first].Span.Start, Tokens[last].Span.End);
}
