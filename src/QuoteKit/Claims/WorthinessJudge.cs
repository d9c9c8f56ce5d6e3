using System.Collections.Immutable;

namespace QuoteKit.Claims;

/// <summary>Scores sentence after sentence by one model; for one thread.</summary>
internal sealed class WorthinessJudge(WorthinessModel model)
{
    private const int MostFeatures = 5;

    private readonly int[] _seen = new int[model.Count];
    private readonly List<int> _hits = [];
    private int _sentence;

    /// <summary>The score of what has no words.</summary>
    public static SentenceScore Nothing { get; } = new(0, []);

    /// <summary>The score of a claim or sentence.</summary>
    /// <param name="claim">Its tokens.</param>
    /// <param name="mentions">The text's mentions.</param>
    /// <param name="places">The transcript it stands in, or <see langword="null"/>.</param>
    /// <param name="at">Where it stands there.</param>
    public SentenceScore Score(ClaimTokens claim, MentionLookup mentions, SpeechPlaces? places = null, int at = 0)
    {
        _sentence++;
        _hits.Clear();
        var sink = new Sink(this);
        WorthinessFeatures.Collect(claim, mentions, ref sink);
        places?.Collect(at, ref sink);
        double sum = model.Bias;
        foreach (int hit in _hits) sum += model[hit].Weight;
        return new SentenceScore(model.Calibrated(sum), Strongest());
    }

    private ImmutableArray<ScoredFeature> Strongest()
    {
        // Few of many: a pass for each costs less than to sort.
        Span<int> best = stackalloc int[MostFeatures];
        int count = 0;
        for (; count < MostFeatures && count < _hits.Count; count++)
        {
            int strongest = -1;
            foreach (int hit in _hits)
                if (!best[..count].Contains(hit) && (strongest < 0 || Math.Abs(model[hit].Weight) > Math.Abs(model[strongest].Weight))) strongest = hit;
            best[count] = strongest;
        }

        var features = ImmutableArray.CreateBuilder<ScoredFeature>(count);
        foreach (int hit in best[..count]) features.Add(model[hit]);
        return features.MoveToImmutable();
    }

    /// <summary>Takes each feature once that has a weight.</summary>
    private readonly ref struct Sink(WorthinessJudge judge) : IFeatureSink
    {
        private readonly WorthinessModel _model = judge.Model;

        public void Add(WorthinessFeature feature, FeaturePart first, FeaturePart second)
        {
            int index = _model.IndexOf(FeaturePart.Key(feature, first.Hash, second.Hash));
            if (index < 0 || judge._seen[index] == judge._sentence) return;
            judge._seen[index] = judge._sentence;
            judge._hits.Add(index);
        }
    }

    private WorthinessModel Model => model;
}
