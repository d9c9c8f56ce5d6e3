using System.Collections.Immutable;
using System.Text;

namespace QuoteKit.Articles;

/// <summary>A body's text, and which nodes of the page it was made of.</summary>
/// <param name="Text">The paragraphs, parted by a blank line.</param>
/// <param name="Runs">The parts of the text, ascending.</param>
/// <param name="Blockquotes">What stands in blockquote elements, ascending.</param>
internal sealed record BodyText(string Text, ImmutableArray<TextRun> Runs, ImmutableArray<Blockquote> Blockquotes)
{
    private const string Gap = "\n\n";

    public static BodyText Empty { get; } = new("", [], []);

    /// <summary>Paragraphs that are all read out of one node.</summary>
    public static BodyText From(IEnumerable<string> paragraphs, int node)
    {
        string text = string.Join(Gap, paragraphs);
        return text.Length == 0 ? Empty : new BodyText(text, [new TextRun(0, node)], []);
    }

    public static BodyText From(List<TextBlock> blocks, PageTree tree)
    {
        var text = new StringBuilder();
        var quotes = new BlockquoteCollector(tree);
        var runs = ImmutableArray.CreateBuilder<TextRun>();
        foreach (TextBlock block in blocks)
        {
            if (text.Length > 0) text.Append(Gap);
            foreach (TextRun run in block.Runs) runs.Add(run with { Start = text.Length + run.Start });
            quotes.Add(block, text.Length);
            text.Append(block.Text);
        }

        return new BodyText(text.ToString(), runs.ToImmutable(), quotes.ToImmutable());
    }
}
