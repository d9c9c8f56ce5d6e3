namespace QuoteKit.Claims;

/// <summary>A sentence of a speech or debate.</summary>
/// <param name="Text">The sentence.</param>
/// <param name="Speaker">Who speaks; only compared with other sentences' speakers. <see langword="null"/> if there is but one.</param>
public sealed record SpeechSentence(string Text, string? Speaker = null);
