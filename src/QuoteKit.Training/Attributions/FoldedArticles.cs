using QuoteKit.Mentions;
using QuoteKit.Syntax;
using QuoteKit.Training.Names;
using QuoteKit.Training.Syntax;

namespace QuoteKit.Training.Attributions;

/// <summary>
/// Reads PolNeAR's training part as the Quotes stage will see new articles: each is tagged and parsed, and its names are
/// found, by models that learned from the other half of the articles alone.
/// </summary>
internal static class FoldedArticles
{
    /// <summary>The articles in the order of the file.</summary>
    /// <param name="data">The folder of the corpora.</param>
    /// <param name="cache">A folder for the models of the halves, outside the repository.</param>
    public static List<TrainingArticle> Read(string data, string cache)
    {
        FoldedSyntax syntax = FoldedSyntax.Read(data, cache);
        var names = new FoldedNames(NameCorpus.Read(data, cache), static _ => { });
        var articles = new List<TrainingArticle>();
        foreach (GoldArticle gold in GoldArticle.Read(Path.Combine(data, "polnear-train.jsonl.gz")))
        {
            AnnotatedText text = syntax.Annotate(gold.Id, gold.Text);
            articles.Add(new TrainingArticle(gold, text, MentionFinder.Find(text, names.For(gold.Id))));
        }

        return articles;
    }
}
