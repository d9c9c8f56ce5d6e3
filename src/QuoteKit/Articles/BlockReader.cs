using System.Text;

namespace QuoteKit.Articles;

/// <summary>Turns a part of the page into the blocks of text that a reader sees there, in order.</summary>
internal sealed class BlockReader
{
    /// <summary>A line of at least this length that ends a sentence is a paragraph, though only one br follows it.</summary>
    private const int LongLine = 60;

    /// <summary>A table cell with more characters than this is a text of its own.</summary>
    private const int LongCell = 200;

    /// <summary>The first words of a q element stand among so many nodes.</summary>
    private const int QuoteReach = 1000;

    private readonly PageTree _tree;
    private readonly List<TextBlock> _blocks = [];
    private readonly StringBuilder _text = new();
    private readonly List<TextRun> _runs = [];
    private readonly Stack<Open> _open = new();
    private int _node = -1, _first, _links, _emphasis;
    private int _inLink, _inEmphasis, _inPre, _inQuote;
    private int _breaks;
    private bool _space, _afterOpeningMark;

    private BlockReader(PageTree tree) => _tree = tree;

    private readonly record struct Open(int Node, int End, bool IsBlock, string? ClosingMark);

    /// <summary>Reads what lies in <paramref name="root"/>, leaving out the nodes that <paramref name="excluded"/> names.</summary>
    public static List<TextBlock> Read(PageTree tree, int root, bool[] excluded)
    {
        var reader = new BlockReader(tree);
        int i = root, end = tree[root].End;
        while (i < end)
        {
            reader.LeaveUpTo(i);
            if (excluded[i])
            {
                if (tree[i].Is(NodeTraits.Block)) reader.Flush();
                i = tree[i].End;
                continue;
            }

            if (tree[i].IsText) reader.AddText(i, tree[i].Data);
            else reader.Enter(i);
            i++;
        }

        reader.LeaveUpTo(end);
        reader.Flush();
        return reader._blocks;
    }

    private void Enter(int i)
    {
        ref readonly PageNode node = ref _tree[i];
        string? mark = null;
        bool block = node.Is(NodeTraits.Block) || node.Name is "td" or "th" && IsLayoutCell(i);
        switch (node.Name)
        {
            case "br": _breaks++; return;
            case "a": _inLink++; break;
            case "b" or "strong" or "em" or "i": _inEmphasis++; break;
            case "pre": _inPre++; break;
            case "td" or "th": _space = true; break;
            case "q":
                mark = OpenQuote(i);
                break;
        }

        if (block) Flush();
        _open.Push(new Open(i, node.End, block, mark));
    }

    /// <summary>A cell of a layout table holds paragraphs; one of a real table is a part of its row.</summary>
    private bool IsLayoutCell(int cell)
    {
        int length = 0;
        for (int i = cell + 1; i < _tree[cell].End; i++)
        {
            if (_tree[i].IsText) length += _tree[i].Data.Length;
            else if (_tree[i].Name != "p" && _tree[i].Is(NodeTraits.Block)) return true;
            if (length > LongCell) return true;
        }

        return false;
    }

    private void LeaveUpTo(int i)
    {
        while (_open.TryPeek(out Open top) && top.End <= i)
        {
            _open.Pop();
            switch (_tree[top.Node].Name)
            {
                case "a": _inLink--; break;
                case "b" or "strong" or "em" or "i": _inEmphasis--; break;
                case "pre": _inPre--; break;
                case "td" or "th": _space = true; break;
                case "q": _inQuote--; break;
            }

            if (top.ClosingMark is { } mark && _text.Length > 0) _text.Append(mark);
            if (top.IsBlock) Flush();
        }
    }

    /// <summary>A q element has its marks from the browser, but some pages write them out as well.</summary>
    private string? OpenQuote(int q)
    {
        bool outer = _inQuote++ == 0;
        int i = q + 1, end = Math.Min(_tree[q].End, q + QuoteReach);
        while (i < end && _tree[i].TextLength == 0) i++;
        if (i >= end) return null;
        bool marked = TextShape.IsQuotationMark(_tree[i].Data.AsSpan().TrimStart()[0])
            || !_space && _text.Length > 0 && TextShape.IsQuotationMark(_text[^1]);
        if (marked) return null;
        AddRun(i, outer ? "“" : "‘");
        _afterOpeningMark = true;
        return outer ? "”" : "’";
    }

    private void AddText(int i, string data)
    {
        if (_inPre == 0 && !LineBreaks.AreParagraphBreaks(data))
        {
            AddRun(i, data);
            return;
        }

        bool first = true;
        foreach (string paragraph in LineBreaks.Paragraphs(data))
        {
            if (!first) Flush();
            AddRun(i, paragraph);
            first = false;
        }
    }

    private void AddRun(int i, string data)
    {
        foreach (char c in data)
        {
            if (char.IsWhiteSpace(c))
            {
                _space = !_afterOpeningMark;
                continue;
            }

            if (char.IsControl(c) || c is '\u00ad' or '\u200b' or '\ufeff') continue;
            if (_breaks > 0) Break();
            if (_text.Length == 0) Begin(i);
            else if (_space) Append(' ');
            if (_runs.Count == 0 || _runs[^1].Node != i) _runs.Add(new TextRun(_text.Length, i));
            (_space, _afterOpeningMark) = (false, false);
            Append(c);
        }
    }

    private void Append(char c)
    {
        _text.Append(c);
        if (_inLink > 0) _links++;
        if (_inEmphasis > 0) _emphasis++;
    }

    private void Break()
    {
        if (_breaks > 1 || _text.Length >= LongLine && TextShape.EndsSentence(_text.ToString(_text.Length - 8, 8))) Flush();
        else _space = true;
        _breaks = 0;
    }

    private void Begin(int i)
    {
        _first = i;
        _node = i;
        foreach (Open open in _open)
        {
            if (!open.IsBlock) continue;
            _node = open.Node;
            break;
        }
    }

    private void Flush()
    {
        if (_text.Length > 0)
            _blocks.Add(new TextBlock(_text.ToString(), _node, _first, _links, _emphasis) { Runs = [.. _runs] });
        _text.Clear();
        _runs.Clear();
        (_links, _emphasis, _breaks, _space, _afterOpeningMark) = (0, 0, 0, false, false);
    }
}
