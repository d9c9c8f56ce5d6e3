namespace QuoteKit.Training.Syntax;

/// <summary>The command "syntax-ablation DATA": what each corpus and group of features is worth, by short trainings without it.</summary>
internal static class SyntaxAblation
{
    // A part of the sentences and a few epochs tell the groups apart; the scores lie below those of the whole.
    private const int Share = 3;

    private static readonly SyntaxSettings Short = SyntaxSettings.Final with { Schedule = new Schedule(3, 1) };

    public static void Run(string data)
    {
        var corpus = new SyntaxCorpus(data);
        List<TreebankSentence> ewt = Sample(corpus.Ewt), gum = Sample(corpus.Gum), silver = Sample(corpus.Silver);
        List<TreebankSentence> gold = [.. ewt, .. gum];
        var dev = SyntaxCorpus.Dev(data).Select(set => (set.Name, Sample(set.Sentences))).ToList();
        Measure("everything", gold, silver, Short, dev);
        Measure("without PolNeAR's silver parses", gold, [], Short, dev);
        Measure("without GUM", ewt, silver, Short, dev);
        Measure("without EWT", gum, silver, Short, dev);
        Measure("without words", gold, silver, Short with { Without = 0b11 }, dev);
        Measure("without beginnings", gold, silver, Short with { Without = 0b11100 }, dev);
        Measure("without endings", gold, silver, Short with { Without = 0b1111_00000 }, dev);
        Measure("without shapes and spaces", gold, silver, Short with { Without = 0b111_0000_00000 }, dev);
    }

    private static void Measure(
        string name, List<TreebankSentence> gold, List<TreebankSentence> silver, SyntaxSettings settings, List<(string Name, List<TreebankSentence> Sentences)> dev)
    {
        var trainer = new SyntaxTrainer(gold, silver, settings);
        trainer.Train((_, _) => { });
        foreach (var (set, sentences) in dev) Console.WriteLine($"{name}: {set}: {trainer.Score(sentences)}");
    }

    private static List<TreebankSentence> Sample(List<TreebankSentence> sentences) => [.. sentences.Where((_, i) => i % Share == 0)];
}
