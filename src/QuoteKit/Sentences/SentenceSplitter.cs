using System.Collections.Immutable;

namespace QuoteKit.Sentences;

/// <summary>Groups tokens into sentences, headlines and lines.</summary>
internal static class SentenceSplitter
{
    /// <summary>The sentences, ascending; they cover every token once.</summary>
    public static ImmutableArray<Sentence> Split(string text, ImmutableArray<TextSpan> tokens, CancellationToken cancellation = default)
    {
        var sentences = ImmutableArray.CreateBuilder<Sentence>();
        int first = 0;
        for (int i = 0; i < tokens.Length; i++)
        {
            bool last = i + 1 == tokens.Length || text[tokens[i].Start] is '.' or '!' or '?'
                || text.AsSpan(tokens[i].End, tokens[i + 1].Start - tokens[i].End).Contains('\n');
            if (!last) continue;
            sentences.Add(new Sentence(new TextSpan(tokens[first].Start, tokens[i].End), first, i + 1));
            first = i + 1;
        }

        cancellation.ThrowIfCancellationRequested();
        return sentences.ToImmutable();
    }
}
