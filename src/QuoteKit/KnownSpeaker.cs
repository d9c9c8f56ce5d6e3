using System.Collections.Immutable;

namespace QuoteKit;

/// <summary>A person or organization that the caller knows: one entry of <see cref="QuoteExtractorOptions.Roster"/>.</summary>
public sealed record KnownSpeaker
{
    /// <summary>The full name without title ("Ada Blom"). Case, stops, and suffixes such as "Jr." do not matter.</summary>
    public required string Name { get; init; }

    /// <summary>
    /// Other names for the same one: nicknames, pen names, former names, acronyms. A surname alone links only if it stands
    /// here, and only where the article has no other bearer of it.
    /// </summary>
    public ImmutableArray<string> Aliases { get; init; } = [];

    /// <summary>What the caller knows the speaker by, such as a Wikidata id; it is handed on as it stands.</summary>
    public required string Identifier { get; init; }
}
