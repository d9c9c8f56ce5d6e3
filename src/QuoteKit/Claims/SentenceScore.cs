using System.Collections.Immutable;

namespace QuoteKit.Claims;

/// <summary>How check-worthy a sentence is, and why.</summary>
/// <param name="CheckWorthiness">From 0 to 1: how likely a fact-checker of political debates would have checked it.</param>
/// <param name="Features">The features that moved the score most, strongest first, at most five.</param>
public sealed record SentenceScore(double CheckWorthiness, ImmutableArray<ScoredFeature> Features);
