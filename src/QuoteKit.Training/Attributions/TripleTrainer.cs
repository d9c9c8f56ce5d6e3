using QuoteKit.Quotes;

namespace QuoteKit.Training.Attributions;

/// <summary>Learns the two rankings, over what a labeller says that did not learn from the article.</summary>
internal static class TripleTrainer
{
    /// <summary>The models of contents and sources.</summary>
    /// <param name="articles">The articles with the cue probabilities and the labeller to use on each.</param>
    public static (AdaGrad Contents, AdaGrad Sources) Train(
        IReadOnlyList<(TrainingArticle Article, FeatureText View, float[] Scores, Labeller Labeller)> articles)
    {
        AdaGrad contents = RankTrainer.New("content"), sources = RankTrainer.New("source");
        var contentLists = new List<RankTrainer.Ranking>();
        var sourceLists = new List<RankTrainer.Ranking>();
        var features = new HashedFeatures();
        foreach (var (article, view, scores, labeller) in articles)
        {
            var path = new CuePath(view);
            foreach (GoldTriple triple in article.Triples)
            {
                var cue = new CueContext(view, scores, path, triple.Head);
                Labelling labelling = labeller.Label(cue, features);
                List<ContentCandidate> found = new ContentCandidates(cue, labelling).Find();
                var ofContent = new ContentFeatures(cue, new MarginalSums(view, labelling, SpanLabel.Content));
                if (RankTrainer.Read(contents, found.Count, i => WordOverlap.Dice(view, found[i].Ranges, triple.Content), (i, f) => ofContent.Fill(found[i], f), features) is { } contentList)
                    contentLists.Add(contentList);

                List<SourceCandidate> named = new SourceCandidates(cue, labelling).Find();
                var ofSource = new SourceFeatures(cue, new MarginalSums(view, labelling, SpanLabel.Source));
                var gold = new ContentCandidate([.. RangesOf(triple.Content)], ContentKind.Labelled, 0);
                if (RankTrainer.Read(sources, named.Count, i => Dice(view, named[i], triple), (i, f) => ofSource.Fill(named[i], gold, f), features) is { } sourceList)
                    sourceLists.Add(sourceList);
            }
        }

        RankTrainer.Learn(contents, contentLists);
        RankTrainer.Learn(sources, sourceLists);
        return (contents, sources);
    }

    private static double Dice(FeatureText view, SourceCandidate candidate, GoldTriple triple) =>
        candidate.Range.IsEmpty ? triple.Source.Length == 0 ? 1 : 0 : WordOverlap.Dice(view, [candidate.Range], triple.Source);

    private static IEnumerable<TokenRange> RangesOf(int[] tokens)
    {
        for (int i = 0; i < tokens.Length;)
        {
            int end = i + 1;
            while (end < tokens.Length && tokens[end] == tokens[end - 1] + 1) end++;
            yield return new TokenRange(tokens[i], tokens[end - 1] + 1);
            i = end;
        }
    }
}
