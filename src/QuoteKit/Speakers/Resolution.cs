using System.Collections.Immutable;

namespace QuoteKit.Speakers;

/// <summary>Who said it and how that was found, or why it is not known.</summary>
/// <param name="Speaker">Who, or null.</param>
/// <param name="By">How; <see cref="SpeakerResolution.None"/> without speaker.</param>
/// <param name="Reason">Why not; <see cref="UnresolvedReason.None"/> with a speaker.</param>
/// <param name="Pronoun">The index of the pronoun's mention that is the source, or -1.</param>
internal readonly record struct Resolution(Entity? Speaker, SpeakerResolution By, UnresolvedReason Reason, int Pronoun = -1)
{
    /// <summary>How sure the choice of the speaker is, from 0 to 1.</summary>
    public double Probability { get; init; } = 1;

    /// <summary>The joined names that were chosen, or null.</summary>
    public Entity? Joint { get; init; }

    /// <summary>Those who said it together with the speaker.</summary>
    public ImmutableArray<Entity> Others { get; init; } = [];

    /// <summary>The speaker, or the first of joined names with the others.</summary>
    public static Resolution FoundAll(Entity entity, SpeakerResolution by, int pronoun) => entity.Members is [var first, .. var others]
        ? Found(first, by, pronoun) with { Others = others, Joint = entity }
        : Found(entity, by, pronoun);

    public static Resolution Found(Entity speaker, SpeakerResolution by, int pronoun = -1) => new(speaker, by, UnresolvedReason.None, pronoun);

    public static Resolution Unknown(UnresolvedReason reason) => new(null, SpeakerResolution.None, reason);

    /// <summary>
    /// How likely the speaker is right, from 0 to 1, if the source is. For pronouns the ranking's own probability, drawn in
    /// a little; else shares counted on the quotations of news pages, the rarer ways set with care.
    /// </summary>
    public double Certainty => By switch
    {
        SpeakerResolution.Name => 0.97,
        SpeakerResolution.Line => 0.95,
        SpeakerResolution.Pronoun => 0.95 * Probability,
        SpeakerResolution.Continuation => 0.9,
        SpeakerResolution.Nominal => 0.8,
        SpeakerResolution.Alternation => 0.75,
        _ => 1,
    };
}
