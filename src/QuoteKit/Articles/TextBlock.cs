namespace QuoteKit.Articles;

/// <summary>A paragraph, heading, list item or table row as a reader sees it.</summary>
/// <param name="Text">Its text, white space collapsed; never empty.</param>
/// <param name="Node">The block element that its first words stand in.</param>
/// <param name="First">The index of its first text node.</param>
/// <param name="LinkLength">How many characters of the text stand in links.</param>
/// <param name="EmphasisLength">How many characters of the text are bold or italic.</param>
internal sealed record TextBlock(string Text, int Node, int First, int LinkLength, int EmphasisLength)
{
    public double LinkDensity => (double)LinkLength / Text.Length;

    /// <summary>How many words the text has; for scripts without spaces some two characters count as one.</summary>
    public int WordCount { get; } = TextShape.CountWords(Text);

    public bool EndsSentence { get; } = TextShape.EndsSentence(Text);
}
