namespace QuoteKit.Training.Speakers;

/// <summary>A pronoun with its candidates' features, none of them last, and which of them are right.</summary>
internal sealed record AntecedentExample(int Column, uint[][] Features, bool[] Right, bool IsSource, bool IsGold);
