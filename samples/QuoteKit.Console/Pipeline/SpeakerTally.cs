using System.Globalization;

namespace QuoteKit.Console.Pipeline;

/// <summary>How much somebody said, in one article or over several.</summary>
internal sealed record SpeakerTally
{
    public required string Name { get; init; }

    public required SpeakerKind Kind { get; init; }

    /// <summary>What a list of known people names the speaker by, if there is one.</summary>
    public string? Identifier { get; init; }

    /// <summary>The first role that an article gives.</summary>
    public string? Role { get; init; }

    /// <summary>The articles with something that the speaker said.</summary>
    public int Documents { get; init; } = 1;

    /// <summary>The id of the first of them.</summary>
    public required string Document { get; init; }

    /// <summary>All attributions, reported ones too.</summary>
    public int Statements { get; init; }

    /// <summary>The runs of quoted speech in them.</summary>
    public int Quotations { get; init; }

    public int Words { get; init; }

    /// <summary>When the first article with a date was published.</summary>
    public DateTimeOffset? First { get; init; }

    public DateTimeOffset? Last { get; init; }

    /// <summary>
    /// Under which name the speaker of one article is that of another: the identifier, else a person's full name, an organization's name, in any
    /// case of letters; <see langword="null"/> for a single name, a group and an unnamed source, which may be anybody.
    /// </summary>
    public string? FullName
    {
        get
        {
            if (Identifier is not null) return $"i {Identifier}";
            string[] words = Name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
            bool isFull = Kind == SpeakerKind.Person ? words.Length > 1 : Kind == SpeakerKind.Organization;
            return isFull ? $"{(Kind == SpeakerKind.Person ? 'p' : 'o')} {string.Join(' ', words).ToUpper(CultureInfo.InvariantCulture)}" : null;
        }
    }

    /// <summary>Both together, under the name of this one.</summary>
    public SpeakerTally With(SpeakerTally later) => this with
    {
        Role = Role ?? later.Role,
        Documents = Documents + later.Documents,
        Statements = Statements + later.Statements,
        Quotations = Quotations + later.Quotations,
        Words = Words + later.Words,
        First = First is null || later.First < First ? later.First ?? First : First,
        Last = Last is null || later.Last > Last ? later.Last ?? Last : Last,
    };
}
