using System.Collections.Immutable;
using QuoteKit.Syntax;

namespace QuoteKit.Mentions;

/// <summary>Finds names, role nouns and pronouns.</summary>
internal static class MentionFinder
{
    /// <summary>The mentions, ascending; they do not overlap.</summary>
    public static ImmutableArray<Mention> Find(AnnotatedText text, CancellationToken cancellation = default)
    {
        cancellation.ThrowIfCancellationRequested();
        return [];
    }
}
