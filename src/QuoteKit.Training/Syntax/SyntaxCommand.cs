using System.Text;

namespace QuoteKit.Training.Syntax;

/// <summary>The command "syntax DATA OUT": writes the tagger and parser and the lemma rules.</summary>
internal static class SyntaxCommand
{
    private static readonly string[] LemmaHeader =
    [
        "# How words make lemmas: tag, ending (a whole word behind ^), how many characters to cut, what to add.",
        "# Origin: learned from UD English EWT, GUM and PolNeAR's CoreNLP parses by QuoteKit.Training; see MODEL-CARD.md.",
        "# Licence: CC BY-SA 4.0 (EWT), CC BY 4.0 and CC BY-SA (GUM); PolNeAR names none.",
    ];

    public static void Run(string data, string output)
    {
        var corpus = new SyntaxCorpus(data);
        Console.WriteLine($"{corpus.Gold.Count} gold and {corpus.Silver.Count} silver sentences");
        File.WriteAllText(
            Path.Combine(output, "lemmas.tsv"), string.Join('\n', LemmaHeader.Concat(LemmaLearner.Learn(corpus.Gold, corpus.Silver))) + "\n",
            new UTF8Encoding(false));

        var trainer = new SyntaxTrainer(corpus.Gold, corpus.Silver, SyntaxSettings.Final);
        byte[] file = trainer.Train((line, _) => Console.WriteLine(line)).Write();
        File.WriteAllBytes(Path.Combine(output, "syntax.bin"), file);
        Console.WriteLine($"syntax.bin: {file.Length} bytes");
        foreach (var (name, sentences) in SyntaxCorpus.Dev(data)) Console.WriteLine($"{name}, gold tokens: {trainer.Score(sentences)}");
    }
}
