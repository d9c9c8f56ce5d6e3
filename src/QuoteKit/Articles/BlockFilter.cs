namespace QuoteKit.Articles;

/// <summary>Leaves out of the article's blocks what its element holds beside the body: pointers elsewhere, title, captions, repetitions.</summary>
internal sealed class BlockFilter
{
    private const int LongestLinkLine = 30;
    private const int LongestCaption = 40;
    private const int LongestPlainCaption = 12;
    private const int LongestPromo = 60;

    private readonly PageTree _tree;
    private readonly List<TextBlock> _blocks;
    private readonly bool[] _inTeaser;
    private readonly HashSet<string> _titles;
    private readonly int _longestTitle;

    private BlockFilter(PageTree tree, List<TextBlock> blocks, bool[] inTeaser, IEnumerable<string?> titles)
    {
        (_tree, _blocks, _inTeaser) = (tree, blocks, inTeaser);
        _titles = titles.Select(t => TextShape.Key(t ?? "")).Where(t => t.Length > 0).ToHashSet(StringComparer.Ordinal);
        _longestTitle = _titles.Count == 0 ? 0 : _titles.Max(t => t.Length) * 2;
    }

    /// <summary>The blocks that are the article's.</summary>
    /// <param name="tree">The page.</param>
    /// <param name="blocks">The blocks of the element that holds the article.</param>
    /// <param name="inTeaser">For each node: whether it lies in a teaser.</param>
    /// <param name="titles">The article's title, as the page's places write it.</param>
    /// <param name="authors">The article's authors.</param>
    public static List<TextBlock> Filter(
        PageTree tree, List<TextBlock> blocks, bool[] inTeaser, IEnumerable<string?> titles, IReadOnlyList<string> authors) =>
        new BlockFilter(tree, blocks, inTeaser, titles).Run(authors);

    private List<TextBlock> Run(IReadOnlyList<string> authors)
    {
        bool allTeasers = _blocks.Count(b => _inTeaser[b.First]) * 2 > _blocks.Count;
        int firstProse = _blocks.FindIndex(ContentFinder.IsProse);
        var repetitions = new Repetitions(_tree, _blocks);
        var kept = new List<TextBlock>();
        bool titled = false;
        int pullQuote = -1;
        for (int i = 0; i < _blocks.Count; i++)
        {
            TextBlock block = _blocks[i];
            if (IsTitle(block, i <= firstProse))
            {
                // What stands above the title is no body either.
                kept.RemoveAll(b => !ContentFinder.IsProse(b));
                titled = true;
                continue;
            }

            if (_inTeaser[block.First] && !allTeasers) continue;
            if (IsLinkLine(block) || IsPointer(block) || IsCaption(i)) continue;
            if (repetitions.Repeats(block))
            {
                pullQuote = BlockquoteCollector.BoxOf(_tree, block);
                continue;
            }

            // Who is quoted goes with the words.
            if (pullQuote >= 0 && _tree.Contains(pullQuote, block.First) && BlockquoteCollector.IsCite(_tree, block)) continue;
            kept.Add(block);
        }

        TrimStart(kept, titled);
        TrimEnd(kept, authors);
        return kept;
    }

    private bool IsTitle(TextBlock block, bool beforeBody)
    {
        string name = _tree[block.Node].Name;
        return beforeBody && name == "h1" || block.Text.Length <= _longestTitle && _titles.Contains(TextShape.Key(block.Text));
    }

    private bool IsLinkLine(TextBlock block)
    {
        if (block.LinkDensity <= 0.7 || block.WordCount >= LongestLinkLine || LinksToItself(block)) return false;
        return block.WordCount > 5 || BoilerplateWords.BeginsLikePointer(block.Text);
    }

    /// <summary>A heading's link to a place on its own page, as in live blogs, leads nowhere else.</summary>
    private bool LinksToItself(TextBlock block)
    {
        if (!_tree[block.Node].Is(NodeTraits.Heading)) return false;
        int i = _tree[block.First].Parent;
        while (i > block.Node && _tree[i].Name != "a") i = _tree[i].Parent;
        return HtmlNames.IsLinkToPlace(_tree[i]);
    }

    private static bool IsPointer(TextBlock block) =>
        BoilerplateWords.BeginsLikePointer(block.Text) && (block.LinkDensity > 0.2 || block.WordCount <= 5 || !block.EndsSentence && block.WordCount < 12);

    /// <summary>A short text right after an image that shares its box with nothing else, or is emphasised.</summary>
    private bool IsCaption(int index)
    {
        TextBlock block = _blocks[index];
        if (block.WordCount > LongestCaption) return false;
        bool emphasised = block.EmphasisLength >= 0.9 * block.Text.Length;
        if (!emphasised && (block.EndsSentence || block.WordCount > LongestPlainCaption)) return false;
        for (int i = block.First - 1, steps = 0; i >= 0 && steps < 30; i--, steps++)
        {
            ref readonly PageNode node = ref _tree[i];
            if (node.TextLength > 0) return false;
            if (node.Name == "img") return emphasised || _tree.Contains(OwnBox(index), i);
        }

        return false;
    }

    /// <summary>The widest element around the block that holds no other block.</summary>
    private int OwnBox(int index)
    {
        int box = _blocks[index].Node;
        while (true)
        {
            int parent = _tree[box].Parent;
            bool shared = parent < 0 || index > 0 && _tree.Contains(parent, _blocks[index - 1].First)
                || index + 1 < _blocks.Count && _tree.Contains(parent, _blocks[index + 1].First);
            if (shared) return box;
            box = parent;
        }
    }

    private void TrimStart(List<TextBlock> kept, bool titled)
    {
        int first = kept.FindIndex(IsBodyText);
        while (first >= 0 && first < kept.Count && IsPromo(kept[first])) first++;
        if (first <= 0) return;
        // A second title is no body, but the name of a list's first entry is, and the heading of the first of several parts.
        ref readonly PageNode before = ref _tree[kept[first - 1].Node];
        bool heading = before.Name == "dt" || before.Is(NodeTraits.Heading) && (!titled || HeadsParts(kept, first - 1));
        kept.RemoveRange(0, heading ? first - 1 : first);
    }

    /// <summary>Whether other headings look like this one: a single one may be a second title.</summary>
    private bool HeadsParts(List<TextBlock> kept, int heading)
    {
        ref readonly PageNode node = ref _tree[kept[heading].Node];
        (string name, string? style) = (node.Name, node.Attribute("class"));
        return kept.Skip(heading + 1).Any(b => _tree[b.Node].Name == name && _tree[b.Node].Attribute("class") == style);
    }

    private void TrimEnd(List<TextBlock> kept, IReadOnlyList<string> authors)
    {
        int last = kept.Count;
        while (last > 0 && (!IsBodyText(kept[last - 1]) && !IsQuoted(kept[last - 1]) || IsPromo(kept[last - 1]) || IsAboutAuthor(kept[last - 1], authors))) last--;
        kept.RemoveRange(last, kept.Count - last);
    }

    /// <summary>"Ann Ashe is a reporter at ..." below the article.</summary>
    private static bool IsAboutAuthor(TextBlock block, IReadOnlyList<string> authors) =>
        block.WordCount <= LongestPromo && authors.Any(a => a.Length > 5 && block.Text.StartsWith(a, StringComparison.OrdinalIgnoreCase));

    private bool IsQuoted(TextBlock block) => BlockquoteCollector.BoxOf(_tree, block) >= 0;

    private static bool IsBodyText(TextBlock block) => ContentFinder.IsProse(block) || block.EndsSentence && (block.WordCount >= 4 || TextShape.BeginsWithLabel(block.Text));

    private static bool IsPromo(TextBlock block) => block.WordCount <= LongestPromo && BoilerplateWords.HoldsPromo(block.Text);
}
