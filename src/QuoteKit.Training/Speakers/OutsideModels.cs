using System.Collections.Immutable;
using QuoteKit.Mentions;
using QuoteKit.Model;
using QuoteKit.Sentences;
using QuoteKit.Syntax;
using QuoteKit.Tokens;
using QuoteKit.Training.Names;
using QuoteKit.Training.Sentences;

namespace QuoteKit.Training.Speakers;

/// <summary>
/// Models of the stages before Speakers that know nothing of the documents they are used on: sentences, tags and heads
/// learned from EWT alone; names for PolNeAR's articles learned from GUM, and for each half of GUM from the other half.
/// </summary>
internal sealed class OutsideModels
{
    private const int TaggerEpochs = 6, JackknifeEpochs = 3, ParserEpochs = 6, RelationEpochs = 5, Halves = 2;

    private readonly Weights _sentences;
    private readonly Tagger _tagger;
    private readonly DependencyParser _parser;
    private readonly NameLabeler[] _names = new NameLabeler[Halves + 1];

    /// <summary>Learns the models, or reads those that an earlier run left in <paramref name="scratch"/>.</summary>
    private OutsideModels(string data, string scratch)
    {
        string web = Path.Combine(data, "ewt-train.conllu.gz");
        TreebankSentence[] gold = [.. Treebank.Read(web)];
        _sentences = Kept("sentences", () => SentenceTrainer.Train(SentenceCorpus.Read(web)).ToFile());
        _tagger = new Tagger(Kept("tagger", () => TaggerTrainer.Train(TaggerTrainer.TagsOf(gold), gold, [], TaggerEpochs, 0).ToFile()));
        var examples = new Lazy<ParserExample[]>(() => Jackknife.Tag(gold, [], JackknifeEpochs, silverEpochs: 0));
        _parser = new DependencyParser(
            Kept("parser", () => ParserTrainer.Train(examples.Value, ParserEpochs).ToFile()),
            Kept("relations", () => RelationTrainer.Train(examples.Value, RelationEpochs).ToFile()));
        var documents = new Lazy<NamedText[]>(() => [.. ConlluDocument.Read(Path.Combine(data, "gum-train.conllu.gz")).Select(GumNames.Label)]);
        for (int left = 0; left <= Halves; left++)
        {
            int half = left;
            _names[half] = new NameLabeler(Kept($"names-{half}", () => new NameTrainer(
                new NameCorpus([.. documents.Value.Where((_, i) => i % Halves != half)], [], ConlluDocument.Read(web), new TagFolds([.. Enumerable.Repeat(_tagger, TagFolds.Count)])),
                Console.WriteLine).Learn(_ => true).ToFile()));
        }

        Weights Kept(string name, Func<byte[]> learn)
        {
            string path = Path.Combine(scratch, $"outside-{name}.bin");
            if (!File.Exists(path)) File.WriteAllBytes(path, learn());
            return WeightsFile.Read(File.ReadAllBytes(path), path);
        }
    }

    public static OutsideModels Learn(string data, string scratch) => new(data, scratch);

    /// <summary>Names for PolNeAR's articles.</summary>
    public NameLabeler NamesForNews => _names[Halves];

    /// <summary>Names for the document of GUM at this place in its file.</summary>
    public NameLabeler NamesForGum(int place) => _names[place % Halves];

    /// <summary>The text as the stages behind Syntax get it, read by these models.</summary>
    public AnnotatedText Annotate(string text)
    {
        var spans = Tokenizer.Tokenize(text);
        var sentences = SentenceSplitter.Split(text, spans, _sentences);
        var lemmas = new LemmaCache(Lemmatizer.Default, _tagger.Tags);
        var tokens = ImmutableArray.CreateBuilder<Token>(spans.Length);
        foreach (Sentence sentence in sentences)
        {
            TextSpan[] words = spans[sentence.FirstToken..sentence.EndToken].ToArray();
            WordFeatures[] features = Array.ConvertAll(words, span => WordFeatures.Of(span.Of(text)));
            byte[] tags = new byte[words.Length], labels = new byte[words.Length];
            _tagger.Tag(features, SentenceStyles.Of(text, words), tags);
            ParserState parsed = _parser.Parse(features, tags);
            _parser.Label(parsed, features, tags, labels);
            for (int i = 0; i < words.Length; i++)
            {
                bool root = parsed.Heads[i] == words.Length;
                tokens.Add(new Token(
                    words[i], _tagger.Tags[tags[i]], lemmas.Lemma(words[i].Of(text), tags[i]),
                    root ? -1 : sentence.FirstToken + parsed.Heads[i], root ? "root" : _parser.Relations[labels[i]]));
            }
        }

        return new AnnotatedText(text, tokens.MoveToImmutable(), sentences, ParagraphSplitter.Split(text));
    }

    /// <summary>The text read by the models of the package, for texts that these have not seen.</summary>
    public static AnnotatedText AnnotateAsShipped(string text)
    {
        var spans = Tokenizer.Tokenize(text);
        var sentences = SentenceSplitter.Split(text, spans);
        return new AnnotatedText(text, SyntaxAnalyzer.Analyze(text, spans, sentences), sentences, ParagraphSplitter.Split(text));
    }
}
