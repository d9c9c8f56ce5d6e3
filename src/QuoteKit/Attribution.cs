using System.Collections.Immutable;

namespace QuoteKit;

/// <summary>How an attribution gives what was said.</summary>
public enum AttributionType
{
    /// <summary>All of the content's words stand inside quotations.</summary>
    Direct,

    /// <summary>Some of the content's words stand inside quotations.</summary>
    Mixed,

    /// <summary>There is no quotation: reported speech.</summary>
    Indirect,
}

/// <summary>What the cue says was done with the content; <see cref="AttributionScope"/> chooses by it.</summary>
public enum CueClass
{
    /// <summary>There is no cue.</summary>
    None,

    /// <summary>A verb of no class below that is used as a cue: "began", "went on".</summary>
    Other,

    /// <summary>A statement: "said", "told", "according to".</summary>
    Say,

    /// <summary>A report or announcement: "reported", "announced", "showed".</summary>
    Report,

    /// <summary>A question: "asked", "wondered aloud".</summary>
    Ask,

    /// <summary>A denial or refusal: "denied", "declined to comment".</summary>
    Deny,

    /// <summary>A plan, promise, demand or order that somebody voiced: "vowed", "urged".</summary>
    Plan,

    /// <summary>A belief or knowledge: "thinks", "knows".</summary>
    Think,

    /// <summary>An attitude or wish: "hopes", "wants", "fears".</summary>
    Feel,
}

/// <summary>What an attribution was told by.</summary>
public enum AttributionEvidence
{
    /// <summary>Quotation marks alone: there is no cue beside them.</summary>
    Marks,

    /// <summary>A fixed form: a label before a colon, a name behind a dash, a verb and its source right beside a quotation.</summary>
    Form,

    /// <summary>The learned model, which weighs the cue, its sentence and the quotations around it.</summary>
    Model,
}

/// <summary>
/// One relation in the sense of PolNeAR (Newell, Margolin and Ruths 2018): a source, a cue and the content that the
/// source is said to have said, thought or planned.
/// </summary>
/// <remarks>Spans ascend and do not overlap within a property; all count in <see cref="Article.Text"/>.</remarks>
public sealed record Attribution
{
    /// <summary>Its name within the result: "a1", "a2"... in the order of the first content.</summary>
    public required string Id { get; init; }

    /// <summary>Direct, mixed or indirect.</summary>
    public required AttributionType Type { get; init; }

    /// <summary>What was said: at least one span. Quotation marks around it belong to it.</summary>
    public required ImmutableArray<TextSpan> Content { get; init; }

    /// <summary>The outermost quotations inside the content, marks included; one a paragraph.</summary>
    public ImmutableArray<TextSpan> Quotations { get; init; } = [];

    /// <summary>The words that name who said it ("he"); empty if the text has none.</summary>
    public ImmutableArray<TextSpan> Source { get; init; } = [];

    /// <summary>The words that mark the attribution ("said"); empty if there are none.</summary>
    public ImmutableArray<TextSpan> Cue { get; init; } = [];

    /// <summary>The dictionary form of the cue's head ("say"), or <see langword="null"/> without cue.</summary>
    public string? CueLemma { get; init; }

    /// <summary>What the cue says was done with the content.</summary>
    public CueClass CueClass { get; init; }

    /// <summary>Whether the cue is negated: "did not say", "never confirmed". Denials ("denied") are a <see cref="CueClass"/>.</summary>
    public bool IsCueNegated { get; init; }

    /// <summary>Whether the cue tells what may, must or will be: "would not confirm", "may announce".</summary>
    public bool IsCueModal { get; init; }

    /// <summary>What decided that this is an attribution, with this source and content.</summary>
    public AttributionEvidence DecidedBy { get; init; }

    /// <summary>Who said it, over the whole article, or <see langword="null"/> where that cannot be known.</summary>
    public Speaker? Speaker { get; init; }

    /// <summary>Who said it together with <see cref="Speaker"/>, in the text's order: the others of "Ada Blom and Carl Dahl said".</summary>
    public ImmutableArray<Speaker> CoSpeakers { get; init; } = [];

    /// <summary>What led to the speaker; <see cref="SpeakerResolution.None"/> where there is none.</summary>
    public SpeakerResolution ResolvedBy { get; init; }

    /// <summary>Why there is no speaker; <see cref="UnresolvedReason.None"/> where there is one.</summary>
    public UnresolvedReason Reason { get; init; }

    /// <summary>
    /// How sure the extractor is, from 0 to 1. Where the model decided it starts from a calibrated probability that source
    /// and content are right (isotonic regression over held-out parts of PolNeAR's training part). It is lowered by how
    /// likely the speaker is right then: the ranking's probability for a pronoun, else a share for each way of finding one.
    /// </summary>
    public double Confidence { get; init; }

    /// <summary>
    /// Who was considered as the speaker, who fits best first; empty where the source is no pronoun that was weighed, and unless
    /// <see cref="QuoteExtractorOptions.KeepCandidates"/> asks for it. That nobody is meant has to win clearly to be taken.
    /// </summary>
    public ImmutableArray<SpeakerCandidate> Candidates { get; init; } = [];
}
