using System.Text;
using QuoteKit.Sentences;

namespace QuoteKit.Training.Sentences;

/// <summary>Learns the sentence model from the treebanks and says how good it is.</summary>
internal static class SentenceReport
{
    private const int Folds = 4;

    private static readonly string[] Header =
    [
        "# Places between two tokens where the shapes alone tell whether a sentence ends: the shape before the stop (* for any that has no row), the stop's or last token's,",
        "# closing marks (1 brackets, 2 quotation marks, 3 both), the shape after, 1 if sentences end there, how often they did, how often the place was seen.",
        "# Origin: counted on UD English EWT and GUM by QuoteKit.Training; see MODEL-CARD.md. Licence: CC BY-SA 4.0 (EWT), CC BY 4.0 and CC BY-SA (GUM).",
    ];

    /// <summary>Writes the model's files into <paramref name="output"/> and prints its scores.</summary>
    public static void Learn(string data, string output)
    {
        List<SentenceDocument> ewt = Read("ewt-train"), gum = Read("gum-train");
        SentenceDocument[] all = [.. ewt, .. gum];
        var (sure, weights) = SentenceTrainer.Train(all);
        byte[] file = weights.ToFile();
        File.WriteAllBytes(Path.Combine(output, "sentences.bin"), file);
        File.WriteAllText(
            Path.Combine(output, "sure-places.tsv"), string.Join('\n', Header.Concat(sure.Select(row => string.Join('\t', row)))) + "\n", new UTF8Encoding(false));
        Console.WriteLine($"sentences.bin: {file.Length} bytes; sure-places.tsv: {sure.Length} rows");
        foreach (string name in new[] { "ewt-dev", "gum-dev" }) Print(name, SentenceTrainer.Score(Model((sure, weights)), Read(name)));

        for (int fold = 0; fold < Folds; fold++)
        {
            BoundaryModel learned = Model(SentenceTrainer.Train([.. all.Where((_, i) => i % Folds != fold)]));
            Print($"ewt-train, fold {fold + 1} of {Folds}", SentenceTrainer.Score(learned, ewt.Where((_, i) => i % Folds == fold)));
            Print($"gum-train, fold {fold + 1} of {Folds}", SentenceTrainer.Score(learned, gum.Where((_, i) => (i + ewt.Count) % Folds == fold)));
        }

        List<SentenceDocument> Read(string name) => SentenceCorpus.Read(Path.Combine(data, name + ".conllu.gz"));
    }

    private static BoundaryModel Model((string[][] Sure, Perceptron Weights) learned) =>
        new(new SurePlaces(learned.Sure), learned.Weights.ToWeights());

    private static void Print(string name, (double Precision, double Recall, double F1) score) =>
        Console.WriteLine($"{name}: sentences P {score.Precision:F2} R {score.Recall:F2} F1 {score.F1:F2}");
}
