using System.Collections.Immutable;
using QuoteKit.Mentions;
using QuoteKit.Model;
using QuoteKit.Sentences;
using QuoteKit.Syntax;
using QuoteKit.Tokens;
using QuoteKit.Training.Names;
using QuoteKit.Training.Sentences;
using QuoteKit.Training.Syntax;

namespace QuoteKit.Training.Speakers;

/// <summary>
/// Models of the stages before Speakers that know nothing of the documents they are used on: sentences learned from
/// EWT alone; tags and heads from the other two thirds of each corpus; names for PolNeAR's articles learned from GUM, and for each half of GUM from the other half.
/// </summary>
internal sealed class OutsideModels
{
    private const int Halves = 2;

    private readonly BoundaryModel _sentences;
    private readonly FoldedSyntax _syntax;
    private readonly NameLabeler[] _names = new NameLabeler[Halves + 1];

    /// <summary>Learns the models, or reads those that an earlier run left in <paramref name="scratch"/>.</summary>
    private OutsideModels(string data, string scratch)
    {
        string web = Path.Combine(data, "ewt-train.conllu.gz");
        var (sure, weights) = SentenceTrainer.Train(SentenceCorpus.Read(web));
        _sentences = new BoundaryModel(new SurePlaces(sure), weights.ToWeights());
        _syntax = FoldedSyntax.Read(data, scratch);
        var documents = new Lazy<NamedText[]>(() => [.. ConlluDocument.Read(Path.Combine(data, "gum-train.conllu.gz")).Select(GumNames.Label)]);
        for (int left = 0; left <= Halves; left++)
        {
            int half = left;
            _names[half] = new NameLabeler(Kept($"names-{half}", () => new NameTrainer(
                new NameCorpus([.. documents.Value.Where((_, i) => i % Halves != half)], [], ConlluDocument.Read(web), _syntax),
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

    /// <summary>The text as the stages behind Syntax get it, read by models that have not seen the document of this id.</summary>
    public AnnotatedText Annotate(string id, string text)
    {
        var spans = Tokenizer.Tokenize(text);
        using var split = new PooledList<Sentence>();
        SentenceSplitter.Split(text, spans.AsSpan(), _sentences, split);
        ImmutableArray<Sentence> sentences = [.. split.Items];
        return new AnnotatedText(text, SyntaxAnalyzer.Analyze(_syntax.ModelFor(id), text, spans, sentences), sentences, ParagraphSplitter.Split(text));
    }
}
