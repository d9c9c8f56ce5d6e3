namespace QuoteKit.Sentences;

/// <summary>Tells after which tokens a paragraph ends, as <see cref="ParagraphReader"/> ends it.</summary>
/// <param name="text">The article text.</param>
/// <param name="tokens">All its tokens, between which nothing but white space stands.</param>
internal ref struct LineBreaks(ReadOnlySpan<char> text, ReadOnlySpan<TextSpan> tokens)
{
    private readonly ReadOnlySpan<char> _text = text;
    private readonly ReadOnlySpan<TextSpan> _tokens = tokens;

    // Most texts part all paragraphs by blank lines, so that nobody asks.
    private bool? _wrapped;

    /// <summary>Whether a paragraph ends after a token, asked when its end is reached.</summary>
    public bool EndAfter(int token) => FeedsAfter(token) switch
    {
        0 => false,
        1 => !(_wrapped ??= ParagraphReader.IsWrapped(_text)),
        _ => true,
    };

    /// <summary>The same, asked ahead. Until <see cref="EndAfter"/> has come to a single line feed this reads the whole text at each.</summary>
    public readonly bool WillEndAfter(int token) => FeedsAfter(token) switch
    {
        0 => false,
        1 => !(_wrapped ?? ParagraphReader.IsWrapped(_text)),
        _ => true,
    };

    /// <summary>How many line feeds follow a token, 2 for more than one; the text's end counts as two.</summary>
    private readonly int FeedsAfter(int token)
    {
        if (token + 1 >= _tokens.Length) return 2;
        int end = _tokens[token].End, next = _tokens[token + 1].Start;
        if (end == next || (end + 1 == next && _text[end] != '\n')) return 0;
        if (_text[end] == '\n' && _text[end + 1] == '\n') return 2;
        ReadOnlySpan<char> gap = _text[end..next];
        int feed = gap.IndexOf('\n');
        return feed < 0 ? 0 : gap[(feed + 1)..].Contains('\n') ? 2 : 1;
    }
}
