using QuoteKit.Syntax;
using QuoteKit.Training.Syntax;

namespace QuoteKit.Training.Names;

/// <summary>What names are learned from: GUM's gold names, PolNeAR's silver ones, and EWT's texts, which have none.</summary>
internal sealed class NameCorpus
{
    public NameCorpus(IReadOnlyList<NamedText> gold, IReadOnlyList<NamedText> articles, IReadOnlyList<ConlluDocument> web, FoldedSyntax syntax) =>
        (Gold, Articles, Web, Syntax) = (gold, articles, web, syntax);

    /// <summary>GUM's documents, with gold tags.</summary>
    public IReadOnlyList<NamedText> Gold { get; }

    /// <summary>PolNeAR's training articles, untagged, in the order of their file.</summary>
    public IReadOnlyList<NamedText> Articles { get; }

    /// <summary>EWT's documents, with gold tags.</summary>
    public IReadOnlyList<ConlluDocument> Web { get; }

    /// <summary>The taggers and parsers that each leave a part of the documents out.</summary>
    public FoldedSyntax Syntax { get; }

    /// <summary>Reads the corpora.</summary>
    /// <param name="data">The folder of the corpora.</param>
    /// <param name="cache">The folder of the taggers that each leave a part of the documents out.</param>
    public static NameCorpus Read(string data, string cache)
    {
        string articles = Path.Combine(data, "polnear-train.jsonl.gz"), parses = Path.Combine(data, "polnear-train.corenlp.conll.gz");
        List<ConlluDocument> gum = ConlluDocument.Read(Path.Combine(data, "gum-train.conllu.gz")), web = ConlluDocument.Read(Path.Combine(data, "ewt-train.conllu.gz"));
        List<NamedText> news = SilverNames.Read(articles, parses);
        return new NameCorpus([.. gum.Select(GumNames.Label)], news, web, FoldedSyntax.Read(data, cache));
    }

    /// <summary>The document with tags of a tagger that has not seen it, so that names learn from tags with real mistakes.</summary>
    /// <param name="document">A document of any of the corpora, or a copy of it.</param>
    /// <param name="id">The document's id in its corpus, which a copy's is not.</param>
    public NamedText Tag(NamedText document, string id)
    {
        AnnotatedText text = document.Text;
        var tokens = SyntaxAnalyzer.Analyze(Syntax.ModelFor(id), text.Text, [.. text.Tokens.Select(token => token.Span)], text.Sentences);
        return document with { Text = new AnnotatedText(text.Text, tokens, text.Sentences, text.Paragraphs) };
    }
}
