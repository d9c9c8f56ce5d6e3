using System.Collections.Immutable;
using QuoteKit.Syntax;

namespace QuoteKit.Claims;

/// <summary>Splits the contents of attributions into checkable statements.</summary>
internal static class ClaimFinder
{
    /// <summary>The claims in the order of the text.</summary>
    public static ImmutableArray<Claim> Find(AnnotatedText text, ImmutableArray<Attribution> attributions, CancellationToken cancellation = default)
    {
        cancellation.ThrowIfCancellationRequested();
        return [];
    }
}
