using QuoteKit.Syntax;

namespace QuoteKit.Speakers;

/// <summary>Finds names that "and" joins: "Ann Hale, Paul Cole and Ruth Weir".</summary>
internal sealed class JointNames(EntityIndex index)
{
    private const int Most = 6;

    private readonly AnnotatedText _text = index.Text;

    /// <summary>The mentions that the list of names beginning at a mention goes on with, up to the offset; empty for a name alone.</summary>
    public List<int> After(int first, int end)
    {
        var joined = new List<int>();
        bool closed = false;
        for (int last = first; joined.Count < Most && !closed; last = joined[^1])
        {
            int next = Next(last, end, out closed);
            if (next < 0) break;
            joined.Add(next);
        }

        // Names that commas alone part are an apposition, not a list.
        return closed ? joined : [];
    }

    /// <summary>The name behind "and" or a comma after the mention and its role; <paramref name="closes"/> tells whether "and" stood there.</summary>
    private int Next(int mention, int end, out bool closes)
    {
        closes = false;
        Mention it = index.Mentions[mention];
        int next = mention + 1, after = _text.TokenAt(it.Span.End);
        bool inRole = false;
        if (it.Role is { } role && role.Start >= it.Span.End)
        {
            while (next < index.Mentions.Length && role.Contains(index.Mentions[next].Span)) next++;
            after = _text.TokenAt(role.End);
            inRole = true;
        }

        if (next >= index.Mentions.Length || index.Mentions[next].Span.End > end || index.Mentions[next].Kind is not (MentionKind.Person or MentionKind.Organization)) return -1;
        int start = _text.TokenAt(index.Mentions[next].Span.Start);
        if (_text.Is(start - 1, "the")) start--;
        bool comma = after < start && _text.First(after) == ',';
        if (comma) after++;
        closes = after < start && (_text.Is(after, "and") || _text.First(after) == '&');
        if (closes) after++;
        bool alike = index.Mentions[next].Kind == it.Kind;
        return after == start && alike && (closes || (comma && !inRole)) && index.Of(next) is { } other && other != index.Of(mention) ? next : -1;
    }
}
