using System.Collections.Immutable;

namespace QuoteKit.Articles;

/// <summary>Finds which blocks of a body stand in block quotations, and which of those say who is quoted.</summary>
internal sealed class BlockquoteCollector(PageTree tree)
{
    /// <summary>What may stand between the words and a cite in their line.</summary>
    private const string Parting = " —–―-";

    private readonly ImmutableArray<Blockquote>.Builder _found = ImmutableArray.CreateBuilder<Blockquote>();
    private int _box = -1;
    private TextSpan? _words, _cite;

    /// <summary>Takes the next block of the body, which begins at an offset of the text.</summary>
    public void Add(TextBlock block, int offset)
    {
        int box = BoxOf(tree, block);
        if (box != _box) Close();
        _box = box;
        if (box < 0) return;
        var span = new TextSpan(offset, offset + block.Text.Length);
        if (IsCite(tree, block))
        {
            _cite ??= span;
            return;
        }

        int end = block.Text.Length;
        if (CiteIn(block) is { } cite)
        {
            _cite ??= span with { Start = offset + cite };
            end = block.Text.AsSpan(0, cite).TrimEnd(Parting).Length;
        }

        _words = new TextSpan(_words?.Start ?? span.Start, offset + end);
    }

    public ImmutableArray<Blockquote> ToImmutable()
    {
        Close();
        return _found.ToImmutable();
    }

    /// <summary>The outermost block quotation around the block, or the figure that holds nothing else; -1 if there is none.</summary>
    public static int BoxOf(PageTree tree, TextBlock block)
    {
        int box = -1;
        for (int i = block.First; i >= 0; i = tree[i].Parent)
        {
            if (tree[i].Name == "blockquote" || tree[i].Name == "figure" && tree.Holds(i, "blockquote")) box = i;
        }

        return box;
    }

    /// <summary>Whether the block only says who is quoted: it is marked so, or stands behind a dash in a block quotation.</summary>
    public static bool IsCite(PageTree tree, TextBlock block)
    {
        if (block.Text[0] is '—' or '–' or '―') return true;
        // A cite within a sentence names a work, and is a part of it: only one that the block's words all stand in counts.
        for (int i = block.First; i > 0 && tree[i].Name != "blockquote"; i = tree[i].Parent)
        {
            if (tree[i].Name is "cite" or "footer" or "figcaption") return block.Runs.All(r => tree.Contains(i, r.Node));
        }

        return false;
    }

    /// <summary>Where a cite begins in the line of the words that it ends, behind a stop.</summary>
    private int? CiteIn(TextBlock block)
    {
        ImmutableArray<TextRun> runs = block.Runs;
        int box = runs[^1].Node;
        while (box > 0 && tree[box].Name is not ("cite" or "footer" or "blockquote")) box = tree[box].Parent;
        if (box <= 0 || tree[box].Name == "blockquote") return null;
        int first = runs.Length;
        while (first > 0 && tree.Contains(box, runs[first - 1].Node)) first--;
        return first > 0 && TextShape.EndsSentence(block.Text.AsSpan(0, runs[first].Start).TrimEnd(Parting)) ? runs[first].Start : null;
    }

    private void Close()
    {
        // Words between two cites would be another's: nothing can be said of them.
        if (_words is { } words && !(_cite is { } cite && words.Contains(cite))) _found.Add(new Blockquote(words, _cite));
        (_words, _cite) = (null, null);
    }
}
