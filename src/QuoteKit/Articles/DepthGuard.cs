namespace QuoteKit.Articles;

/// <summary>Takes tags out of a page that nests beyond reason, before it is parsed.</summary>
/// <remarks>
/// The parser caps the tree's depth, but looks through all its open elements at each block tag and opens unclosed
/// formatting anew in each paragraph: nesting costs it quadratic time, and unclosed formatting quadratic memory. One
/// cheap pass over the tags, with a rough idea of what is open, bounds both: a tag too many is blanked out, its text stays.
/// </remarks>
internal static class DepthGuard
{
    /// <summary>Formatting matters little to a text: more of it than this open at a time is a mistake of the page.</summary>
    public const int MaxOpenFormatting = 8;

    /// <summary>Attributes are compared pairwise by the parser, so a tag with more signs of them than this is left out.</summary>
    public const int MaxAttributes = 2_000;

    /// <summary>The page itself if it is sane, else a copy of the same length with the tags too many blanked out.</summary>
    public static string Flatten(string html, int maxDepth)
    {
        var blocks = new OpenElements(maxDepth);
        var formatting = new OpenFormatting();
        char[]? copy = null;
        var scanner = new TagScanner(html);
        while (scanner.MoveNext())
        {
            ReadOnlySpan<char> name = scanner.Name;
            bool drop = scanner.Kind == TagKind.Formatting ? formatting.Drops(name, scanner.IsEnd)
                : scanner.Kind != TagKind.NeedsNoEnd && blocks.Drops(name, scanner.IsEnd);
            drop |= scanner.Tag.Length > MaxAttributes && scanner.Tag.Count(' ') + scanner.Tag.Count('=') > MaxAttributes;
            if (drop) (copy ??= html.ToCharArray()).AsSpan(scanner.TagStart, scanner.Tag.Length).Fill(' ');
        }

        return copy is null ? html : new string(copy);
    }

    /// <summary>Formatting elements overlap freely and outlive the block they are in, so they are only counted.</summary>
    private sealed class OpenFormatting
    {
        private readonly Dictionary<string, (int Kept, int Dropped)> _byName = new(StringComparer.OrdinalIgnoreCase);
        private int _open;

        public bool Drops(ReadOnlySpan<char> name, bool isEnd)
        {
            var byName = _byName.GetAlternateLookup<ReadOnlySpan<char>>();
            byName.TryGetValue(name, out (int Kept, int Dropped) count);
            bool drop = isEnd ? count.Dropped > 0 : _open >= MaxOpenFormatting;
            if (drop)
            {
                count.Dropped += isEnd ? -1 : 1;
            }
            else if (!isEnd)
            {
                (count.Kept, _open) = (count.Kept + 1, _open + 1);
            }
            else if (count.Kept > 0)
            {
                (count.Kept, _open) = (count.Kept - 1, _open - 1);
            }

            byName[name] = count;
            return drop;
        }
    }
}
