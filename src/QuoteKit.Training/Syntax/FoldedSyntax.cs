using QuoteKit.Syntax;

namespace QuoteKit.Training.Syntax;

/// <summary>
/// Tags and parses training documents as the shipped model does unseen ones: by models that learned from the other parts
/// of each corpus's documents. Later stages learn from what these say (jackknife).
/// </summary>
/// <remarks>A document's part is its place in its corpus's file modulo their number. The models are kept in a folder, by a checksum of all they depend on.</remarks>
internal sealed class FoldedSyntax
{
    private readonly Dictionary<string, int> _folds;
    private readonly SyntaxModel[] _models;

    private FoldedSyntax(Dictionary<string, int> folds, SyntaxModel[] models) => (_folds, _models) = (folds, models);

    /// <summary>Reads models that learned like the shipped one from two thirds of the documents each; or learns them, which takes some minutes.</summary>
    /// <param name="data">The folder of the corpora.</param>
    /// <param name="cache">A folder for the models, outside the repository.</param>
    public static FoldedSyntax Read(string data, string cache) => Read(data, cache, 3, SyntaxSettings.Final);

    /// <summary>The same of models that learned in few epochs from one half each: they err more, as the shipped one does on texts unlike its corpora.</summary>
    public static FoldedSyntax ReadBrief(string data, string cache) => Read(data, cache, 2, SyntaxSettings.Brief);

    private static FoldedSyntax Read(string data, string cache, int parts, SyntaxSettings settings)
    {
        var corpus = new SyntaxCorpus(data);
        var folds = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (List<TreebankSentence> sentences in (List<TreebankSentence>[])[corpus.Ewt, corpus.Gum, corpus.Silver])
        {
            int place = 0;
            foreach (string id in sentences.Select(sentence => sentence.Document).Distinct()) folds[id] = place++ % parts;
        }

        Directory.CreateDirectory(cache);
        var models = new SyntaxModel[parts];
        for (int fold = 0; fold < parts; fold++)
        {
            int held = fold;
            bool IsOther(TreebankSentence sentence) => folds[sentence.Document] != held;
            TreebankSentence[] gold = [.. corpus.Gold.Where(IsOther)], silver = [.. corpus.Silver.Where(IsOther)];
            string path = Path.Combine(cache, $"syntax-fold-{fold}-{Fingerprint.Of(gold, silver, settings):x8}.bin");
            if (!File.Exists(path))
            {
                Console.WriteLine($"learning the tagger and parser of fold {fold + 1} of {parts}");
                byte[] file = new SyntaxTrainer(gold, silver, settings).Train((line, _) => Console.WriteLine(line)).Write();
                File.WriteAllBytes(path + ".part", file);
                File.Move(path + ".part", path);
            }

            models[fold] = SyntaxModel.Of(SyntaxModelData.Read(File.ReadAllBytes(path), path));
        }

        return new FoldedSyntax(folds, models);
    }

    /// <summary>A document as the stages behind Syntax get it, by the model that has not seen it.</summary>
    /// <param name="id">Its id in PolNeAR's training part, EWT's or GUM's; another text is new to both models.</param>
    /// <param name="text">Its text.</param>
    public AnnotatedText Annotate(string id, string text) => AnnotatedText.Read(ModelFor(id), text);

    /// <summary>The model that has not seen a document.</summary>
    public SyntaxModel ModelFor(string id) => _models[_folds.GetValueOrDefault(id)];
}
