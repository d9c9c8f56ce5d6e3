namespace QuoteKit;

/// <summary>What led from an attribution to its speaker.</summary>
public enum SpeakerResolution
{
    /// <summary>There is no speaker.</summary>
    None,

    /// <summary>The source is or holds a name.</summary>
    Name,

    /// <summary>The source is a pronoun that stands for somebody named elsewhere.</summary>
    Pronoun,

    /// <summary>The source is a noun phrase: for somebody named elsewhere, or a group or unnamed source of its own.</summary>
    Nominal,

    /// <summary>There is no cue, and the speaker before goes on.</summary>
    Continuation,

    /// <summary>There is no cue, and two speakers take turns.</summary>
    Alternation,

    /// <summary>A line before or after names the speaker: "And from the mayor:", a byline after a dash, a transcript's label.</summary>
    Line,
}

/// <summary>Why an attribution has no speaker.</summary>
public enum UnresolvedReason
{
    /// <summary>There is a speaker.</summary>
    None,

    /// <summary>A quotation with no cue, and nobody before who could go on.</summary>
    NoCue,

    /// <summary>There is a cue, but no words name a source ("it was said").</summary>
    Agentless,

    /// <summary>A pronoun or noun that fits several people equally well.</summary>
    Ambiguous,

    /// <summary>A pronoun or noun for several people that nothing in the article names ("they").</summary>
    Plural,

    /// <summary>A pronoun with nobody before it that fits.</summary>
    NoAntecedent,
}
