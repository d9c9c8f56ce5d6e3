using QuoteKit.Syntax;

namespace QuoteKit.Training;

/// <summary>How many gold arcs each transition puts out of reach (Goldberg and Nivre 2013, arc-hybrid).</summary>
internal static class DynamicOracle
{
    public static void Costs(ParserState state, int[] heads, Span<int> costs)
    {
        costs.Clear();
        int next = state.Next, top = state.Stack(0), below = state.Stack(1);

        // Shift: the next token can no longer get a head, or be one, deeper in the stack; its head may be the top.
        if (next < state.Length)
        {
            for (int depth = 0; depth < state.StackSize; depth++)
            {
                int token = state.Stack(depth);
                if (depth > 0 && heads[next] == token) costs[(int)Transition.Shift]++;
                if (heads[token] == next) costs[(int)Transition.Shift]++;
            }
        }

        if (top < 0) return;
        int children = 0;
        for (int i = next; i < state.Length; i++)
            if (heads[i] == top)
                children++;

        // Left: the top loses its children to come, and any head but the next token.
        costs[(int)Transition.Left] = children + (heads[top] == below || heads[top] > next ? 1 : 0);

        // Right: it loses its children to come, and any head to come.
        costs[(int)Transition.Right] = children + (heads[top] >= next ? 1 : 0);
    }
}
