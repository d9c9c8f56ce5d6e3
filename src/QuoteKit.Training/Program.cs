using System.Text;
using QuoteKit.Syntax;
using QuoteKit.Training;

// QuoteKit.Training DATA OUT: learns the weights and lemma rules of src/QuoteKit/Data from the treebanks in DATA and writes them to OUT.
if (args.Length != 2)
{
    Console.Error.WriteLine("usage: QuoteKit.Training DATA OUT");
    return 2;
}

const int TaggerEpochs = 6, SilverEpochs = 2, JackknifeEpochs = 3, ParserEpochs = 8, RelationEpochs = 6;
string data = args[0], output = args[1];
TreebankSentence[] gold = [.. Gold("ewt-train"), .. Gold("gum-train")];
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
