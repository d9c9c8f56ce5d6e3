using System.Collections.Immutable;
using QuoteKit.Quotes;
using QuoteKit.Syntax;

namespace QuoteKit.Training.Speakers;

/// <summary>A mention in a reference chain.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Head">The offset of its head word.</param>
/// <param name="Chain">Its chain's number.</param>
/// <param name="Person">The last word of the person's name that it is; null for other mentions.</param>
internal readonly record struct ChainMention(TextSpan Span, int Head, int Chain, string? Person);

/// <summary>A pronoun to resolve: the subject of a verb of saying, or the source of an attribution.</summary>
/// <param name="Offset">Where it stands.</param>
/// <param name="Word">The pronoun in lower case.</param>
/// <param name="Label">The speaker whom the layout names beside it, or null.</param>
internal readonly record struct PronounCase(int Offset, string Word, string? Label);

/// <summary>A text as the Speakers stage gets it, with reference chains.</summary>
internal sealed record CoreferenceText(
    string Id, AnnotatedText Text, ImmutableArray<Mention> Mentions, ImmutableArray<AttributionDraft> Drafts,
    IReadOnlyList<ChainMention> Chains, IReadOnlyList<PronounCase> Cases, bool IsGold);
