using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace QuoteKit.Syntax;

/// <summary>Gathers sentences until they are worth a run of the network, then writes their tokens. Not for several threads.</summary>
internal sealed class SentenceBatch : IDisposable
{
    // Time and memory for a sentence's arcs grow with the square of its length: longer ones are parsed in pieces of this many tokens.
    private const int LongestPiece = 150;

    // From here on larger matrices make it no faster.
    private const int Enough = 100;

    private const string Root = "root";

    // A piece hangs on the piece before it as clauses do that are set side by side.
    private const string Continued = "parataxis";

    private readonly SyntaxModel _model;
    private readonly string _text;
    private readonly ImmutableArray<TextSpan> _spans;
    private readonly Token[] _analyzed;
    private readonly LemmaCache _lemmas;
    private readonly InputSums _inputs;
    private readonly int[] _heads = new int[Enough + LongestPiece];
    private readonly byte[] _tags = new byte[Enough + LongestPiece];
    private readonly byte[] _relations = new byte[Enough + LongestPiece];
    private readonly List<Piece> _pieces = [];
    private readonly List<int> _lengths = [];
    private int _count;

    /// <summary>Makes a batch for a text.</summary>
    /// <param name="model">What tags and parses.</param>
    /// <param name="text">The text.</param>
    /// <param name="spans">Its tokens.</param>
    /// <param name="analyzed">Takes the tokens, as many as there are spans.</param>
    public SentenceBatch(SyntaxModel model, string text, ImmutableArray<TextSpan> spans, Token[] analyzed)
    {
        (_model, _text, _spans, _analyzed) = (model, text, spans, analyzed);
        _lemmas = new LemmaCache(Lemmatizer.Default, model.Tags, text);
        _inputs = new InputSums(model, text, Enough + LongestPiece);
    }

    public void Add(Sentence sentence)
    {
        ReadOnlySpan<TextSpan> spans = _spans.AsSpan()[sentence.FirstToken..sentence.EndToken];
        SentenceStyle style = SentenceStyles.Of(_text, spans);
        for (int first = sentence.FirstToken; first < sentence.EndToken; first += LongestPiece)
        {
            int length = Math.Min(LongestPiece, sentence.EndToken - first);
            for (int i = first - sentence.FirstToken; i < first - sentence.FirstToken + length; i++, _count++)
                _inputs.Add(spans[i], style, Spacing.Of(spans, i));
            _pieces.Add(new Piece(first, first > sentence.FirstToken));
            _lengths.Add(length);
            if (_count >= Enough) Flush();
        }
    }

    /// <summary>Analyzes and writes what is gathered.</summary>
    public void Flush()
    {
        if (_count == 0) return;
        _model.Network.Analyze(
            _inputs.Take(), CollectionsMarshal.AsSpan(_lengths), _tags.AsSpan(0, _count), _heads.AsSpan(0, _count), _relations.AsSpan(0, _count));
        int at = 0;
        for (int i = 0; i < _pieces.Count; at += _lengths[i], i++) Write(_pieces[i], at, _lengths[i]);
        _pieces.Clear();
        _lengths.Clear();
        _count = 0;
    }

    /// <summary>Gives the memory back; what is not flushed is lost.</summary>
    public void Dispose() => _inputs.Dispose();

    private void Write(Piece piece, int at, int length)
    {
        for (int i = 0; i < length; i++)
        {
            int token = piece.First + i, head = _heads[at + i] < 0 ? -1 : piece.First + _heads[at + i];
            string relation = head < 0 ? Root : _model.Relations[_relations[at + i]];
            if (head < 0 && piece.Continues) (head, relation) = (RootBefore(piece.First), Continued);
            TextSpan span = _spans[token];
            _analyzed[token] = new Token(span, _model.Tags[_tags[at + i]], _lemmas.Lemma(span, _tags[at + i]), head, relation);
        }
    }

    /// <summary>The root of the piece that ends before a token.</summary>
    private int RootBefore(int first)
    {
        for (int token = first - LongestPiece; token < first; token++)
            if (_analyzed[token].Head < 0 || _analyzed[token].Head < first - LongestPiece)
                return token;
        throw new InvalidOperationException("A piece without a root.");
    }

    /// <summary>A sentence or a part of one.</summary>
    /// <param name="First">Its first token.</param>
    /// <param name="Continues">Whether the sentence began before it.</param>
    private readonly record struct Piece(int First, bool Continues);
}
