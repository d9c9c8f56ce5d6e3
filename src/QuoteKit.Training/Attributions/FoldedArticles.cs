using System.Collections.Immutable;
using QuoteKit.Sentences;
using QuoteKit.Syntax;
using QuoteKit.Tokens;

namespace QuoteKit.Training.Attributions;

/// <summary>
/// Reads PolNeAR's training part as the Quotes stage will see new articles: each is tagged by a tagger that learned from
/// the gold treebanks and the other half alone, and parsed by the parser, which learned nothing from it.
/// </summary>
internal static class FoldedArticles
{
    private const int Folds = 2, TaggerEpochs = 6, SilverEpochs = 2;

    /// <summary>The articles in the order of the file.</summary>
    /// <param name="data">The folder of the corpora.</param>
    /// <param name="gold">The gold sentences that all taggers learn from.</param>
    public static (GoldArticle Gold, AnnotatedText Text)[] Read(string data, IReadOnlyList<TreebankSentence> gold)
    {
        string articles = Path.Combine(data, "polnear-train.jsonl.gz"), parses = Path.Combine(data, "polnear-train.corenlp.conll.gz");
        GoldArticle[] all = [.. GoldArticle.Read(articles)];
        var read = new (GoldArticle, AnnotatedText)[all.Length];
        Parallel.For(0, Folds, new ParallelOptions { MaxDegreeOfParallelism = 2 }, fold =>
        {
            var held = all.Where((_, i) => i % Folds == fold).Select(article => article.Id).ToHashSet(StringComparer.Ordinal);
            List<TreebankSentence> silver = SilverCorpus.Read(articles, parses, id => !held.Contains(id));
            var tagger = new Tagger(TaggerTrainer.Train(TaggerTrainer.TagsOf(gold), gold, silver, TaggerEpochs, SilverEpochs).ToWeights());
            for (int i = fold; i < all.Length; i += Folds) read[i] = (all[i], Annotate(all[i].Text, tagger));
        });
        return read;
    }

    private static AnnotatedText Annotate(string text, Tagger tagger)
    {
        var spans = Tokenizer.Tokenize(text);
        var sentences = SentenceSplitter.Split(text, spans);
        var lemmas = new LemmaCache(Lemmatizer.Default, tagger.Tags);
        var tokens = ImmutableArray.CreateBuilder<Token>(spans.Length);
        foreach (Sentence sentence in sentences)
        {
            TextSpan[] words = spans[sentence.FirstToken..sentence.EndToken].ToArray();
            WordFeatures[] features = Array.ConvertAll(words, span => WordFeatures.Of(span.Of(text)));
            byte[] tags = new byte[words.Length], labels = new byte[words.Length];
            tagger.Tag(features, SentenceStyles.Of(text, words), tags);
            ParserState parsed = DependencyParser.Default.Parse(features, tags);
            DependencyParser.Default.Label(parsed, features, tags, labels);
            for (int i = 0; i < words.Length; i++)
            {
                bool root = parsed.Heads[i] == words.Length;
                string relation = DependencyParser.Default.Relations[labels[i]];
                tokens.Add(new Token(
                    words[i], tagger.Tags[tags[i]], lemmas.Lemma(words[i].Of(text), tags[i]),
                    root ? -1 : sentence.FirstToken + parsed.Heads[i], root ? "root" : relation == "root" ? "dep" : relation));
            }
        }

        return new AnnotatedText(text, tokens.MoveToImmutable(), sentences, ParagraphSplitter.Split(text));
    }
}
