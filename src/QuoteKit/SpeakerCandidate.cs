namespace QuoteKit;

/// <summary>Somebody who was considered as the speaker behind a pronoun; kept where <see cref="QuoteExtractorOptions.KeepCandidates"/> asks for it.</summary>
/// <param name="Name">The name or phrase of who it is, or <see langword="null"/> for the possibility that it is nobody of these.</param>
/// <param name="Mention">The mention that made it a candidate, or <see langword="null"/> for nobody.</param>
/// <param name="Score">How well it fits, from 0 to 1; together with the attribution's other candidates 1.</param>
public sealed record SpeakerCandidate(string? Name, TextSpan? Mention, double Score);
