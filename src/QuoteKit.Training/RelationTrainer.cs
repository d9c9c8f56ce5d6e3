using QuoteKit.Syntax;

namespace QuoteKit.Training;

/// <summary>Learns which relation an arc has, on gold trees.</summary>
internal static class RelationTrainer
{
    private const int Bits = 15;

    public static Perceptron Train(ParserExample[] examples, int epochs)
    {
        string[] classes = [.. examples.SelectMany(example => example.Relations).Distinct().Order(StringComparer.Ordinal)];
        var model = new Perceptron(classes, Bits);
        examples = [.. examples];
        for (int epoch = 0; epoch < epochs; epoch++)
        {
            Shuffle.Mix(examples, (uint)epoch + 200);
            foreach (ParserExample example in examples) Learn(model, classes, example);
        }

        return model;
    }

    private static void Learn(Perceptron model, string[] classes, ParserExample example)
    {
        Span<uint> features = stackalloc uint[RelationFeatures.Count];
        Span<int> scores = stackalloc int[64];
        ParserState tree = GoldTree.Of(example.Heads);
        for (int i = 0; i < example.Words.Length; i++)
        {
            RelationFeatures.Fill(tree, i, example.Words, example.Tags, features);
            model.Score(features, scores);
            model.Update(features, Array.BinarySearch(classes, example.Relations[i], StringComparer.Ordinal), scores[..classes.Length].IndexOfMax());
        }
    }
}
