namespace QuoteKit.Articles;

/// <summary>A rough idea of the parser's stack of open elements, kept in constant time a tag.</summary>
/// <remarks>
/// As in the parser, the end tag of a block reaches no further than the innermost table or the like, and that of another
/// element no further than the innermost block. Where this idea errs, it takes elements for open that are closed. Elements
/// that are left out are remembered, so that their end tags are left out with them.
/// </remarks>
internal sealed class OpenElements(int maxDepth)
{
    private readonly Stack<Block> _blocks = new([new Block("", 0, false)]);

    /// <summary>How many blocks of a name are open since the innermost bound; one entry a bound.</summary>
    private readonly Stack<Dictionary<string, int>> _sinceBound = new([NewCounts()]);

    private readonly Dictionary<string, int> _bounds = NewCounts();
    private int _depth;

    /// <summary>Takes note of a tag, and tells whether it is to be left out.</summary>
    public bool Drops(ReadOnlySpan<char> name, bool isEnd)
    {
        if (!HtmlNames.IsBlockOfParser(name)) return isEnd ? _blocks.Peek().Close(name, ref _depth) : _blocks.Peek().Open(name, ref _depth, maxDepth);
        return isEnd ? Close(name) : Open(name.ToString());
    }

    private bool Open(string name)
    {
        bool tooDeep = _depth >= maxDepth;
        bool bound = HtmlNames.BoundsEndTags(name) && !tooDeep;
        Count(bound ? _bounds : _sinceBound.Peek(), name, 1);
        _blocks.Push(new Block(name, _depth, tooDeep));
        if (bound) _sinceBound.Push(NewCounts());
        if (!tooDeep) _depth++;
        return tooDeep;
    }

    private bool Close(ReadOnlySpan<char> name)
    {
        string key = name.ToString();
        bool open = _sinceBound.Peek().GetValueOrDefault(key) > 0 || HtmlNames.BoundsEndTags(name) && _bounds.GetValueOrDefault(key) > 0;
        if (!open) return false;
        while (true)
        {
            Block top = _blocks.Pop();
            _depth = top.Depth;
            bool bound = HtmlNames.BoundsEndTags(top.Name) && !top.Dropped;
            if (bound) _sinceBound.Pop();
            Count(bound ? _bounds : _sinceBound.Peek(), top.Name, -1);
            if (name.Equals(top.Name, StringComparison.OrdinalIgnoreCase)) return top.Dropped;
        }
    }

    private static Dictionary<string, int> NewCounts() => new(StringComparer.OrdinalIgnoreCase);

    private static void Count(Dictionary<string, int> counts, string name, int change) =>
        counts[name] = counts.GetValueOrDefault(name) + change;

    /// <summary>An open block, and what is open in it that is no block.</summary>
    private sealed class Block(string name, int depth, bool dropped)
    {
        private Stack<(string Name, bool Dropped)>? _inner;
        private Dictionary<string, int>? _byName;

        public string Name => name;

        /// <summary>How deep the block itself lies.</summary>
        public int Depth => depth;

        public bool Dropped => dropped;

        public bool Open(ReadOnlySpan<char> element, ref int total, int maxDepth)
        {
            bool tooDeep = total >= maxDepth;
            string key = element.ToString();
            (_inner ??= new()).Push((key, tooDeep));
            Count(_byName ??= NewCounts(), key, 1);
            if (!tooDeep) total++;
            return tooDeep;
        }

        public bool Close(ReadOnlySpan<char> element, ref int total)
        {
            if (_inner is null || _byName is null || _byName.GetValueOrDefault(element.ToString()) == 0) return false;
            while (true)
            {
                (string top, bool wasDropped) = _inner.Pop();
                Count(_byName, top, -1);
                if (!wasDropped) total--;
                if (element.Equals(top, StringComparison.OrdinalIgnoreCase)) return wasDropped;
            }
        }
    }
}
