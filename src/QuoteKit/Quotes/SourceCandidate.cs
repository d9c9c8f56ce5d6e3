namespace QuoteKit.Quotes;

/// <summary>Which tokens may name the source of a cue, and how they were come by.</summary>
/// <param name="Range">The tokens, or <see cref="TokenRange.None"/> for nobody.</param>
/// <param name="Head">Its head token.</param>
/// <param name="Kind">The generator.</param>
internal readonly record struct SourceCandidate(TokenRange Range, int Head, SourceKind Kind);

/// <summary>The generators of source candidates.</summary>
internal enum SourceKind
{
    /// <summary>Nobody is named.</summary>
    Nobody,

    /// <summary>A subtree without preposition, conjunction or mark in front.</summary>
    Subtree,

    /// <summary>The same, cut before one of its later parts.</summary>
    CutSubtree,

    /// <summary>From its first word to its head.</summary>
    ToHead,

    /// <summary>The head alone.</summary>
    Head,

    /// <summary>With the conjuncts before it.</summary>
    Conjuncts,

    /// <summary>A mention, with title.</summary>
    Mention,

    /// <summary>What the labeller says.</summary>
    Labelled,

    /// <summary>What the frames read.</summary>
    Read,
}
