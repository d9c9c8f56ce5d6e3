using System.Collections.Immutable;
using QuoteKit.Syntax;

namespace QuoteKit.Quotes;

/// <summary>Finds cues and joins each with its source and content.</summary>
internal static class AttributionFinder
{
    /// <summary>The attributions in the order of their first content; every quotation that is speech belongs to one.</summary>
    public static ImmutableArray<AttributionDraft> Find(
        AnnotatedText text, ImmutableArray<Mention> mentions, ImmutableArray<Quotation> quotations,
        AttributionScope scope, CancellationToken cancellation = default)
    {
        cancellation.ThrowIfCancellationRequested();
        return [];
    }
}
