using System.Collections.Immutable;
using QuoteKit.Sentences;
using QuoteKit.Syntax;
using QuoteKit.Tokens;

namespace QuoteKit.Training.Cues;

/// <summary>Counts cue rates over PolNeAR's training part, each article tagged by a tagger that never saw it.</summary>
internal static class CueRateTrainer
{
    private const int Folds = 2, TaggerEpochs = 4, SilverEpochs = 2;

    /// <summary>The rows of cue-rates.tsv.</summary>
    /// <param name="data">The folder of the corpora.</param>
    /// <param name="gold">The gold sentences that all taggers learn from.</param>
    public static IEnumerable<string> Learn(string data, IReadOnlyList<TreebankSentence> gold)
    {
        string articles = Path.Combine(data, "polnear-train.jsonl.gz"), parses = Path.Combine(data, "polnear-train.corenlp.conll.gz");
        GoldArticle[] all = [.. GoldArticle.Read(articles)];
        var counter = new CueRateCounter();
        for (int fold = 0; fold < Folds; fold++)
        {
            var held = all.Where((_, i) => i % Folds == fold).ToArray();
            var ids = held.Select(article => article.Id).ToHashSet(StringComparer.Ordinal);
            List<TreebankSentence> silver = SilverCorpus.Read(articles, parses, id => !ids.Contains(id));
            var tagger = new Tagger(TaggerTrainer.Train(TaggerTrainer.TagsOf(gold), gold, silver, TaggerEpochs, SilverEpochs).ToWeights());
            foreach (GoldArticle article in held) counter.Add(article, Annotate(article.Text, tagger));
            Console.WriteLine($"cue rates: {held.Length} articles counted");
        }

        return counter.Rows();
    }

    /// <summary>The text as the Quotes stage sees it, which reads tags and lemmas but no heads.</summary>
    private static AnnotatedText Annotate(string text, Tagger tagger)
    {
        var spans = Tokenizer.Tokenize(text);
        var sentences = SentenceSplitter.Split(text, spans);
        var lemmas = new LemmaCache(Lemmatizer.Default, tagger.Tags);
        var tokens = ImmutableArray.CreateBuilder<Token>(spans.Length);
        foreach (Sentence sentence in sentences)
        {
            TextSpan[] words = spans[sentence.FirstToken..sentence.EndToken].ToArray();
            var features = Array.ConvertAll(words, span => WordFeatures.Of(span.Of(text)));
            var tags = new byte[words.Length];
            tagger.Tag(features, SentenceStyles.Of(text, words), tags);
            for (int i = 0; i < words.Length; i++)
                tokens.Add(new Token(words[i], tagger.Tags[tags[i]], lemmas.Lemma(words[i].Of(text), tags[i]), -1, "root"));
        }

        return new AnnotatedText(text, tokens.MoveToImmutable(), sentences, ParagraphSplitter.Split(text));
    }
}
