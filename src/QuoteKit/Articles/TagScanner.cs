using System.Buffers;

namespace QuoteKit.Articles;

/// <summary>Steps through the tags of a page without building anything; comments and scripts are passed over.</summary>
internal ref struct TagScanner(string html)
{
    private static readonly SearchValues<char> NameEnds = SearchValues.Create(">/ \t\r\n\f");
    private static readonly SearchValues<char> TagMarks = SearchValues.Create(">\"'");

    private int _next;
    private int _nameEnd;

    public int TagStart { get; private set; }

    public int NameStart { get; private set; }

    public bool IsEnd { get; private set; }

    public TagKind Kind { get; private set; }

    public readonly ReadOnlySpan<char> Tag => html.AsSpan(TagStart, _next - TagStart);

    public readonly ReadOnlySpan<char> Name => html.AsSpan(NameStart, _nameEnd - NameStart);

    public bool MoveNext()
    {
        if (Kind == TagKind.RawText && !IsEnd) SkipRawText();
        while (_next < html.Length)
        {
            int start = html.IndexOf('<', _next);
            if (start < 0 || start + 2 >= html.Length) break;
            if (html.AsSpan(start).StartsWith("<!--", StringComparison.Ordinal))
            {
                int end = html.IndexOf("-->", start + 2, StringComparison.Ordinal);
                if (end < 0) break;
                _next = end + 3;
                continue;
            }

            IsEnd = html[start + 1] == '/';
            NameStart = start + (IsEnd ? 2 : 1);
            if (!char.IsAsciiLetter(html[NameStart]))
            {
                _next = start + 1;
                continue;
            }

            TagStart = start;
            int length = html.AsSpan(NameStart).IndexOfAny(NameEnds);
            _nameEnd = length < 0 ? html.Length : NameStart + length;
            _next = FindTagEnd(_nameEnd);
            Kind = HtmlNames.KindOf(Name);
            return true;
        }

        _next = html.Length;
        return false;
    }

    /// <summary>After the ">" that ends the tag: one inside a quoted attribute value does not.</summary>
    private readonly int FindTagEnd(int from)
    {
        for (int i = from; i < html.Length; i++)
        {
            int mark = html.AsSpan(i).IndexOfAny(TagMarks);
            if (mark < 0) return html.Length;
            i += mark;
            if (html[i] == '>') return i + 1;
            // Only after an equals sign does a mark begin a value; anywhere else it is a part of a name.
            if (html.AsSpan(from, i - from).TrimEnd() is not [.., '=']) continue;
            i = html.IndexOf(html[i], i + 1);
            if (i < 0) return html.Length;
        }

        return html.Length;
    }

    private void SkipRawText()
    {
        ReadOnlySpan<char> name = Name;
        int i = _next;
        while ((i = html.IndexOf("</", i, StringComparison.Ordinal)) >= 0)
        {
            if (html.AsSpan(i + 2).StartsWith(name, StringComparison.OrdinalIgnoreCase))
            {
                _next = i;
                return;
            }

            i += 2;
        }

        _next = html.Length;
    }
}
