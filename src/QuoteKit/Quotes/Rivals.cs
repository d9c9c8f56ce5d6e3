namespace QuoteKit.Quotes;

/// <summary>For each triple the strongest cue whose content holds its own, and the strongest inside its content.</summary>
internal readonly record struct Rivals(double Outer, double Inner)
{
    /// <summary>The rivals of each triple; time grows with the contents' lengths, which are bounded.</summary>
    public static Rivals[] Of(FeatureText view, IReadOnlyList<CueTriple> triples)
    {
        var tripleAt = new Dictionary<int, int>(triples.Count);
        for (int t = 0; t < triples.Count; t++) tripleAt[triples[t].Head] = t;
        var rivals = new Rivals[triples.Count];
        for (int t = 0; t < triples.Count; t++)
        {
            foreach (TokenRange range in triples[t].Content.Ranges)
            {
                for (int i = range.First; i < range.End; i++)
                {
                    if (!tripleAt.TryGetValue(i, out int other)) continue;
                    rivals[t] = rivals[t] with { Inner = Math.Max(rivals[t].Inner, triples[other].Probability) };
                    rivals[other] = rivals[other] with { Outer = Math.Max(rivals[other].Outer, triples[t].Probability) };
                }
            }
        }

        return rivals;
    }
}
