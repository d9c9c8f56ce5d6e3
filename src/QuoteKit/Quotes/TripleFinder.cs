namespace QuoteKit.Quotes;

/// <summary>Finds the triples of a text: probable cues with content and source, each with the probability that all is right.</summary>
internal static class TripleFinder
{
    /// <summary>Tokens from this probability on are looked at closely: one in thirty. Of the others hardly one would be accepted.</summary>
    public const double LeastProbable = 0.15;

    /// <summary>The triples in the order of their heads.</summary>
    public static List<CueTriple> Find(FeatureText view, float[] cueScores, AttributionModel model, CancellationToken cancellation)
    {
        var reader = new TripleReader(view, cueScores, model);
        var triples = new List<CueTriple>();
        foreach (int head in Probable(cueScores))
        {
            cancellation.ThrowIfCancellationRequested();
            if (reader.Read(head) is { } triple) triples.Add(triple);
        }

        return triples;
    }

    /// <summary>The probable heads, ascending: the best of each stretch of text, where a text that nobody wrote has too many.</summary>
    private static IEnumerable<int> Probable(float[] cueScores)
    {
        const int Stretch = 64, Most = 10;
        var heads = new List<int>();
        for (int first = 0; first < cueScores.Length; first += Stretch)
        {
            heads.Clear();
            for (int i = first; i < Math.Min(first + Stretch, cueScores.Length); i++)
                if (cueScores[i] >= LeastProbable) heads.Add(i);
            IEnumerable<int> best = heads.Count <= Most ? heads : heads.OrderByDescending(i => cueScores[i]).ThenBy(i => i).Take(Most).Order();
            foreach (int head in best) yield return head;
        }
    }

    /// <summary>The probability of each triple that it is an attribution, its content and source right.</summary>
    public static double[] Accept(FeatureText view, IReadOnlyList<CueTriple> triples, AttributionModel model)
    {
        var reader = new AcceptFeatures(view);
        var features = new HashedFeatures(model.Accept);
        Rivals[] rivals = Rivals.Of(view, triples);
        var accepted = new double[triples.Count];
        for (int t = 0; t < accepted.Length; t++)
        {
            reader.Fill(triples[t], rivals[t].Outer, rivals[t].Inner, features);
            accepted[t] = LinearScore.Probability(model.Accept, features);
        }

        return accepted;
    }
}
