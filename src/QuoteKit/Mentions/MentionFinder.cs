using System.Collections.Immutable;
using QuoteKit.Syntax;

namespace QuoteKit.Mentions;

/// <summary>Finds names, role nouns and pronouns.</summary>
internal static class MentionFinder
{
    /// <summary>The mentions, ascending; they do not overlap.</summary>
    public static ImmutableArray<Mention> Find(AnnotatedText text, CancellationToken cancellation = default) => Find(text, NameLabeler.Default, cancellation);

    /// <summary>The mentions with names of another labeller than the package's: for learners, which need one that has not seen the text.</summary>
    public static ImmutableArray<Mention> Find(AnnotatedText text, NameLabeler labeler, CancellationToken cancellation = default)
    {
        var capitals = new CapitalTokens(text);
        cancellation.ThrowIfCancellationRequested();
        List<NameMention> names = new NameFinder(text, capitals, labeler).Find(cancellation);
        cancellation.ThrowIfCancellationRequested();
        return new MentionMerger(text, capitals, names).Merge();
    }
}
