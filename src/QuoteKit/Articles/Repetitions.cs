using System.Runtime.InteropServices;

namespace QuoteKit.Articles;

/// <summary>Finds what a body says twice: paragraphs given again, and pull quotes that repeat a sentence of it.</summary>
internal sealed class Repetitions
{
    /// <summary>Texts of fewer words repeat by chance.</summary>
    private const int FewestWords = 5;

    /// <summary>A whole paragraph given twice is a mistake from this many words on; shorter ones may be a refrain.</summary>
    private const int FewestWordsOfParagraph = 10;

    private readonly PageTree _tree;
    private readonly List<TextBlock> _blocks;
    private readonly HashSet<ulong> _seen = [];
    private readonly List<ulong> _words = [];
    private Dictionary<ulong, (int Block, bool InSeveral)>? _grams;

    public Repetitions(PageTree tree, List<TextBlock> blocks) => (_tree, _blocks) = (tree, blocks);

    /// <summary>Whether the block says only what was said before it, or is set apart and says only what the body says elsewhere.</summary>
    public bool Repeats(TextBlock block)
    {
        if (block.WordCount < FewestWords) return false;
        TextShape.HashWords(block.Text, _words);
        if (block.WordCount >= FewestWordsOfParagraph && !_seen.Add(_words.Aggregate(TextShape.FirstHash, TextShape.Mix))) return true;
        // Who is quoted may be so more than once: "— Ann Ashe, mayor".
        if (block.Text[0] is '—' or '–' or '-' || _words.Count < FewestWords || !IsSetApart(block)) return false;
        _grams ??= AllGrams();
        TextShape.HashWords(block.Text, _words);
        for (int i = 0; i + FewestWords <= _words.Count; i++)
        {
            if (!_grams[Gram(i)].InSeveral) return false;
        }

        return true;
    }

    private Dictionary<ulong, (int Block, bool InSeveral)> AllGrams()
    {
        var grams = new Dictionary<ulong, (int Block, bool InSeveral)>(_blocks.Sum(b => b.WordCount));
        foreach (TextBlock block in _blocks)
        {
            TextShape.HashWords(block.Text, _words);
            for (int i = 0; i + FewestWords <= _words.Count; i++)
            {
                ref var found = ref CollectionsMarshal.GetValueRefOrAddDefault(grams, Gram(i), out bool known);
                found = (block.First, known && (found.InSeveral || found.Block != block.First));
            }
        }

        return grams;
    }

    /// <summary>Some words from the one at <paramref name="start"/> on, as one number.</summary>
    private ulong Gram(int start)
    {
        ulong gram = TextShape.FirstHash;
        for (int i = start; i < start + FewestWords; i++) gram = TextShape.Mix(gram, _words[i]);
        return gram;
    }

    private bool IsSetApart(TextBlock block)
    {
        for (int i = block.Node, steps = 0; i >= 0 && steps < 4; i = _tree[i].Parent, steps++)
        {
            ref readonly PageNode node = ref _tree[i];
            if (node.Name is "blockquote" or "aside" or "figure" || node.Is(NodeTraits.Heading | NodeTraits.PullQuoteWord)) return true;
        }

        return false;
    }
}
