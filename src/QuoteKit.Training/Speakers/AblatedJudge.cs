using QuoteKit.Speakers;

namespace QuoteKit.Training.Speakers;

/// <summary>A judge that does not see some of the features: they are made the same for all candidates.</summary>
internal sealed class AblatedJudge(IAntecedentJudge inner, int first, int end) : IAntecedentJudge
{
    private const uint Hidden = 0x48494445;

    public (int Candidate, double Probability) Choose(in PronounPlace place, AntecedentList candidates)
    {
        for (int i = 0; i <= candidates.Count; i++) candidates.Features(i)[first..end].Fill(Hidden);
        return inner.Choose(place, candidates);
    }

    /// <summary>The example as the judge would see it.</summary>
    public static AntecedentExample Hide(AntecedentExample example, int first, int end) =>
        example with { Features = [.. example.Features.Select(row => row.Select((feature, i) => i >= first && i < end ? Hidden : feature).ToArray())] };
}
