using QuoteKit.Syntax;

namespace QuoteKit.Training;

/// <summary>A sentence ready for the parser: words, tags as the tagger gives them, gold heads and relations.</summary>
internal sealed record ParserExample(WordFeatures[] Words, byte[] Tags, int[] Heads, string[] Relations);

/// <summary>Learns the parser's transitions, following its own mistakes with a dynamic oracle.</summary>
internal static class ParserTrainer
{
    private const int Bits = 19;

    // From the second epoch on, nine in ten transitions follow the model even where it errs.
    private const int Exploring = 10;

    private static readonly string[] Names = ["shift", "left", "right"];

    public static Perceptron Train(ParserExample[] gold, int epochs)
    {
        var model = new Perceptron(Names, Bits);
        ParserExample[] examples = [.. gold];
        int step = 0;
        for (int epoch = 0; epoch < epochs; epoch++)
        {
            Shuffle.Mix(examples, (uint)epoch + 100);
            foreach (ParserExample example in examples) Learn(model, example, epoch > 0, ref step);
        }

        return model;
    }

    private static void Learn(Perceptron model, ParserExample example, bool explore, ref int step)
    {
        Span<uint> features = stackalloc uint[ParserFeatures.Count];
        Span<int> scores = stackalloc int[4];
        Span<int> costs = stackalloc int[3];
        var state = new ParserState(example.Words.Length);
        while (!state.IsDone)
        {
            ParserFeatures.Fill(state, example.Words, example.Tags, features);
            model.Score(features, scores);
            DynamicOracle.Costs(state, example.Heads, costs);
            int best = -1, right = -1, cheapest = int.MaxValue;
            for (int i = 0; i < 3; i++)
            {
                if (!state.Allows((Transition)i)) continue;
                cheapest = Math.Min(cheapest, costs[i]);
                if (best < 0 || scores[i] > scores[best]) best = i;
            }

            for (int i = 0; i < 3; i++)
                if (state.Allows((Transition)i) && costs[i] == cheapest && (right < 0 || scores[i] > scores[right]))
                    right = i;
            if (costs[best] == cheapest) right = best;
            model.Update(features, right, best);
            state.Apply((Transition)(explore && ++step % Exploring != 0 ? best : right));
        }
    }
}
