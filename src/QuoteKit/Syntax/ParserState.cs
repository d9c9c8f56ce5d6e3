namespace QuoteKit.Syntax;

/// <summary>What an arc-hybrid parser does next.</summary>
internal enum Transition
{
    /// <summary>The next token goes onto the stack.</summary>
    Shift,

    /// <summary>The top of the stack gets the next token as its head and is done.</summary>
    Left,

    /// <summary>The top of the stack gets the token below it as its head and is done.</summary>
    Right,
}

/// <summary>Where a transition parser stands in one sentence: the stack, the next token and the heads found so far.</summary>
/// <remarks>
/// The root stands after the last token. Each token is pushed and popped once, and is popped with a head that is still
/// unfinished, so the heads always make a tree; the root takes a token only when it is the last, so it takes one.
/// </remarks>
internal sealed class ParserState
{
    /// <summary>Stands for a token that is not there.</summary>
    public const int None = -1;

    private readonly int[] _stack;
    private int _size;

    public ParserState(int length)
    {
        Length = length;
        _stack = new int[length];
        Heads = Filled(length);
        Leftmost = Filled(length + 1);
        Rightmost = Filled(length + 1);
        LeftCount = new int[length + 1];
        RightCount = new int[length + 1];
    }

    /// <summary>How many tokens the sentence has; this is the root's index too.</summary>
    public int Length { get; }

    /// <summary>The next token; <see cref="Length"/> when there is only the root.</summary>
    public int Next { get; private set; }

    public bool IsDone => Next == Length && _size == 0;

    public int StackSize => _size;

    /// <summary>Heads by token; <see cref="Length"/> for the root's child, <see cref="None"/> before it is known.</summary>
    public int[] Heads { get; }

    /// <summary>The first child before the token.</summary>
    public int[] Leftmost { get; }

    /// <summary>The last child after the token.</summary>
    public int[] Rightmost { get; }

    public int[] LeftCount { get; }

    public int[] RightCount { get; }

    /// <summary>The token at a depth of the stack, 0 being its top.</summary>
    public int Stack(int depth) => depth < _size ? _stack[_size - 1 - depth] : None;

    /// <summary>The token at a distance from the next one; the root once, then <see cref="None"/>.</summary>
    public int Buffer(int distance) => Next + distance <= Length ? Next + distance : None;

    public bool Allows(Transition transition) => transition switch
    {
        Transition.Shift => Next < Length,
        Transition.Left => _size > 0 && (Next < Length || _size == 1),
        _ => _size > 1,
    };

    public void Apply(Transition transition)
    {
        if (transition == Transition.Shift)
        {
            _stack[_size++] = Next++;
            return;
        }

        int child = _stack[--_size];
        if (transition == Transition.Left)
        {
            Heads[child] = Next;
            Leftmost[Next] = child;
            LeftCount[Next]++;
        }
        else
        {
            int head = _stack[_size - 1];
            Heads[child] = head;
            Rightmost[head] = child;
            RightCount[head]++;
        }
    }

    private static int[] Filled(int length)
    {
        var values = new int[length];
        Array.Fill(values, None);
        return values;
    }
}
