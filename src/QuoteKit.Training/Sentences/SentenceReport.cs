namespace QuoteKit.Training.Sentences;

/// <summary>Learns the sentence model from the treebanks and says how good it is.</summary>
internal static class SentenceReport
{
    private const int Folds = 4;

    /// <summary>Writes the model's file into <paramref name="output"/> and prints its scores.</summary>
    public static void Learn(string data, string output)
    {
        List<SentenceDocument> ewt = Read("ewt-train"), gum = Read("gum-train");
        SentenceDocument[] all = [.. ewt, .. gum];
        Perceptron model = SentenceTrainer.Train(all);
        byte[] file = model.ToFile();
        File.WriteAllBytes(Path.Combine(output, "sentences.bin"), file);
        Console.WriteLine($"sentences.bin: {file.Length} bytes");
        foreach (string name in new[] { "ewt-dev", "gum-dev" }) Print(name, SentenceTrainer.Score(model.ToWeights(), Read(name)));

        for (int fold = 0; fold < Folds; fold++)
        {
            var learned = SentenceTrainer.Train([.. all.Where((_, i) => i % Folds != fold)]).ToWeights();
            Print($"ewt-train, fold {fold + 1} of {Folds}", SentenceTrainer.Score(learned, ewt.Where((_, i) => i % Folds == fold)));
            Print($"gum-train, fold {fold + 1} of {Folds}", SentenceTrainer.Score(learned, gum.Where((_, i) => (i + ewt.Count) % Folds == fold)));
        }

        List<SentenceDocument> Read(string name) => SentenceCorpus.Read(Path.Combine(data, name + ".conllu.gz"));
    }

    private static void Print(string name, (double Precision, double Recall, double F1) score) =>
        Console.WriteLine($"{name}: sentences P {score.Precision:F2} R {score.Recall:F2} F1 {score.F1:F2}");
}
