using System.Collections.Immutable;
using QuoteKit.Model;

namespace QuoteKit.Sentences;

/// <summary>Groups tokens into sentences, headlines and lines.</summary>
/// <remarks>
/// A paragraph's end ends a sentence. Inside a paragraph a learned model decides at the places where one may end
/// (<see cref="BoundaryPlace"/>): after stops with the marks that close behind them, and after what often ends lines
/// without a stop. A quotation of several sentences is split inside.
/// </remarks>
internal static class SentenceSplitter
{
    private const int CancellationStride = 1 << 12;

    private static readonly Weights Learned = WeightsFile.Read("sentences.bin");

    /// <summary>The sentences, ascending; they cover every token once.</summary>
    public static ImmutableArray<Sentence> Split(string text, ImmutableArray<TextSpan> tokens, CancellationToken cancellation = default) =>
        Split(text, tokens, Learned, cancellation);

    /// <summary>The sentences by another model of one class, above 0 where a sentence ends.</summary>
    public static ImmutableArray<Sentence> Split(
        string text, ImmutableArray<TextSpan> tokens, Weights model, CancellationToken cancellation = default)
    {
        var sentences = ImmutableArray.CreateBuilder<Sentence>();
        int next = 0;
        foreach (TextSpan paragraph in ParagraphSplitter.Split(text))
        {
            int first = next;
            while (next < tokens.Length && tokens[next].Start < paragraph.End) next++;
            if (first < next) SplitParagraph(new BoundaryPlace(text, tokens.AsSpan(), first, next), model, sentences, cancellation);
        }

        cancellation.ThrowIfCancellationRequested();
        return sentences.DrainToImmutable();
    }

    private static void SplitParagraph(
        BoundaryPlace place, Weights model, ImmutableArray<Sentence>.Builder sentences, CancellationToken cancellation)
    {
        Span<uint> features = stackalloc uint[BoundaryFeatures.Count];
        Span<short> score = stackalloc short[1];
        int seen = 0;
        while (place.Move())
        {
            if (++seen % CancellationStride == 0) cancellation.ThrowIfCancellationRequested();
            if (!place.CountGoesOn)
            {
                BoundaryFeatures.Fill(place, features);
                model.Score(features, score);
                if (score[0] <= 0) continue;
            }

            sentences.Add(place.Sentence(place.Next));
            place.Cut();
        }

        sentences.Add(place.Sentence(place.End));
    }
}
