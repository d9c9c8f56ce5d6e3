namespace QuoteKit.Speakers;

/// <summary>Chooses among those whom a pronoun may stand for.</summary>
internal interface IAntecedentJudge
{
    /// <summary>The number of the chosen candidate, <see cref="AntecedentList.Count"/> for none, and how sure it is from 0 to 1.</summary>
    (int Candidate, double Probability) Choose(in PronounPlace place, AntecedentList candidates);
}
