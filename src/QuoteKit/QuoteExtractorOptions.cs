using System.Collections.Immutable;

namespace QuoteKit;

/// <summary>Which attributions to give.</summary>
public enum AttributionScope
{
    /// <summary>Statements, reports, announcements, denials, questions and plans that somebody voiced.</summary>
    Speech,

    /// <summary>Also beliefs, attitudes and noun contents, as PolNeAR counts.</summary>
    All,
}

/// <summary>The settings of a <see cref="QuoteExtractor"/>, checked once when it is built.</summary>
public sealed record QuoteExtractorOptions
{
    /// <summary>The settings of <see cref="QuoteExtractor.Default"/>.</summary>
    public static QuoteExtractorOptions Default { get; } = new();

    /// <summary>Which attributions to give; the default is <see cref="AttributionScope.Speech"/>.</summary>
    public AttributionScope Scope { get; init; }

    /// <summary>
    /// The most characters of article text that are read; the rest is left out with a diagnostic. The default is
    /// 16,777,216 UTF-16 code units; at least 1. It bounds memory: a result takes some hundred bytes a word.
    /// </summary>
    public int MaxTextLength { get; init; } = 16 * 1024 * 1024;

    /// <summary>
    /// The most of a page that is parsed, in bytes of a stream or UTF-16 code units of a string; the rest is left out
    /// with a diagnostic. The default is 33,554,432; at least 1. A parsed page takes some ten times its size in memory.
    /// </summary>
    public int MaxHtmlLength { get; init; } = 32 * 1024 * 1024;

    /// <summary>
    /// The deepest nesting of elements that is looked into; what lies deeper counts as part of the element at the limit,
    /// with a diagnostic.
    /// The default is 512, which browsers also take for their limit; from 16 to 4,096.
    /// </summary>
    public int MaxHtmlDepth { get; init; } = 512;

    /// <summary>
    /// The most elements of a page that are parsed, counted by start tags; the rest of the page is left out with a diagnostic.
    /// The default is 1,000,000; at least 1. It bounds memory: an element takes some hundred bytes and more.
    /// </summary>
    public int MaxHtmlElements { get; init; } = 1_000_000;

    /// <summary>
    /// The people and organizations that the caller knows; the default is none. An entry links a speaker whose full name or
    /// alias it has, gives it <see cref="Speaker.Identifier"/>, joins names that are one's by the roster alone ("Ada Blom",
    /// pen name "A. Thorn"), and keeps apart two that the roster has as two. It adds no names: <see cref="Speaker.Name"/>
    /// stays words of the article. Names need a letter or digit; a name of several entries links none unless other names tell.
    /// </summary>
    public ImmutableArray<KnownSpeaker> Roster { get; init; } = [];

    /// <summary>
    /// Whether attributions keep who was considered as their speaker, for explanations; the default is
    /// <see langword="false"/>, since it costs time and memory. It changes nothing else.
    /// </summary>
    public bool KeepCandidates { get; init; }

    internal void Validate()
    {
        foreach (KnownSpeaker known in Roster.IsDefault ? [] : Roster)
        {
            if (known?.Identifier is null || !IsName(known.Name) || known.Aliases.IsDefault || !known.Aliases.All(IsName))
                throw new ArgumentException($"The roster's entry '{known?.Name}' needs an identifier, a name, and aliases with a letter or digit each.", nameof(Roster));
        }

        if (!Enum.IsDefined(Scope))
            throw new ArgumentOutOfRangeException(nameof(Scope), Scope, "Scope must be Speech or All.");
        ArgumentOutOfRangeException.ThrowIfLessThan(MaxTextLength, 1, nameof(MaxTextLength));
        ArgumentOutOfRangeException.ThrowIfLessThan(MaxHtmlLength, 1, nameof(MaxHtmlLength));
        ArgumentOutOfRangeException.ThrowIfLessThan(MaxHtmlElements, 1, nameof(MaxHtmlElements));
        ArgumentOutOfRangeException.ThrowIfLessThan(MaxHtmlDepth, 16, nameof(MaxHtmlDepth));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(MaxHtmlDepth, 4096, nameof(MaxHtmlDepth));
    }

    private static bool IsName(string? name) => name is not null && name.Any(char.IsLetterOrDigit);
}
