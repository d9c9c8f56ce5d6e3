using System.Collections.Immutable;
using QuoteKit.Syntax;

namespace QuoteKit.Mentions;

/// <summary>Finds names, role nouns and pronouns.</summary>
internal static class MentionFinder
{
    /// <summary>The mentions, ascending; they do not overlap.</summary>
    public static ImmutableArray<Mention> Find(AnnotatedText text, CancellationToken cancellation = default)
    {
        var capitals = new CapitalTokens(text);
        cancellation.ThrowIfCancellationRequested();
        List<NameMention> names = new NameFinder(text, capitals).Find();
        cancellation.ThrowIfCancellationRequested();
        return new MentionMerger(text, capitals, names).Merge();
    }
}
