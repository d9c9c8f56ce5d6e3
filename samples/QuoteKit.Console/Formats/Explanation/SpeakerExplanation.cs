using System.Collections.Immutable;

namespace QuoteKit.Console.Formats.Explanation;

/// <summary>Why an attribution has its speaker.</summary>
internal sealed record SpeakerExplanation(ExtractionResult Result, Attribution Attribution)
{
    /// <summary>The rule in a sentence.</summary>
    public required string Reason { get; init; }

    /// <summary>Where the speaker is mentioned up to the end of the source and content, the nearest last.</summary>
    public ImmutableArray<TextSpan> Mentions { get; init; } = [];

    public static SpeakerExplanation Of(ExtractionResult result, Attribution attribution)
    {
        int end = attribution.Content.Concat(attribution.Source).Max(span => span.End);
        return new SpeakerExplanation(result, attribution)
        {
            Reason = attribution.Speaker is null ? Because(attribution.Reason) : Because(attribution.ResolvedBy),
            Mentions = attribution.Speaker is { } speaker ? [.. speaker.Mentions.Where(span => span.Start < end)] : [],
        };
    }

    private static string Because(SpeakerResolution by) => by switch
    {
        SpeakerResolution.Name => "The source is a name, or holds one.",
        SpeakerResolution.Pronoun => "The source is a pronoun; of those mentioned before it who agree in gender and number this one fits best.",
        SpeakerResolution.Nominal => "The source is a noun phrase: for somebody named elsewhere, or for a source of its own.",
        SpeakerResolution.Continuation => "There is no cue, and whoever spoke before goes on.",
        SpeakerResolution.Alternation => "There is no cue, and two speakers take turns.",
        SpeakerResolution.Line => "A line before or after names the speaker: a label, a lead-in or a byline.",
        _ => $"The way to the speaker is \"{by}\".",
    };

    private static string Because(UnresolvedReason reason) => reason switch
    {
        UnresolvedReason.NoCue => "There is no cue, and nobody spoke before who could go on.",
        UnresolvedReason.Agentless => "There is a cue, and no words name a source.",
        UnresolvedReason.Ambiguous => "The source fits several people equally well.",
        UnresolvedReason.Plural => "The source means several people whom nothing in the article names.",
        UnresolvedReason.NoAntecedent => "The source is a pronoun or noun, and nobody before it fits.",
        _ => $"The reason is \"{reason}\".",
    };
}
