using QuoteKit.Mentions;

namespace QuoteKit.Training.Names;

/// <summary>Learns the labeller of names, twice: a first one lends names to EWT's texts, from which the second learns too.</summary>
internal sealed class NameTrainer(NameCorpus corpus, Action<string> report)
{
    private const int Margin = 30, FirstEpochs = 3, Epochs = 4;

    /// <summary>Gold names are few beside the silver ones, and count as often.</summary>
    private const int GoldTimes = 3;

    /// <summary>Features seen less often are not learned.</summary>
    private const int FewestTimes = 3;

    /// <summary>Every fourth document is learned in another case too.</summary>
    private const int CopyEvery = 4;

    /// <summary>A bit for each feature that is left out.</summary>
    public ulong Hidden { get; init; }

    /// <summary>Whether documents are learned in other cases too.</summary>
    public bool Copies { get; init; } = true;

    /// <summary>Learns from the gold documents, the web texts and those articles whose place is asked for.</summary>
    public NameLearner Learn(Func<int, bool> includes)
    {
        var known = new List<NameExample>();
        for (int i = 0; i < corpus.Gold.Count; i++) Add(known, corpus.Gold[i], i, GoldTimes);
        for (int i = 0; i < corpus.Articles.Count; i++)
            if (includes(i))
                Add(known, corpus.Articles[i], i, 1);
        report($"names: {known.Count} sentences with names known");
        var first = new NameLabeler(Learn(known, FirstEpochs).ToWeights());
        for (int i = 0; i < corpus.Web.Count; i++) Add(known, LentNames.Label(corpus.Web[i], first), i, 1);
        report($"names: {known.Count} sentences with those of the web texts");
        return Learn(known, Epochs);
    }

    private void Add(List<NameExample> examples, NamedText document, int place, int times)
    {
        NameExample[] sentences = [.. NameExample.Of(corpus.Tag(document, document.Id), Hidden)];
        for (int i = 0; i < times; i++) examples.AddRange(sentences);
        if (Copies && place % CopyEvery == 1) examples.AddRange(NameExample.Of(corpus.Tag(CaseCopies.Of(document, place / CopyEvery), document.Id), Hidden));
    }

    private NameLearner Learn(List<NameExample> examples, int epochs)
    {
        var learner = new NameLearner(Margin);
        var counts = new FeatureCounts(examples);
        NameExample[] mixed = [.. examples.Select(example => counts.Keep(example, FewestTimes))];
        for (int epoch = 0; epoch < epochs; epoch++)
        {
            Shuffle.Mix(mixed, (uint)epoch);
            int wrong = mixed.Sum(learner.Learn);
            report($"names: epoch {epoch + 1} of {epochs}, {wrong} tokens wrong");
        }

        return learner;
    }
}
