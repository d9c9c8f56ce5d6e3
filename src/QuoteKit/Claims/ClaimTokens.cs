using System.Collections.Immutable;
using QuoteKit.Quotes;
using QuoteKit.Syntax;

namespace QuoteKit.Claims;

/// <summary>The tokens of one claim: runs that ascend, more than one where a cue stands in the middle.</summary>
internal sealed class ClaimTokens(AnnotatedText text, ImmutableArray<TokenRange> runs)
{
    public AnnotatedText Text { get; } = text;

    public ImmutableArray<TextSpan> Spans => [.. runs.Select(run => run.SpanIn(Text))];

    /// <summary>The indices of the tokens, ascending.</summary>
    public IEnumerable<int> Indices()
    {
        foreach (TokenRange run in runs)
            for (int token = run.First; token < run.End; token++)
                yield return token;
    }

    public bool Any(Func<int, bool> holds)
    {
        foreach (int token in Indices())
            if (holds(token)) return true;
        return false;
    }

    /// <summary>Whether a word of the claim is in the list of that sign; a name is only ever a sign of a date.</summary>
    public bool Has(ClaimSign sign) => Any(token =>
        ClaimWords.Default.Has(sign, Text.Word(token)) && (sign is ClaimSign.Date || !PennTags.IsName(Text.Tag(token))));
}
