namespace QuoteKit.Articles;

/// <summary>Steps through the tags of a page without building anything; comments and scripts are passed over.</summary>
internal ref struct TagScanner(string html)
{
    private int _next;
    private int _nameStart;
    private int _nameEnd;

    public int TagStart { get; private set; }

    public bool IsEnd { get; private set; }

    public readonly ReadOnlySpan<char> Tag => html.AsSpan(TagStart, _next - TagStart);

    public readonly ReadOnlySpan<char> Name => html.AsSpan(_nameStart, _nameEnd - _nameStart);

    public bool MoveNext()
    {
        if (_nameEnd > _nameStart && !IsEnd && HtmlNames.IsRawText(Name)) SkipRawText();
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
            _nameStart = start + (IsEnd ? 2 : 1);
            if (!char.IsAsciiLetter(html[_nameStart]))
            {
                _next = start + 1;
                continue;
            }

            TagStart = start;
            _nameEnd = _nameStart;
            while (_nameEnd < html.Length && html[_nameEnd] is not ('>' or '/' or ' ' or '\t' or '\r' or '\n' or '\f')) _nameEnd++;
            _next = FindTagEnd(_nameEnd);
            return true;
        }

        _next = html.Length;
        return false;
    }

    /// <summary>After the ">" that ends the tag: one inside a quoted attribute value does not.</summary>
    private readonly int FindTagEnd(int i)
    {
        char before = '\0';
        while (i < html.Length)
        {
            char c = html[i];
            if (c == '>') return i + 1;
            if (c is '"' or '\'' && before == '=')
            {
                i = html.IndexOf(c, i + 1);
                if (i < 0) return html.Length;
            }

            if (!char.IsWhiteSpace(c)) before = c;
            i++;
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
