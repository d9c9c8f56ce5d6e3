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

    /// <summary>How much surer or less sure the way makes the whole attribution: a factor from 0 to 1.</summary>
    public static double Step(SpeakerResolution by) => by switch
    {
        SpeakerResolution.Nominal => 0.9,
        SpeakerResolution.Line => 0.9,
        SpeakerResolution.Pronoun => 0.85,
        SpeakerResolution.Continuation => 0.75,
        SpeakerResolution.Alternation => 0.6,
        _ => 1,
    };
}
