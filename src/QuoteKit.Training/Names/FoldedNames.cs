using QuoteKit.Mentions;

namespace QuoteKit.Training.Names;

/// <summary>Labellers for PolNeAR's training articles of which each has not seen the silver names of the articles it is for.</summary>
/// <remarks>For learners behind Mentions: names of a labeller that saw the article would be better there than they will ever be elsewhere.</remarks>
internal sealed class FoldedNames
{
    private const int Folds = 2;

    private readonly NameLabeler[] _labelers = new NameLabeler[Folds];
    private readonly Dictionary<string, int> _places;

    /// <summary>Learns the labellers; takes as many times as long as one.</summary>
    public FoldedNames(NameCorpus corpus, Action<string> report)
    {
        _places = corpus.Articles.Select((article, i) => (article.Id, i)).ToDictionary(pair => pair.Id, pair => pair.i, StringComparer.Ordinal);
        var trainer = new NameTrainer(corpus, report);
        for (int fold = 0; fold < _labelers.Length; fold++)
            _labelers[fold] = new NameLabeler(trainer.Learn(place => place % Folds != fold).ToWeights());
    }

    /// <summary>A labeller that has not seen the article; give it to <see cref="MentionFinder"/>. Articles without silver parses have been seen by none.</summary>
    public NameLabeler For(string article) => _labelers[_places.GetValueOrDefault(article) % Folds];
}
