namespace QuoteKit.Articles;

/// <summary>Finds what a body says twice: paragraphs given again, and pull quotes that repeat a sentence of it.</summary>
internal sealed class Repetitions
{
    /// <summary>Texts of fewer words repeat by chance.</summary>
    private const int FewestWords = 5;

    /// <summary>A whole paragraph given twice is a mistake from this many words on; shorter ones may be a refrain.</summary>
    private const int FewestWordsOfParagraph = 10;

    private readonly PageTree _tree;
    private readonly Dictionary<ulong, (int Block, bool InSeveral)> _grams = [];
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);

    public Repetitions(PageTree tree, List<TextBlock> blocks)
    {
        _tree = tree;
        foreach (TextBlock block in blocks)
        {
            foreach (ulong gram in Grams(block.Text))
            {
                if (!_grams.TryGetValue(gram, out var found)) _grams.Add(gram, (block.First, false));
                else if (found.Block != block.First) _grams[gram] = (found.Block, true);
            }
        }
    }

    /// <summary>Whether the block says only what was said before it, or is set apart and says only what the body says elsewhere.</summary>
    public bool Repeats(TextBlock block)
    {
        if (block.WordCount < FewestWords) return false;
        if (block.WordCount >= FewestWordsOfParagraph && !_seen.Add(TextShape.Key(block.Text))) return true;
        // Who is quoted may be so more than once: "— Ann Ashe, mayor".
        if (block.Text[0] is '—' or '–' or '-' || !IsSetApart(block)) return false;
        bool any = false;
        foreach (ulong gram in Grams(block.Text))
        {
            if (!_grams[gram].InSeveral) return false;
            any = true;
        }

        return any;
    }

    private bool IsSetApart(TextBlock block)
    {
        for (int i = block.Node, steps = 0; i >= 0 && steps < 4; i = _tree[i].Parent, steps++)
        {
            PageNode node = _tree[i];
            if (node.Name is "blockquote" or "aside" or "figure" || HtmlNames.IsHeading(node.Name)) return true;
            foreach (string word in BoilerplateWords.Split(node.Attribute("class")))
            {
                if (word is "pullquote" or "pull-quote" or "quote" or "highlight" or "callout") return true;
            }
        }

        return false;
    }

    private static IEnumerable<ulong> Grams(string text)
    {
        List<string> words = TextShape.Words(text);
        for (int i = 0; i + FewestWords <= words.Count; i++)
        {
            ulong hash = 14695981039346656037;
            for (int j = i; j < i + FewestWords; j++)
            {
                foreach (char c in words[j]) hash = (hash ^ c) * 1099511628211;
                hash = (hash ^ ' ') * 1099511628211;
            }

            yield return hash;
        }
    }
}
