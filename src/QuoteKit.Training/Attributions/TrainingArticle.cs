using System.Collections.Immutable;
using QuoteKit.Quotes;
using QuoteKit.Syntax;

namespace QuoteKit.Training.Attributions;

/// <summary>An article as the Quotes stage reads it, with its gold triples.</summary>
internal sealed class TrainingArticle
{
    public TrainingArticle(GoldArticle gold, AnnotatedText text, ImmutableArray<Mention> mentions)
    {
        (Gold, Text, Mentions) = (gold, text, mentions);
        Judge = new QuotationJudge(text, new QuotationMap(text, QuotationFinder.Find(text, ImmutableArray.CreateBuilder<Diagnostic>())));
        Readings = CandidateFinder.Find(text, Judge, CueLexicon.English, CancellationToken.None);
        Triples = GoldTriple.Of(this);
    }

    public GoldArticle Gold { get; }

    /// <summary>Its place in its file, by which articles are parted: both readings of one are in the same part.</summary>
    public int Place { get; init; }

    /// <summary>Whether this is the reading by models that err more: to learn from, not to measure on.</summary>
    public bool IsSecond { get; init; }

    public AnnotatedText Text { get; }

    public QuotationJudge Judge { get; }

    public ImmutableArray<Mention> Mentions { get; }

    public IReadOnlyList<AttributionCandidate> Readings { get; init; }

    /// <summary>The gold attributions that have a cue and a content, one a cue head, in the order of their heads.</summary>
    public IReadOnlyList<GoldTriple> Triples { get; }

    /// <summary>The text with what lemmas are known to be cues.</summary>
    public FeatureText View(CueLemmas lemmas) => new(Text, Judge, Mentions, Readings, lemmas);
}
