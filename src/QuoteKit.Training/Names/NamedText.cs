using QuoteKit.Syntax;

namespace QuoteKit.Training.Names;

/// <summary>A document with the names that annotators, or for silver data another program, found in it.</summary>
/// <param name="Id">The document's name in its corpus.</param>
/// <param name="Text">Its text with tokens and sentences.</param>
/// <param name="Labels">A label of <see cref="Mentions.NameLabels"/> a token; <see langword="null"/> where no names are known.</param>
internal sealed record NamedText(string Id, AnnotatedText Text, byte[]? Labels);
