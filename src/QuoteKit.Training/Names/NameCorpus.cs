namespace QuoteKit.Training.Names;

/// <summary>What names are learned from: GUM's gold names, PolNeAR's silver ones, and EWT's texts, which have none.</summary>
internal sealed class NameCorpus
{
    private readonly TagFolds _folds;

    public NameCorpus(IReadOnlyList<NamedText> gold, IReadOnlyList<NamedText> articles, IReadOnlyList<ConlluDocument> web, TagFolds folds) =>
        (Gold, Articles, Web, _folds) = (gold, articles, web, folds);

    /// <summary>GUM's documents, with gold tags.</summary>
    public IReadOnlyList<NamedText> Gold { get; }

    /// <summary>PolNeAR's training articles, untagged, in the order of their file.</summary>
    public IReadOnlyList<NamedText> Articles { get; }

    /// <summary>EWT's documents, with gold tags.</summary>
    public IReadOnlyList<ConlluDocument> Web { get; }

    /// <summary>Reads the corpora and learns the taggers that each leave a part of them out.</summary>
    public static NameCorpus Read(string data)
    {
        string articles = Path.Combine(data, "polnear-train.jsonl.gz"), parses = Path.Combine(data, "polnear-train.corenlp.conll.gz");
        List<ConlluDocument> gum = ConlluDocument.Read(Path.Combine(data, "gum-train.conllu.gz")), web = ConlluDocument.Read(Path.Combine(data, "ewt-train.conllu.gz"));
        List<NamedText> news = SilverNames.Read(articles, parses);
        TagFolds folds = TagFolds.Learn([web, gum], includes => SilverCorpus.Read(articles, parses, includes), [.. news.Select(article => article.Id)]);
        return new NameCorpus([.. gum.Select(GumNames.Label)], news, web, folds);
    }

    /// <summary>The document with tags of a tagger that has not seen its part.</summary>
    /// <param name="document">A document of any of the corpora, or a copy of it.</param>
    /// <param name="place">Its place in its corpus.</param>
    public NamedText Tag(NamedText document, int place) => document with { Text = _folds.Tag(document.Text, place) };
}
