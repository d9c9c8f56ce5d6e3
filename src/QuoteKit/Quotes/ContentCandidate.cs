namespace QuoteKit.Quotes;

/// <summary>Which tokens may be the content of a cue, and how they were come by.</summary>
/// <param name="Ranges">Ascending, not overlapping, not empty; without marks at their ends.</param>
/// <param name="Kind">The generator.</param>
/// <param name="Detail">What the generator adds: a relation, a side.</param>
internal readonly record struct ContentCandidate(TokenRange[] Ranges, ContentKind Kind, uint Detail)
{
    public TokenRange First => Ranges[0];

    public TokenRange Last => Ranges[^1];

    public bool Contains(int token)
    {
        foreach (TokenRange range in Ranges)
            if (token >= range.First && token < range.End) return true;
        return false;
    }
}

/// <summary>The generators of content candidates.</summary>
internal enum ContentKind
{
    /// <summary>The subtree of a word.</summary>
    Subtree,

    /// <summary>From a dependent of the cue to the end of the cue's subtree.</summary>
    ToSubtreeEnd,

    /// <summary>From a dependent of the cue to the sentence's end.</summary>
    ToSentenceEnd,

    /// <summary>From right behind the cue.</summary>
    AfterCue,

    /// <summary>Between two marks left of the cue.</summary>
    BeforeCue,

    /// <summary>From the cue to a mark right of it.</summary>
    ToMark,

    /// <summary>Between two marks right of the cue.</summary>
    BetweenMarks,

    /// <summary>From the sentence's start to the cue's subject.</summary>
    ToSubject,

    /// <summary>Both sides of a parenthetical cue.</summary>
    Around,

    /// <summary>Quotations of the window.</summary>
    Quotations,

    /// <summary>One of the others with sentences behind it.</summary>
    Forward,

    /// <summary>One of the others with sentences before it.</summary>
    Backward,

    /// <summary>A dependent's subtree cut before one of its commas.</summary>
    CutSubtree,

    /// <summary>What the labeller says.</summary>
    Labelled,

    /// <summary>What the frames read.</summary>
    Read,
}
