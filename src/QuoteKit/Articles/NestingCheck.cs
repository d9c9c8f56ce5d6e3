namespace QuoteKit.Articles;

/// <summary>A quick look at a page's tags: nearly all pages nest so well that nothing has to be done about them.</summary>
/// <param name="IsSane">Whether the parser's stack of open elements is certain to stay within the limits.</param>
/// <param name="End">Where the page is to be cut for its number of elements; its length if it is not.</param>
/// <remarks>
/// An element counts as closed only by an end tag that matches the last one opened, so that misnested tags make the depth seem
/// greater than it is, never less. Void elements and those that close themselves do not count, as in <see cref="DepthGuard"/>.
/// </remarks>
internal readonly record struct NestingCheck(bool IsSane, int End)
{
    public static NestingCheck Of(string html, int maxDepth, int maxElements)
    {
        var open = new (int Start, int Length)[maxDepth];
        int depth = 0, formatting = 0, elements = 0;
        bool sane = true;
        var scanner = new TagScanner(html);
        while (scanner.MoveNext())
        {
            if (!scanner.IsEnd && ++elements > maxElements) return new(sane, scanner.TagStart);
            if (!sane) continue;
            ReadOnlySpan<char> name = scanner.Name;
            if (scanner.Kind == TagKind.Formatting)
            {
                formatting = Math.Max(0, formatting + (scanner.IsEnd ? -1 : 1));
                sane = formatting <= DepthGuard.MaxOpenFormatting;
            }
            else if (scanner.Kind != TagKind.NeedsNoEnd)
            {
                if (!scanner.IsEnd)
                {
                    if (depth == maxDepth) sane = false;
                    else open[depth++] = (scanner.NameStart, name.Length);
                }
                else if (depth > 0 && name.Equals(html.AsSpan(open[depth - 1].Start, open[depth - 1].Length), StringComparison.OrdinalIgnoreCase))
                {
                    depth--;
                }
            }

            sane &= scanner.Tag.Length <= DepthGuard.MaxAttributes;
        }

        return new(sane, html.Length);
    }
}
