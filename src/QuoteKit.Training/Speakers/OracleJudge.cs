using QuoteKit.Speakers;

namespace QuoteKit.Training.Speakers;

/// <summary>Chooses what the reference chains say, and keeps each choice as an example; where they say nothing, another judge chooses.</summary>
internal sealed class OracleJudge(CoreferenceText document, EntityIndex index, IAntecedentJudge otherwise) : IAntecedentJudge
{
    private readonly ChainMap _chains = new(document, index);

    public List<AntecedentExample> Examples { get; } = [];

    public (int Candidate, double Probability) Choose(in PronounPlace place, AntecedentList candidates)
    {
        int? chain = _chains.ChainAt(index.Mentions[place.Mention].Span.Start);
        if (chain is null || !_chains.IsNamed(chain.Value)) return otherwise.Choose(place, candidates);
        var right = new bool[candidates.Count + 1];
        int first = -1;
        for (int i = candidates.Count - 1; i >= 0; i--)
        {
            if (!_chains.Matches(candidates[i].Entity, chain.Value)) continue;
            right[i] = true;
            first = i;
        }

        // That nobody is meant is believed of people's chains alone; a silver chain without a candidate tells nothing.
        if (first < 0 && !document.IsGold) return otherwise.Choose(place, candidates);
        if (first < 0) right[candidates.Count] = true;
        Examples.Add(new AntecedentExample(
            place.Column, [.. Enumerable.Range(0, candidates.Count + 1).Select(i => candidates.Features(i).ToArray())], right, place.Draft >= 0, document.IsGold));
        return first < 0 ? otherwise.Choose(place, candidates) : (first, 1);
    }
}
