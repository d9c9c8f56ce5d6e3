namespace QuoteKit;

/// <summary>Somebody who was considered as the speaker behind a pronoun; kept where <see cref="QuoteExtractorOptions.KeepCandidates"/> asks for it.</summary>
/// <param name="Name">The name or phrase of who it is, or <see langword="null"/> for the possibility that it is nobody of these.</param>
/// <param name="Mention">The mention that made it a candidate, or <see langword="null"/> for nobody.</param>
/// <param name="Score">How well it fits; higher is better, and the scale is that of the attribution's other candidates alone.</param>
public sealed record SpeakerCandidate(string? Name, TextSpan? Mention, double Score);
