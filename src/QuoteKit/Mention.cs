using System.Collections.Immutable;

namespace QuoteKit;

/// <summary>What kind of thing a mention names.</summary>
public enum MentionKind
{
    /// <summary>A person's name.</summary>
    Person,

    /// <summary>The name of an organization.</summary>
    Organization,

    /// <summary>The name of a place.</summary>
    Location,

    /// <summary>Any other name: nationalities, events, works, laws.</summary>
    Other,

    /// <summary>A noun phrase for a person or group ("the senator", "two officials").</summary>
    Noun,

    /// <summary>A pronoun that can stand for a speaker.</summary>
    Pronoun,
}

/// <summary>Grammatical gender as far as the words tell; evidence for resolving pronouns, not a fact about a person.</summary>
public enum Gender
{
    /// <summary>The words do not tell.</summary>
    Unknown,

    /// <summary>Words such as "he", "Mr.", "spokesman" or a given name mostly borne by men.</summary>
    Masculine,

    /// <summary>Words such as "she", "Ms.", "spokeswoman" or a given name mostly borne by women.</summary>
    Feminine,

    /// <summary>A thing or an organization: "it".</summary>
    Neuter,
}

/// <summary>A place in the text that mentions somebody or something.</summary>
public sealed record Mention
{
    /// <summary>The mention with title ("Lt. Gen. Ada Blom"), without what follows it.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>What it names.</summary>
    public required MentionKind Kind { get; init; }

    /// <summary>The name without title ("Ada Blom"); for nouns and pronouns the whole span.</summary>
    public required TextSpan Name { get; init; }

    /// <summary>The index of the mention's head token.</summary>
    public required int HeadToken { get; init; }

    /// <summary>The title before the name ("Lt. Gen."), or <see langword="null"/>.</summary>
    public TextSpan? Title { get; init; }

    /// <summary>The words that tell the role ("the commander leading the fight"), or <see langword="null"/>.</summary>
    public TextSpan? Role { get; init; }

    /// <summary>Its gender as far as its own words tell.</summary>
    public Gender Gender { get; init; }

    /// <summary>Whether it means several ("officials", "they").</summary>
    public bool IsPlural { get; init; }

    /// <summary>The names inside its title or noun phrase ("the <i>Westhaven</i> mayor"), ascending; none for names without title.</summary>
    public ImmutableArray<Mention> Names { get; init; } = [];
}
