using System.Collections.Immutable;

namespace QuoteKit.Speakers;

/// <summary>A judge that keeps whom the judge behind it chose among, for explanations.</summary>
internal sealed class CandidateRecorder(IAntecedentJudge judge) : IAntecedentJudge
{
    private readonly Dictionary<int, (Entity? Entity, int Mention, double Share)[]> _byDraft = [];

    public (int Candidate, double Probability) Choose(in PronounPlace place, AntecedentList candidates)
    {
        var chosen = judge.Choose(place, candidates);
        if (place.Draft < 0) return chosen;
        var all = new (Entity?, int, double)[candidates.Count + 1];
        for (int i = 0; i < candidates.Count; i++) all[i] = (candidates[i].Entity, candidates[i].Mention, candidates.Shares[i]);
        all[^1] = (null, -1, candidates.Shares[candidates.Count]);
        _byDraft[place.Draft] = all;
        return chosen;
    }

    /// <summary>Who was considered for a draft, who fits best first.</summary>
    public ImmutableArray<SpeakerCandidate> Of(int draft, EntityIndex index, SpeakerBuilder builder) => _byDraft.TryGetValue(draft, out var all)
        ? [.. all.OrderByDescending(candidate => candidate.Share).Select(candidate => candidate.Entity is { } entity
            ? new SpeakerCandidate(builder.NameOf(entity), index.Mentions[candidate.Mention].Span, candidate.Share)
            : new SpeakerCandidate(null, null, candidate.Share))]
        : [];
}
