using System.Collections.Immutable;

namespace QuoteKit.Output;

/// <summary>How the schema "quotekit/1" spells the values of enums, for other formats that shall speak alike.</summary>
/// <remarks>Written out, so that renaming one in code changes no document. All throw for a value that the enum does not have.</remarks>
public static class ContractNames
{
    /// <summary>The name of a type: "direct", "mixed", "indirect".</summary>
    /// <param name="type">The type.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such value.</exception>
    public static string Of(AttributionType type) => type switch
    {
        AttributionType.Direct => "direct",
        AttributionType.Mixed => "mixed",
        AttributionType.Indirect => "indirect",
        _ => throw Unknown(type),
    };

    /// <summary>The name of a kind: "person", "organization", "group", "unnamed".</summary>
    /// <param name="kind">The kind.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such value.</exception>
    public static string Of(SpeakerKind kind) => kind switch
    {
        SpeakerKind.Person => "person",
        SpeakerKind.Organization => "organization",
        SpeakerKind.Group => "group",
        SpeakerKind.Unnamed => "unnamed",
        _ => throw Unknown(kind),
    };

    /// <summary>The name of a way to the speaker ("pronoun"), or <see langword="null"/> for none.</summary>
    /// <param name="resolution">The way.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such value.</exception>
    public static string? Of(SpeakerResolution resolution) => resolution switch
    {
        SpeakerResolution.None => null,
        SpeakerResolution.Name => "name",
        SpeakerResolution.Pronoun => "pronoun",
        SpeakerResolution.Nominal => "nominal",
        SpeakerResolution.Continuation => "continuation",
        SpeakerResolution.Alternation => "alternation",
        SpeakerResolution.Line => "line",
        _ => throw Unknown(resolution),
    };

    /// <summary>The name of a reason ("no-cue"), or <see langword="null"/> for none.</summary>
    /// <param name="reason">The reason.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such value.</exception>
    public static string? Of(UnresolvedReason reason) => reason switch
    {
        UnresolvedReason.None => null,
        UnresolvedReason.NoCue => "no-cue",
        UnresolvedReason.Agentless => "agentless",
        UnresolvedReason.Ambiguous => "ambiguous",
        UnresolvedReason.Plural => "plural",
        UnresolvedReason.NoAntecedent => "no-antecedent",
        _ => throw Unknown(reason),
    };

    /// <summary>The name of a stance ("affirms").</summary>
    /// <param name="stance">The stance.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such value.</exception>
    public static string Of(ClaimStance stance) => stance switch
    {
        ClaimStance.Affirms => "affirms",
        ClaimStance.Denies => "denies",
        ClaimStance.Questions => "questions",
        ClaimStance.Predicts => "predicts",
        ClaimStance.Intends => "intends",
        ClaimStance.Attitude => "attitude",
        _ => throw Unknown(stance),
    };

    /// <summary>The name of a kind of mention ("person", "noun").</summary>
    /// <param name="kind">The kind.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such value.</exception>
    public static string Of(MentionKind kind) => kind switch
    {
        MentionKind.Person => "person",
        MentionKind.Organization => "organization",
        MentionKind.Location => "location",
        MentionKind.Other => "other",
        MentionKind.Noun => "noun",
        MentionKind.Pronoun => "pronoun",
        _ => throw Unknown(kind),
    };

    /// <summary>An array that was never set reads as empty, as everywhere else in a result.</summary>
    internal static ImmutableArray<T> OrEmpty<T>(this ImmutableArray<T> values) => values.IsDefault ? [] : values;

    private static ArgumentOutOfRangeException Unknown<T>(T value) where T : struct, Enum =>
        new(typeof(T).Name, value, $"{value} is no value of {typeof(T).Name}.");
}
