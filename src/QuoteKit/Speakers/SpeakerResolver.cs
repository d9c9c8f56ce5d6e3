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
        AnnotatedText text, ImmutableArray<Mention> mentions, ImmutableArray<AttributionDraft> drafts, Roster roster, bool keepCandidates = false,
        CancellationToken cancellation = default)
    {
        if (drafts.IsEmpty) return new([], []);
        var speech = new SpeechContext(text, drafts);
        var index = new EntityIndex(text, mentions, speech, roster);
        cancellation.ThrowIfCancellationRequested();
        CandidateRecorder? recorder = keepCandidates ? new(AntecedentRanker.Default) : null;
        Resolution[] resolutions = new DraftResolver(index, speech, (IAntecedentJudge?)recorder ?? AntecedentRanker.Default).ResolveAll(cancellation);
        var speaking = resolutions.SelectMany(resolution => resolution.Others.Prepend(resolution.Speaker)).OfType<Entity>().Distinct().ToList();
        var pronouns = resolutions.Where(resolution => resolution is { Speaker: not null, Pronoun: >= 0 })
            .ToLookup(resolution => resolution.Speaker!, resolution => index.Mentions[resolution.Pronoun].Span);
        var builder = new SpeakerBuilder(index);
        var (speakers, byEntity) = builder.Build(speaking, pronouns);

        var attributions = ImmutableArray.CreateBuilder<Attribution>(drafts.Length);
        for (int i = 0; i < drafts.Length; i++)
        {
            AttributionDraft draft = drafts[i];
            Resolution resolution = resolutions[i];
            attributions.Add(new Attribution
            {
                Id = $"a{i + 1}",
                Type = draft.Type,
                Content = draft.Content,
                Quotations = draft.Quotations,
                Source = draft.Source,
                Cue = draft.Cue,
                CueLemma = draft.CueLemma,
                CueClass = draft.CueClass,
                IsCueNegated = draft.IsCueNegated,
                IsCueModal = draft.IsCueModal,
                DecidedBy = draft.DecidedBy,
                Speaker = resolution.Speaker is { } entity ? byEntity[entity] : null,
                CoSpeakers = [.. resolution.Others.Select(other => byEntity[other])],
                ResolvedBy = resolution.By,
                Reason = resolution.Reason,
                Confidence = draft.Confidence * resolution.Certainty,
                Candidates = recorder?.Of(i, index, builder) ?? [],
            });
        }

        return new(attributions.MoveToImmutable(), speakers);
    }
}
