using QuoteKit.Syntax;

namespace QuoteKit.Quotes;

/// <summary>The dependency trees of a text the other way round: each token's dependents, and how far its subtree reaches.</summary>
/// <remarks>Immutable; time and memory linear in the text.</remarks>
internal sealed class TreeIndex
{
    private readonly int[] _firstChild;
    private readonly int[] _nextSibling;

    public TreeIndex(AnnotatedText text)
    {
        int n = text.Count;
        Heads = new int[n];
        First = new int[n];
        Last = new int[n];
        Depth = new byte[n];
        _firstChild = new int[n];
        _nextSibling = new int[n];
        Array.Fill(_firstChild, -1);
        Array.Fill(_nextSibling, -1);
        var open = new int[n];
        for (int i = n - 1; i >= 0; i--)
        {
            int head = text.Tokens[i].Head;
            Heads[i] = head;
            First[i] = Last[i] = i;
            if (head < 0) continue;
            open[head]++;
            _nextSibling[i] = _firstChild[head];
            _firstChild[head] = i;
        }

        Climb(open);
        foreach (Sentence sentence in text.Sentences) Descend(sentence);
    }

    /// <summary>Each token's head, -1 for a root.</summary>
    public int[] Heads { get; }

    /// <summary>The first token of each token's subtree.</summary>
    public int[] First { get; }

    /// <summary>The last token of each token's subtree.</summary>
    public int[] Last { get; }

    /// <summary>How many heads are above each token, at most 255.</summary>
    public byte[] Depth { get; }

    /// <summary>The first dependent in the order of the text, or -1.</summary>
    public int FirstChild(int token) => _firstChild[token];

    /// <summary>The next dependent of the same head, or -1.</summary>
    public int NextSibling(int token) => _nextSibling[token];

    /// <summary>Whether the token is <paramref name="ancestor"/> or below it.</summary>
    public bool IsWithin(int token, int ancestor)
    {
        if (token < First[ancestor] || token > Last[ancestor]) return false;
        for (int steps = 0; token >= 0 && steps < byte.MaxValue; steps++, token = Heads[token])
            if (token == ancestor) return true;
        return false;
    }

    /// <summary>Widens every head's reach by its dependents', leaves first.</summary>
    private void Climb(int[] open)
    {
        for (int leaf = 0; leaf < Heads.Length; leaf++)
        {
            if (_firstChild[leaf] >= 0) continue;
            for (int i = leaf; Heads[i] is >= 0 and var head; i = head)
            {
                First[head] = Math.Min(First[head], First[i]);
                Last[head] = Math.Max(Last[head], Last[i]);
                if (--open[head] > 0) break;
            }
        }
    }

    private void Descend(Sentence sentence)
    {
        var stack = new Stack<int>();
        for (int root = sentence.FirstToken; root < sentence.EndToken; root++)
        {
            if (Heads[root] >= 0) continue;
            stack.Push(root);
            while (stack.TryPop(out int i))
            {
                for (int child = _firstChild[i]; child >= 0; child = _nextSibling[child])
                {
                    Depth[child] = (byte)Math.Min(byte.MaxValue, Depth[i] + 1);
                    stack.Push(child);
                }
            }
        }
    }
}
