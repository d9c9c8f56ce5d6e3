using QuoteKit.Mentions;
using QuoteKit.Syntax;

namespace QuoteKit.Training.Names;

/// <summary>
/// The command "names-validation DATA CACHE": persons in every eighth article of PolNeAR's training part, found by a labeller
/// that learned from the others, against CoreNLP's; by labels alone and as mentions. The differences go to CACHE/name-differences.txt.
/// </summary>
internal static class NameValidation
{
    /// <summary>Every article at a place that leaves <see cref="Held"/> when divided by this is left out of learning.</summary>
    private const int Parts = 8, Held = 7;

    public static bool IsHeld(int place) => place % Parts == Held;

    public static void Run(string data, string cache)
    {
        NameCorpus corpus = NameCorpus.Read(data, cache);
        var labeler = new NameLabeler(new NameTrainer(corpus, Console.WriteLine).Learn(place => !IsHeld(place)).ToWeights());
        SilverPersons labels = new(false), mentions = new(false), labelsCut = new(true), mentionsCut = new(true);
        int place = 0;
        foreach (SilverArticle article in SilverArticle.Read(Path.Combine(data, "polnear-train.jsonl.gz"), Path.Combine(data, "polnear-train.corenlp.conll.gz")))
        {
            if (!IsHeld(place++)) continue;
            AnnotatedText text = corpus.Syntax.Annotate(article.Id, article.Text);
            TextSpan[] labelled = [.. SilverPersons.OfLabels(text, labeler)], mentioned = [.. SilverPersons.OfMentions(text, labeler)];
            labels.Add(article, text, labelled);
            labelsCut.Add(article, text, labelled);
            mentions.Add(article, text, mentioned);
            mentionsCut.Add(article, text, mentioned);
        }

        Report("labels alone", labels);
        Report("mentions", mentions);
        Report("labels alone, CoreNLP's titles cut", labelsCut);
        Report("mentions, CoreNLP's titles cut", mentionsCut);
        File.WriteAllLines(Path.Combine(cache, "name-differences-labels.txt"), labelsCut.Differences);
        File.WriteAllLines(Path.Combine(cache, "name-differences.txt"), mentionsCut.Differences);
    }

    private static void Report(string what, SilverPersons score) =>
        Console.WriteLine(FormattableString.Invariant($"{what}: precision {score.Percent[0]:F1}, recall {score.Percent[1]:F1}, F1 {score.Percent[2]:F1}"));
}
