using System.Collections.Immutable;

namespace QuoteKit.Sentences;

/// <summary>Groups tokens into sentences, headlines and lines.</summary>
/// <remarks>
/// A paragraph's end ends a sentence. Inside a paragraph a stop ends one, together with the marks that close after it,
/// unless what follows shows that the sentence goes on. A quotation of several sentences is split inside.
/// </remarks>
internal static class SentenceSplitter
{
    private const int CancellationStride = 1 << 14;

    /// <summary>The sentences, ascending; they cover every token once.</summary>
    public static ImmutableArray<Sentence> Split(string text, ImmutableArray<TextSpan> tokens, CancellationToken cancellation = default)
    {
        var sentences = ImmutableArray.CreateBuilder<Sentence>();
        ImmutableArray<TextSpan> paragraphs = ParagraphSplitter.Split(text);
        int next = 0;
        foreach (TextSpan paragraph in paragraphs)
        {
            int first = next;
            while (next < tokens.Length && tokens[next].Start < paragraph.End) next++;
            SplitParagraph(new SentenceBoundary(text, tokens, first, next), sentences, cancellation);
        }

        cancellation.ThrowIfCancellationRequested();
        return sentences.DrainToImmutable();
    }

    private static void SplitParagraph(SentenceBoundary boundary, ImmutableArray<Sentence>.Builder sentences, CancellationToken cancellation)
    {
        int first = boundary.First;
        bool open = false;
        for (int i = first; i < boundary.End;)
        {
            if (i % CancellationStride == 0) cancellation.ThrowIfCancellationRequested();
            int end = boundary.EndAt(i, first, open);
            int next = Math.Max(end, i + 1);
            for (; i < next; i++) open ^= boundary.IsStraightMark(i);
            if (end < next) continue;
            Add(boundary, first, end, sentences);
            first = end;
        }

        if (first < boundary.End) Add(boundary, first, boundary.End, sentences);
    }

    private static void Add(SentenceBoundary boundary, int first, int end, ImmutableArray<Sentence>.Builder sentences) =>
        sentences.Add(new Sentence(new TextSpan(boundary.Tokens[first].Start, boundary.Tokens[end - 1].End), first, end));
}
