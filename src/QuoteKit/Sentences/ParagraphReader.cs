namespace QuoteKit.Sentences;

/// <summary>Goes over the paragraphs of a text, without the white space around them.</summary>
/// <remarks>
/// A line feed ends a paragraph, as in PolNeAR and in the article text that pages give. In a text whose lines are
/// wrapped by hand (most line feeds stand in the middle of a sentence) only a blank line does.
/// </remarks>
internal ref struct ParagraphReader(ReadOnlySpan<char> text)
{
    private readonly ReadOnlySpan<char> _text = text;
    private readonly bool _wrapped = IsWrapped(text);
    private int _next;

    /// <summary>The paragraph that <see cref="Read"/> found.</summary>
    public TextSpan Current { get; private set; }

    /// <summary>Goes to the next paragraph; false if there is none.</summary>
    public bool Read()
    {
        TextSpan paragraph = default;
        while (_next < _text.Length)
        {
            TextSpan line = NextLine();
            bool blank = line.IsEmpty, some = !paragraph.IsEmpty;
            if (!blank) paragraph = some ? new TextSpan(paragraph.Start, line.End) : line;
            if (blank ? some : !_wrapped) break;
        }

        Current = paragraph;
        return !paragraph.IsEmpty;
    }

    private TextSpan NextLine()
    {
        int start = _next, end = LineFeed(_text, start);
        _next = end + 1;
        while (start < end && char.IsWhiteSpace(_text[start])) start++;
        while (end > start && char.IsWhiteSpace(_text[end - 1])) end--;
        return new TextSpan(start, end);
    }

    /// <summary>Whether most single line feeds stand between a word or comma and a lower-case letter, and there are some.</summary>
    public static bool IsWrapped(ReadOnlySpan<char> text)
    {
        const int Fewest = 3;
        int single = 0, inside = 0;
        for (int at = LineFeed(text, 0), next; at < text.Length; at = next)
        {
            next = LineFeed(text, at + 1);
            int before = at - 1, after = at + 1;
            while (before >= 0 && text[before] is ' ' or '\t' or '\r') before--;
            while (after < text.Length && text[after] is ' ' or '\t') after++;
            if (before < 0 || after >= text.Length || text[before] == '\n' || text[after] is '\n' or '\r') continue;
            single++;
            if ((char.IsLetterOrDigit(text[before]) || text[before] == ',') && char.IsLower(text[after])) inside++;
        }

        return inside >= Fewest && inside * 2 > single;
    }

    /// <summary>The next line feed from an offset on; the text's end if there is none. Often there are two in a row.</summary>
    private static int LineFeed(ReadOnlySpan<char> text, int from)
    {
        if (from >= text.Length || text[from] == '\n') return from;
        int length = text[from..].IndexOf('\n');
        return length < 0 ? text.Length : from + length;
    }
}
