namespace QuoteKit.Training.Syntax;

/// <summary>The treebanks and silver parses of the data folder.</summary>
internal sealed class SyntaxCorpus(string data)
{
    /// <summary>Web text of all kinds, gold.</summary>
    public List<TreebankSentence> Ewt { get; } = Treebank.Read(Path.Combine(data, "ewt-train.conllu.gz"));

    /// <summary>News, interviews, biographies and others, gold.</summary>
    public List<TreebankSentence> Gum { get; } = Treebank.Read(Path.Combine(data, "gum-train.conllu.gz"));

    /// <summary>News, parsed by CoreNLP.</summary>
    public List<TreebankSentence> Silver { get; } =
        SilverCorpus.Read(Path.Combine(data, "polnear-train.jsonl.gz"), Path.Combine(data, "polnear-train.corenlp.conll.gz"));

    public List<TreebankSentence> Gold => [.. Ewt, .. Gum];

    /// <summary>The sets to measure on, by name.</summary>
    public static IEnumerable<(string Name, List<TreebankSentence> Sentences)> Dev(string data)
    {
        yield return ("EWT dev", Treebank.Read(Path.Combine(data, "ewt-dev.conllu.gz")));
        yield return ("GUM dev", Treebank.Read(Path.Combine(data, "gum-dev.conllu.gz")));
        yield return ("PolNeAR dev, silver", [.. SilverCorpus.Read(Path.Combine(data, "polnear-dev.jsonl"), Path.Combine(data, "polnear-dev.corenlp.conll.gz")).Select(WithoutHyphens)]);
    }

    /// <summary>CoreNLP did not part hyphenated words, so where their hyphens hang is not its word.</summary>
    private static TreebankSentence WithoutHyphens(TreebankSentence sentence) =>
        sentence with { Heads = [.. sentence.Heads.Select((head, i) => sentence.Relations[i] == "punct" ? TrainingSentence.Unknown : head)] };
}
