namespace QuoteKit.Quotes;

/// <summary>How a cue's words are joined to its content.</summary>
internal enum CueFrame
{
    /// <summary>No frame was read.</summary>
    None,

    /// <summary>A quotation stands before: “It works,” she said.</summary>
    QuotationBefore,

    /// <summary>A quotation stands after: She said: “It works.”</summary>
    QuotationAfter,

    /// <summary>A line that ends with a colon leads in, the quotation is the next paragraph: The mayor sent this note:</summary>
    LeadIn,

    /// <summary>said that it works</summary>
    That,

    /// <summary>asked whether, explained how</summary>
    Question,

    /// <summary>said it works</summary>
    Clause,

    /// <summary>vowed to leave</summary>
    Infinitive,

    /// <summary>praised the plan</summary>
    Object,

    /// <summary>called for calm</summary>
    Preposition,

    /// <summary>It works, she said. It, she said, works.</summary>
    Parenthetical,

    /// <summary>was expected to leave; seemed to work: nobody is named who expects.</summary>
    Passive,

    /// <summary>it was said that it works</summary>
    PassiveThat,

    /// <summary>according to her</summary>
    AccordingTo,

    /// <summary>Ms. Hill: it works</summary>
    Colon,
}
