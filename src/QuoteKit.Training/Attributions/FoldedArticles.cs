using QuoteKit.Mentions;
using QuoteKit.Syntax;
using QuoteKit.Training.Names;
using QuoteKit.Training.Syntax;

namespace QuoteKit.Training.Attributions;

/// <summary>
/// Reads PolNeAR's training part as the Quotes stage will see new articles: each is tagged and parsed, and its names are
/// found, by models that did not learn from it. Each article is read twice, the second time by models that err more:
/// the learners are not to trust a parse more than it deserves on texts of other kinds.
/// </summary>
internal static class FoldedArticles
{
    /// <summary>The articles in the order of the file, then all of them again in their second reading.</summary>
    /// <param name="data">The folder of the corpora.</param>
    /// <param name="cache">A folder for the models of the halves, outside the repository.</param>
    public static List<TrainingArticle> Read(string data, string cache)
    {
        FoldedSyntax[] readers = [FoldedSyntax.Read(data, cache), FoldedSyntax.ReadBrief(data, cache)];
        var names = new FoldedNames(NameCorpus.Read(data, cache), static _ => { });
        var articles = new List<TrainingArticle>();
        GoldArticle[] read = [.. GoldArticle.Read(Path.Combine(data, "polnear-train.jsonl.gz"))];
        foreach (FoldedSyntax syntax in readers)
        {
            for (int place = 0; place < read.Length; place++)
            {
                AnnotatedText text = syntax.Annotate(read[place].Id, read[place].Text);
                articles.Add(new TrainingArticle(read[place], text, MentionFinder.Find(text, names.For(read[place].Id))) { Place = place, IsSecond = syntax != readers[0] });
            }
        }

        return articles;
    }
}
