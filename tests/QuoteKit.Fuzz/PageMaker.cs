using System.Text;

namespace QuoteKit.Fuzz;

/// <summary>Makes inputs: random bytes, pages cut, spliced, with bytes and tags changed, and heaps of tags.</summary>
/// <param name="pages">The pages to start from.</param>
/// <param name="random">Where all chance comes from: the same seed gives the same inputs.</param>
internal sealed class PageMaker(List<byte[]> pages, Random random)
{
    private const int LongestHeap = 3000;
    private const int LongestInput = 1 << 20;

    private static readonly string[] Tags =
    [
        "<div>", "</div>", "<p>", "</p>", "<b>", "</b>", "<i>", "</i>", "<a href=x>", "</a>", "<table>", "</table>", "<tr>", "<td>", "<ul>", "</ul>", "<li>", "<q>", "</q>",
        "<blockquote>", "</blockquote>", "<footer>", "</footer>", "<figure>", "<figcaption>", "</figure>", "<article>", "</article>", "<section class=comments>", "</section>",
        "<h1>", "</h1>", "<h2>", "</h2>", "<svg>", "</svg>", "<math>", "<template>", "</template>", "<select>", "<option>", "</select>", "<pre>", "</pre>", "<br>", "<title>",
        "</title>", "<script type=application/ld+json>", "</script>", "{\"@type\": \"NewsArticle\", \"articleBody\": \"", "\"}", "<time datetime=2024-01-14>", "<meta name=author content='", "'>",
        "<frameset>", "<body class=post>", "<o:p>", "<p hidden>", "<div class='pull-quote byline author date'>", "<textarea>", "<plaintext>", "<!--", "-->", "<![CDATA[", "]]>",
        "\0", "\ud800", "&#xd800;", "&amp", "\r\n\r\n", "“", "”", "\"", " said Ada Blom. ", "The harbour of Ostmark froze over on Sunday, and the ferries stayed in until noon. ",
    ];

    public byte[] Next()
    {
        byte[] input = random.Next(8) switch
        {
            0 => RandomBytes(),
            1 => Cut(Page()),
            2 => Splice(Page(), Page()),
            3 => Heap(),
            4 => Changed(Cut(Page())),
            5 => Repeated(Page()),
            6 => [.. Cut(Page()), .. Heap()],
            _ => Changed(Page()),
        };
        return input.Length <= LongestInput ? input : input[..LongestInput];
    }

    private byte[] Page() => pages[random.Next(pages.Count)];

    private byte[] RandomBytes()
    {
        var bytes = new byte[random.Next(20_000)];
        random.NextBytes(bytes);
        // Bytes of text are read as text; bytes of all values hardly ever are.
        if (random.Next(2) == 0) for (int i = 0; i < bytes.Length; i++) bytes[i] = (byte)(bytes[i] % 96 + 32);
        return bytes;
    }

    private byte[] Cut(byte[] page)
    {
        int start = random.Next(3) == 0 ? random.Next(page.Length + 1) : 0;
        return page[start..random.Next(start, page.Length + 1)];
    }

    private byte[] Splice(byte[] a, byte[] b) => [.. a[..random.Next(a.Length + 1)], .. b[random.Next(b.Length + 1)..]];

    private byte[] Heap()
    {
        var heap = new StringBuilder();
        for (int i = random.Next(LongestHeap); i > 0; i--) heap.Append(Tags[random.Next(Tags.Length)]);
        return Encoding.UTF8.GetBytes(heap.ToString());
    }

    /// <summary>A part of the page many times over.</summary>
    private byte[] Repeated(byte[] page)
    {
        int start = random.Next(page.Length + 1), end = random.Next(start, Math.Min(page.Length, start + 2000) + 1);
        var input = new List<byte>(page[..start]);
        for (int i = random.Next(500); i > 0; i--) input.AddRange(page[start..end]);
        return [.. input, .. page[end..]];
    }

    private byte[] Changed(byte[] page)
    {
        var changed = new List<byte>(page);
        for (int i = random.Next(1, 60); i > 0 && changed.Count > 0; i--)
        {
            int at = random.Next(changed.Count);
            switch (random.Next(4))
            {
                case 0: changed[at] = (byte)random.Next(256); break;
                case 1: changed.RemoveRange(at, Math.Min(changed.Count - at, random.Next(200))); break;
                case 2: changed.InsertRange(at, Encoding.UTF8.GetBytes(Tags[random.Next(Tags.Length)])); break;
                default: changed.InsertRange(at, changed.GetRange(at, Math.Min(changed.Count - at, random.Next(200)))); break;
            }
        }

        return [.. changed];
    }
}
