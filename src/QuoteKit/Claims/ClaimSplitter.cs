using System.Collections.Immutable;
using System.Runtime.InteropServices;
using QuoteKit.Syntax;

namespace QuoteKit.Claims;

/// <summary>Splits words into claims: sentences, and clauses of a sentence that could stand alone.</summary>
/// <remarks>Linear in the number of tokens.</remarks>
internal sealed class ClaimSplitter(AnnotatedText text)
{
    private readonly ClauseBreaks _breaks = new(text);
    private readonly ClaimTrimmer _trimmer = new(text);
    private readonly List<int> _tokens = [];

    /// <summary>The claims of an attribution's content.</summary>
    public void SplitContent(ImmutableArray<TextSpan> content, List<ClaimTokens> claims)
    {
        _tokens.Clear();
        foreach (TextSpan span in content)
        {
            int start = text.TokenAt(span.Start);
            while (start < text.Count && text.Tokens[start].Span.Start < span.Start) start++;
            int end = start;
            while (end < text.Count && text.Tokens[end].Span.End <= span.End) end++;
            bool goesOn = GoesOn(start, end);
            for (int token = start; token < end; token++)
            {
                bool newSentence = token > start ? text.SentenceOf(token) != text.SentenceOf(token - 1) : !goesOn;
                if (newSentence) Finish(claims);
                _tokens.Add(token);
            }
        }

        Finish(claims);
    }

    /// <summary>The claims of a sentence or of a part of one, from a first token to the one before <paramref name="end"/>.</summary>
    public void SplitTokens(int first, int end, List<ClaimTokens> claims)
    {
        _tokens.Clear();
        for (int token = first; token < end; token++) _tokens.Add(token);
        Finish(claims);
    }

    /// <summary>Whether a content span goes on with the sentence of the span before: no stop there, a small letter here.</summary>
    private bool GoesOn(int start, int end)
    {
        if (_tokens.Count == 0) return false;
        int last = _tokens.Count - 1, next = start;
        while (last > 0 && Marks.IsQuotationMark(text.Word(_tokens[last]))) last--;
        while (next < end && !char.IsLetterOrDigit(text.First(next))) next++;
        return text.First(_tokens[last]) is not ('.' or '!' or '?') && next < end && !char.IsUpper(text.First(next));
    }

    /// <summary>Parts the words gathered so far, which are one sentence, and begins anew.</summary>
    private void Finish(List<ClaimTokens> claims)
    {
        ReadOnlySpan<int> tokens = CollectionsMarshal.AsSpan(_tokens);
        int first = 0;
        bool subject = false, clause = false;
        for (int i = 0; i < tokens.Length; i++)
        {
            if (clause && _breaks.Begins(tokens, first, i))
            {
                Add(tokens[first..i], claims);
                (first, subject, clause) = (i, false, false);
            }

            string tag = text.Tag(tokens[i]);
            clause |= subject && PennTags.IsFinite(tag);
            subject |= ClaimShape.CanBeSubject(tag);
        }

        Add(tokens[first..], claims);
        _tokens.Clear();
    }

    private void Add(ReadOnlySpan<int> tokens, List<ClaimTokens> claims)
    {
        tokens = _trimmer.Trim(tokens);
        if (tokens.Length > 0) claims.Add(new ClaimTokens(text, tokens.ToArray()));
    }
}
