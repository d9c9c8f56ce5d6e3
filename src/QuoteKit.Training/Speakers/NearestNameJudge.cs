using QuoteKit.Speakers;

namespace QuoteKit.Training.Speakers;

/// <summary>The baseline: the nearest name before the pronoun that agrees with it.</summary>
internal sealed class NearestNameJudge(EntityIndex index) : IAntecedentJudge
{
    public (int Candidate, double Probability) Choose(in PronounPlace place, AntecedentList candidates)
    {
        for (int i = place.Mention - 1; i >= 0; i--)
        {
            if (index.Mentions[i].Kind is MentionKind.Noun or MentionKind.Pronoun) continue;
            for (int c = 0; c < candidates.Count; c++)
                if (candidates[c].Entity == index.Of(i)) return (c, 1);
        }

        return (0, 1);
    }
}
