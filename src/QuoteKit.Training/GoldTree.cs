using QuoteKit.Syntax;

namespace QuoteKit.Training;

/// <summary>Makes the state that a parser would end in, from known heads.</summary>
internal static class GoldTree
{
    /// <summary>The tree of <paramref name="heads"/>, where the sentence's length stands for the root.</summary>
    public static ParserState Of(int[] heads)
    {
        var state = new ParserState(heads.Length);
        for (int i = 0; i < heads.Length; i++)
        {
            int head = heads[i];
            state.Heads[i] = head;
            if (i < head)
            {
                if (state.Leftmost[head] < 0) state.Leftmost[head] = i;
                state.LeftCount[head]++;
            }
            else
            {
                state.Rightmost[head] = i;
                state.RightCount[head]++;
            }
        }

        return state;
    }
}
