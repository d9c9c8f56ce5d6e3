using System.Collections.Immutable;
using QuoteKit.Tokens;

namespace QuoteKit.Sentences;

/// <summary>Groups tokens into sentences, headlines and lines.</summary>
/// <remarks>
/// A paragraph's end ends a sentence. Inside a paragraph a learned model decides at the places where one may end
/// (<see cref="BoundaryPlace"/>): after stops with the marks that close behind them, and after what often ends lines
/// without a stop. A quotation of several sentences is split inside.
/// </remarks>
internal static class SentenceSplitter
{
    /// <summary>The sentences, ascending; they cover every token once.</summary>
    public static ImmutableArray<Sentence> Split(string text, ImmutableArray<TextSpan> tokens, CancellationToken cancellation = default)
    {
        using var sentences = new PooledList<Sentence>();
        Split(text, tokens.AsSpan(), BoundaryModel.Default, sentences, cancellation);
        return ImmutableArray.Create(sentences.Items);
    }

    /// <summary>Adds the sentences to a list that may be used again and again: then no memory is taken.</summary>
    public static void Split(
        ReadOnlySpan<char> text, ReadOnlySpan<TextSpan> tokens, BoundaryModel model, PooledList<Sentence> sentences, CancellationToken cancellation = default)
    {
        var place = new BoundaryPlace(text, tokens);
        while (place.Enter())
        {
            while (place.Move())
            {
                cancellation.ThrowIfCancellationRequested();
                if (!model.Ends(place)) continue;
                sentences.Add(place.Sentence(place.Next));
                place.Cut();
            }

            sentences.Add(place.Sentence(place.Next + 1));
        }

        cancellation.ThrowIfCancellationRequested();
    }
}
