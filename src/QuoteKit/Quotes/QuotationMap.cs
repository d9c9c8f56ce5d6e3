using System.Collections.Immutable;
using QuoteKit.Syntax;

namespace QuoteKit.Quotes;

/// <summary>Which tokens stand inside which quotation. Immutable.</summary>
internal sealed class QuotationMap
{
    private readonly int[] _quotationOfToken;
    private readonly int[] _wordsOutside;

    public QuotationMap(AnnotatedText text, ImmutableArray<Quotation> quotations)
    {
        Quotations = quotations;
        FirstToken = new int[quotations.Length];
        EndToken = new int[quotations.Length];
        _quotationOfToken = new int[text.Count];
        Array.Fill(_quotationOfToken, -1);
        for (int q = 0; q < quotations.Length; q++)
        {
            FirstToken[q] = text.TokenAt(quotations[q].Span.Start);
            int end = FirstToken[q];
            while (end < text.Count && text.Tokens[end].Span.Start < quotations[q].Span.End) _quotationOfToken[end++] = q;
            EndToken[q] = end;
        }

        _wordsOutside = new int[text.Count + 1];
        for (int i = 0; i < text.Count; i++)
            _wordsOutside[i + 1] = _wordsOutside[i] + (_quotationOfToken[i] < 0 && char.IsLetterOrDigit(text.First(i)) ? 1 : 0);
    }

    public ImmutableArray<Quotation> Quotations { get; }

    /// <summary>The first token of each quotation, its opening mark.</summary>
    public int[] FirstToken { get; }

    /// <summary>The token after each quotation.</summary>
    public int[] EndToken { get; }

    /// <summary>The index of the quotation that holds the token, or -1.</summary>
    public int At(int token) => (uint)token < (uint)_quotationOfToken.Length ? _quotationOfToken[token] : -1;

    public bool IsQuoted(int token) => At(token) >= 0;

    /// <summary>How many words from <paramref name="first"/> to before <paramref name="end"/> stand outside quotations.</summary>
    public int WordsOutside(int first, int end) => _wordsOutside[end] - _wordsOutside[first];
}
