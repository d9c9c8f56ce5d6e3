using System.Globalization;
using QuoteKit.Quotes;

namespace QuoteKit.Training.Attributions;

/// <summary>Chooses from which score on triples are accepted, and counts how often those of like scores are right.</summary>
internal static class CalibrationTrainer
{
    private const double First = 0.24, Last = 0.5, Step = 0.02;

    /// <summary>Bins of the table, all of the same number of triples.</summary>
    private const int Bins = 24;

    /// <summary>An article's triples with scores of a model that did not learn from them.</summary>
    internal sealed record Scored(TrainingArticle Article, FeatureText View, List<CueTriple> Triples, double[] Scores);

    /// <summary>The table's rows: the least score, then scores with the share of right ones.</summary>
    public static List<(double Score, double Share)> Learn(IReadOnlyList<Scored> articles, out double least)
    {
        (double F1, double At) best = default;
        for (double at = First; at < Last; at += Step)
        {
            var score = new AttributionScore();
            foreach (Scored s in articles) score.Add(s.Article, AttributionFinder.Build(s.View, s.Triples, s.Scores, AttributionScope.All, new Calibration(at, [])));
            if (score.F1 > best.F1) best = (score.F1, at);
        }

        least = best.At;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"accept from {least:F2} on: F1 {best.F1:F1} over all folds"));
        return Table(articles, least);
    }

    /// <summary>The share of right triples among those that are kept, bin by bin, made to rise with the score (pool adjacent violators).</summary>
    private static List<(double Score, double Share)> Table(IReadOnlyList<Scored> articles, double least)
    {
        var kept = new List<(double Score, bool Right)>();
        foreach (Scored s in articles)
        {
            IEnumerable<AttributionCandidate> candidates = s.Triples.Select((triple, i) => TripleCandidate.Of(s.View, triple, s.Scores[i]));
            var right = s.Triples.ToDictionary(triple => triple.Head, triple => AcceptTrainer.IsRight(s.Article, s.View, triple));
            kept.AddRange(CandidateSelector.Select(s.View.Text, s.View.Judge, candidates, AttributionScope.All, least).Select(c => (c.Rate, right[c.Head])));
        }

        kept.Sort();
        var pools = new List<(double Sum, int Right, int All)>();
        for (int bin = 0; bin < Bins; bin++)
        {
            var part = kept[(bin * kept.Count / Bins)..((bin + 1) * kept.Count / Bins)];
            pools.Add((part.Sum(x => x.Score), part.Count(x => x.Right), part.Count));
            while (pools.Count > 1 && (double)pools[^2].Right / pools[^2].All >= (double)pools[^1].Right / pools[^1].All)
            {
                var (a, b) = (pools[^2], pools[^1]);
                pools.RemoveRange(pools.Count - 2, 2);
                pools.Add((a.Sum + b.Sum, a.Right + b.Right, a.All + b.All));
            }
        }

        return [.. pools.Where(p => p.All > 0).Select(p => (Math.Round(p.Sum / p.All, 4), Math.Round((double)p.Right / p.All, 4)))];
    }
}
