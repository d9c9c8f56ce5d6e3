using System.Collections.Immutable;
using QuoteKit.Syntax;

namespace QuoteKit.Claims;

/// <summary>Finds the mentions inside a claim.</summary>
internal sealed class MentionLookup(AnnotatedText text, ImmutableArray<Mention> mentions)
{
    /// <summary>All of them, ascending.</summary>
    public ImmutableArray<Mention> All => mentions;

    /// <summary>The mentions whose head is a token of the claim, ascending.</summary>
    public IEnumerable<Mention> Within(ClaimTokens claim)
    {
        int end = text.Tokens[claim.Last].Span.End;
        for (int i = FirstFrom(text.Tokens[claim.First].Span.Start); i < mentions.Length && mentions[i].Span.Start < end; i++)
            if (claim.Contains(mentions[i].HeadToken)) yield return mentions[i];
    }

    /// <summary>The mentions that lie in a span, ascending.</summary>
    public IEnumerable<Mention> Within(TextSpan span)
    {
        for (int i = FirstFrom(span.Start); i < mentions.Length && mentions[i].Span.End <= span.End; i++) yield return mentions[i];
    }

    private int FirstFrom(int offset)
    {
        int low = 0, high = mentions.Length;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            if (mentions[middle].Span.Start >= offset) high = middle;
            else low = middle + 1;
        }

        return low;
    }
}
