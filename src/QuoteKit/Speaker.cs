using System.Collections.Immutable;

namespace QuoteKit;

/// <summary>What kind of speaker.</summary>
public enum SpeakerKind
{
    /// <summary>A named person.</summary>
    Person,

    /// <summary>A named organization.</summary>
    Organization,

    /// <summary>Several people under a noun phrase or joined names ("White House officials").</summary>
    Group,

    /// <summary>One person without a name ("a senior police officer").</summary>
    Unnamed,
}

/// <summary>A person, organization, group or unnamed source, over the whole article under one name.</summary>
public sealed record Speaker
{
    /// <summary>Its name within the result: "s1", "s2"... in the order of the first mention.</summary>
    public required string Id { get; init; }

    /// <summary>
    /// The fullest form in the article without title ("Ada Blom"; a title without surname stays: "Prince
    /// Andrew"); for groups and unnamed sources the noun phrase. Always words of the article.
    /// </summary>
    public required string Name { get; init; }

    /// <summary>What kind of speaker.</summary>
    public required SpeakerKind Kind { get; init; }

    /// <summary>The title before the name ("Lt. Gen."), or <see langword="null"/>.</summary>
    public string? Honorific { get; init; }

    /// <summary>The role in the article's words, or <see langword="null"/>.</summary>
    public string? Role { get; init; }

    /// <summary>The identifier of the entry in the caller's <see cref="QuoteExtractorOptions.Roster"/>, or <see langword="null"/> if none fits or several do.</summary>
    public string? Identifier { get; init; }

    /// <summary>Other forms of the name in the article, in their order; no pronouns.</summary>
    public ImmutableArray<string> Aliases { get; init; } = [];

    /// <summary>Where the speaker is mentioned, pronouns too, ascending.</summary>
    public ImmutableArray<TextSpan> Mentions { get; init; } = [];
}
