using QuoteKit.Training.Syntax;

namespace QuoteKit.Training.Attributions;

/// <summary>Reads PolNeAR's training part as the Quotes stage will see new articles: tagged and parsed by models that have not seen them.</summary>
internal static class FoldedArticles
{
    /// <summary>The articles in the order of the file.</summary>
    /// <param name="data">The folder of the corpora.</param>
    /// <param name="cache">The folder of the models: see <see cref="FoldedSyntax"/>.</param>
    public static IReadOnlyList<TrainingArticle> Read(string data, string cache)
    {
        FoldedSyntax syntax = FoldedSyntax.Read(data, cache);
        return [.. GoldArticle.Read(Path.Combine(data, "polnear-train.jsonl.gz")).Select(gold => new TrainingArticle(gold, syntax.Annotate(gold.Id, gold.Text)))];
    }
}
