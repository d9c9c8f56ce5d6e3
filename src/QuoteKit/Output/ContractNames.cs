using System.Collections.Immutable;

namespace QuoteKit.Output;

/// <summary>How the schema spells the values of enums; written out, so that renaming one in code changes no document.</summary>
internal static class ContractNames
{
    public static string Of(AttributionType type) => type switch
    {
        AttributionType.Direct => "direct",
        AttributionType.Mixed => "mixed",
        AttributionType.Indirect => "indirect",
        _ => throw Unknown(type),
    };

    public static string Of(SpeakerKind kind) => kind switch
    {
        SpeakerKind.Person => "person",
        SpeakerKind.Organization => "organization",
        SpeakerKind.Group => "group",
        SpeakerKind.Unnamed => "unnamed",
        _ => throw Unknown(kind),
    };

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
    public static ImmutableArray<T> OrEmpty<T>(this ImmutableArray<T> values) => values.IsDefault ? [] : values;

    private static ArgumentOutOfRangeException Unknown<T>(T value) where T : struct, Enum =>
        new(typeof(T).Name, value, $"{value} is no value of {typeof(T).Name}.");
}
