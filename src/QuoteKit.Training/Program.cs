using QuoteKit.Training.Attributions;
using QuoteKit.Training.Claims;
using QuoteKit.Training.Names;
using QuoteKit.Training.Sentences;
using QuoteKit.Training.Speakers;
using QuoteKit.Training.Syntax;

// Learns from the corpora in DATA what src/QuoteKit/Data holds, and writes it to OUT; CACHE keeps models that the later learners need, for later runs.
switch (args)
{
    case ["sentences", var data, var output]:
        SentenceReport.Learn(data, output);
        return 0;
    case ["syntax", var data, var output]:
        SyntaxCommand.Run(data, output);
        return 0;
    case ["syntax-ablation", var data]:
        SyntaxAblation.Run(data);
        return 0;
    case ["lists", var wordNet, var packages, var output]:
        NameCommand.WriteLists(wordNet, packages, output);
        return 0;
    case ["names", var data, var output, var cache]:
        NameCommand.Run(data, output, cache);
        return 0;
    case ["names-validation", var data, var cache]:
        NameValidation.Run(data, cache);
        return 0;
    case ["names-ablation", var data, var cache]:
        NameAblation.Run(data, cache);
        return 0;
    case ["attributions", var data, var output, var cache]:
        AttributionTrainer.Train(FoldedArticles.Read(data, cache)).Write(output);
        return 0;
    case ["attributions-validation", var data, var cache]:
        AttributionReport.CrossValidate(FoldedArticles.Read(data, cache));
        return 0;
    case ["attributions-dev", var data]:
        AttributionReport.Development(data);
        return 0;
    case ["attributions-ablation", var data, var cache]:
        AttributionReport.Ablate(FoldedArticles.Read(data, cache));
        return 0;
    case ["speakers", var data, var output, var cache]:
        return SpeakerTraining.Run(data, output, cache);
    case ["claims", var data, var output]:
        return CheckWorthinessRun.Train(data, output);
    case ["claims-score", var data, var debates, var output]:
        return CheckWorthinessRun.Score(data, debates, output);
    default:
        Console.Error.WriteLine("usage: QuoteKit.Training sentences|syntax|claims DATA OUT, names|attributions|speakers DATA OUT CACHE, names-validation|names-ablation|attributions-validation|attributions-ablation DATA CACHE, syntax-ablation|attributions-dev DATA, lists WORDNET PACKAGES OUT or claims-score TRAIN DEBATES OUT");
        return 2;
}
