using System.Buffers;
using QuoteKit.Sentences;

namespace QuoteKit.Syntax;

/// <summary>
/// The network's input of one text: for each token the sum of its features' rows. Half of a text's words stood in it a little
/// before, so the last sums are kept. Not for several threads.
/// </summary>
internal sealed class InputSums : IDisposable
{
    // As many as the processor keeps near; each word has one place, where the last one that asked for it stays.
    private const int Places = 128;

    private readonly SyntaxModel _model;
    private readonly string _text;
    private readonly Entry[] _entries = new Entry[Places];
    private readonly float[] _kept, _sums;
    private readonly int[] _rows;
    private readonly int[] _places;
    private int _count, _fresh;

    /// <summary>Makes a store for a text.</summary>
    /// <param name="model">Whose rows are summed.</param>
    /// <param name="text">The text.</param>
    /// <param name="most">How many tokens are gathered at most.</param>
    public InputSums(SyntaxModel model, string text, int most)
    {
        (_model, _text) = (model, text);
        _kept = ArrayPool<float>.Shared.Rent(Places * model.Inputs);
        _sums = ArrayPool<float>.Shared.Rent(most * model.Inputs);
        _rows = ArrayPool<int>.Shared.Rent(most * InputFeatures.Count);
        _places = new int[most];
    }

    /// <summary>Gathers the next token. Rows that will be summed are fetched meanwhile.</summary>
    public void Add(TextSpan span, SentenceStyle style, uint spacing)
    {
        ReadOnlySpan<char> word = span.Of(_text);
        uint form = (uint)style | spacing << 4;
        int place = (int)((WordKey.Of(word) ^ word[0] * 31u ^ form * 0x9E37u) % Places);
        ref Entry entry = ref _entries[place];
        bool known = entry.Form == form && entry.Word.Length == span.Length && entry.Word.Of(_text).SequenceEqual(word);
        _places[_count++] = known ? place : ~place;
        if (known) return;
        entry = new Entry(span, form);
        _model.FillRows(word, style, spacing, _rows.AsSpan(_fresh++ * InputFeatures.Count, InputFeatures.Count));
    }

    /// <summary>The sums of all gathered tokens in their order, until the next one is gathered.</summary>
    public ReadOnlySpan<float> Take()
    {
        int size = _model.Inputs, fresh = 0;
        for (int i = 0; i < _count; i++)
        {
            Span<float> sum = _sums.AsSpan(i * size, size);
            bool known = _places[i] >= 0;
            Span<float> kept = _kept.AsSpan((known ? _places[i] : ~_places[i]) * size, size);
            if (known)
            {
                kept.CopyTo(sum);
                continue;
            }

            _model.Sum(_rows.AsSpan(fresh++ * InputFeatures.Count, InputFeatures.Count), sum);
            sum.CopyTo(kept);
        }

        ReadOnlySpan<float> sums = _sums.AsSpan(0, _count * size);
        (_count, _fresh) = (0, 0);
        return sums;
    }

    /// <summary>Gives the memory back.</summary>
    public void Dispose()
    {
        ArrayPool<float>.Shared.Return(_kept);
        ArrayPool<float>.Shared.Return(_sums);
        ArrayPool<int>.Shared.Return(_rows);
    }

    /// <summary>A word whose sum is kept, or will be once those before it are taken.</summary>
    /// <param name="Word">Where it stood last; an empty span is no word.</param>
    /// <param name="Form">The sentence's style and the space beside it.</param>
    private readonly record struct Entry(TextSpan Word, uint Form);
}
