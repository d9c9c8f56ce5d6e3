namespace QuoteKit.Output;

/// <summary>The arrays that a JSON document holds only when asked for.</summary>
[Flags]
public enum JsonInclude
{
    /// <summary>None of them.</summary>
    None = 0,

    /// <summary>"tokens": <c>[start, end, tag]</c> for each token.</summary>
    Tokens = 1,

    /// <summary>"sentences": <c>[start, end]</c> for each sentence.</summary>
    Sentences = 2,

    /// <summary>
    /// "tokens" with syntax: <c>[start, end, tag, lemma, head, relation]</c>, where head is an index into "tokens" or -1
    /// for a root. Wins over <see cref="Tokens"/>.
    /// </summary>
    Syntax = 4,

    /// <summary>"mentions": <c>[start, end, kind]</c> for each mention: names without title, noun phrases from behind the names in them.</summary>
    Mentions = 8,
}
