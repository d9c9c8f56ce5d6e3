using System.Collections.Immutable;

namespace QuoteKit.Speakers;

/// <summary>Somebody or something that the article mentions, while its mentions are being gathered.</summary>
internal sealed class Entity(int index, SpeakerKind kind)
{
    public int Index { get; } = index;

    public SpeakerKind Kind { get; set; } = kind;

    public Gender Gender { get; set; }

    /// <summary>The indices of its mentions, ascending within each kind of mention.</summary>
    public List<int> Mentions { get; } = [];

    /// <summary>The nouns that tell its role, singular and in lower case ("commander").</summary>
    public HashSet<string> RoleHeads { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>All words of its titles and roles.</summary>
    public HashSet<string> RoleWords { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>A role found beside another mention than the name's ("his predecessor"), or null.</summary>
    public TextSpan? Role { get; set; }

    /// <summary>The words to call an entity by that has no name, or null.</summary>
    public TextSpan? Phrase { get; set; }

    /// <summary>The people of names joined by "and"; empty for others.</summary>
    public ImmutableArray<Entity> Members { get; init; } = [];

    /// <summary>The last mention that a walk over the text has passed, or -1.</summary>
    public int LastSeen { get; set; } = -1;

    /// <summary>Whether it stands in the source of some attribution.</summary>
    public bool Speaks { get; set; }

    public bool IsPlural => Kind == SpeakerKind.Group;

    /// <summary>Whether "he" or "she" can mean it.</summary>
    public bool IsOnePerson => Kind == SpeakerKind.Person || (Kind == SpeakerKind.Unnamed && Gender != Gender.Neuter);

    /// <summary>Takes over the gender where none is known yet.</summary>
    public void LearnGender(Gender gender)
    {
        if (Gender == Gender.Unknown) Gender = gender;
    }
}
