using System.Collections.Immutable;

namespace QuoteKit.Sentences;

/// <summary>Finds the paragraphs of a text.</summary>
internal static class ParagraphSplitter
{
    /// <summary>The paragraphs' spans, ascending, without the white space around them.</summary>
    public static ImmutableArray<TextSpan> Split(string text)
    {
        var paragraphs = ImmutableArray.CreateBuilder<TextSpan>();
        var reader = new ParagraphReader(text);
        while (reader.Read()) paragraphs.Add(reader.Current);
        return paragraphs.DrainToImmutable();
    }
}
