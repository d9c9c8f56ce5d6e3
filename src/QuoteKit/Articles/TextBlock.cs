using System.Collections.Immutable;

namespace QuoteKit.Articles;

/// <summary>A part of a text that comes from one node of the page.</summary>
/// <param name="Start">Where it begins in the text; it ends where the next one begins.</param>
/// <param name="Node">The index of the text node, or of the element whose text was read otherwise.</param>
internal readonly record struct TextRun(int Start, int Node);

/// <summary>A paragraph, heading, list item or table row as a reader sees it.</summary>
/// <param name="Text">Its text, white space collapsed; never empty.</param>
/// <param name="Node">The block element that its first words stand in.</param>
/// <param name="First">The index of its first text node.</param>
/// <param name="LinkLength">How many characters of the text stand in links.</param>
/// <param name="EmphasisLength">How many characters of the text are bold or italic.</param>
internal sealed record TextBlock(string Text, int Node, int First, int LinkLength, int EmphasisLength)
{
    /// <summary>Which text nodes its text is made of, ascending; the first one begins at 0.</summary>
    public required ImmutableArray<TextRun> Runs { get; init; }

    public double LinkDensity => (double)LinkLength / Text.Length;

    /// <summary>How many words the text has; for scripts without spaces some two characters count as one.</summary>
    public int WordCount { get; } = TextShape.CountWords(Text);

    public bool EndsSentence { get; } = TextShape.EndsSentence(Text);
}
