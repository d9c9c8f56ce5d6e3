namespace QuoteKit.Quotes;

/// <summary>What a double quotation mark can do where it stands.</summary>
[Flags]
internal enum MarkRole
{
    None = 0,
    Opens = 1,
    Closes = 2,

    /// <summary>White space on both sides: it can do either, but alone it means nothing.</summary>
    Spaced = 4,

    /// <summary>It stands right after a digit and can only close: it may be an inch or second mark.</summary>
    AfterDigit = 8,
}

/// <summary>A double quotation mark: one character, or two single ones that count as one.</summary>
/// <param name="Start">Its first UTF-16 code unit.</param>
/// <param name="Length">1, or 2 for '' and the like.</param>
/// <param name="Role">What it can do.</param>
internal readonly record struct QuotationMark(int Start, int Length, MarkRole Role)
{
    public int End => Start + Length;

    public bool Is(MarkRole role) => (Role & role) != 0;

    /// <summary>Reads the double mark that begins at <paramref name="at"/>, if there is one.</summary>
    /// <param name="text">The article's text.</param>
    /// <param name="at">A UTF-16 offset inside <paramref name="paragraph"/>.</param>
    /// <param name="paragraph">White space is taken to stand on both sides of it.</param>
    /// <param name="mark">The mark.</param>
    public static bool TryRead(string text, int at, TextSpan paragraph, out QuotationMark mark)
    {
        mark = default;
        int length = DoubleMarkLength(text, at, paragraph.End);
        if (length == 0) return false;

        char glyph = text[at];
        char before = at > paragraph.Start ? text[at - 1] : ' ';
        char after = at + length < paragraph.End ? text[at + length] : ' ';
        bool spaceBefore = char.IsWhiteSpace(before), spaceAfter = char.IsWhiteSpace(after);
        bool fitsOpening = !spaceAfter && (spaceBefore || IsOpeningNeighbour(before));
        bool fitsClosing = !spaceBefore && (spaceAfter || IsClosingNeighbour(after));

        MarkRole role;
        if (glyph is '“' or '‟' or '‘' or '`' or '「' or '『') role = fitsClosing && !fitsOpening ? MarkRole.Opens | MarkRole.Closes : MarkRole.Opens;
        else if (glyph is '„' or '‚') role = MarkRole.Opens;
        else if (glyph is '”' or '’' or '」' or '』') role = fitsOpening && !fitsClosing ? MarkRole.Opens | MarkRole.Closes : MarkRole.Closes;
        else if (glyph is '«') role = fitsClosing && !fitsOpening ? MarkRole.Opens | MarkRole.Closes : MarkRole.Opens;
        else if (glyph is '»') role = fitsOpening && !fitsClosing ? MarkRole.Opens | MarkRole.Closes : MarkRole.Closes;
        else if (spaceBefore && spaceAfter) role = MarkRole.Opens | MarkRole.Closes | MarkRole.Spaced;
        else if (fitsOpening && !fitsClosing) role = MarkRole.Opens;
        else if (fitsClosing && !fitsOpening) role = MarkRole.Closes;
        else role = MarkRole.Opens | MarkRole.Closes;

        // 6" and 12'' measure; a word or number that a quotation ends with looks the same, so the finder decides.
        if (char.IsAsciiDigit(before) && glyph is '"' or '\'' or '”' or '″') role |= MarkRole.AfterDigit;
        mark = new QuotationMark(at, length, role);
        return true;
    }

    private static int DoubleMarkLength(string text, int at, int end)
    {
        switch (text[at])
        {
            case '"' or '“' or '”' or '„' or '‟' or '«' or '»' or '＂' or '「' or '」' or '『' or '』':
                return 1;
            case '\'' or '‘' or '’' or '`' or '‚':
                // Two of a kind, and not three: that is markup, not a mark.
                bool two = at + 1 < end && text[at + 1] == text[at];
                return two && (at + 2 >= end || text[at + 2] != text[at]) ? 2 : 0;
            default:
                return 0;
        }
    }

    /// <summary>What an opening mark may stand right behind: brackets, dashes, a colon, a slash or another opening mark.</summary>
    private static bool IsOpeningNeighbour(char c) =>
        c is '(' or '[' or '{' or '-' or '–' or '—' or '―' or '/' or ':' or '=' or '>' or '‘' or '“' or '«' or '¿' or '¡' or '…' or '*' or '_';

    /// <summary>What a closing mark may stand right before.</summary>
    private static bool IsClosingNeighbour(char c) =>
        c is '.' or ',' or ';' or ':' or '!' or '?' or ')' or ']' or '}' or '-' or '–' or '—' or '―' or '/' or '\'' or '’' or '”' or '»' or '…' or '*' or '_' or '<';
}
