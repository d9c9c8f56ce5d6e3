using QuoteKit.Quotes;

namespace QuoteKit.Training.Attributions;

/// <summary>Sorts what was missed and what was wrong by the step that went wrong.</summary>
internal sealed class ErrorCounter
{
    private readonly SortedDictionary<string, int> _counts = new(StringComparer.Ordinal);

    /// <summary>Each class with its count, in the order of the steps.</summary>
    public IEnumerable<KeyValuePair<string, int>> Counts => _counts;

    public void Add(HeldOut result)
    {
        var byHead = result.Triples.Select((triple, i) => (triple, i)).ToDictionary(x => x.triple.Head, x => x.i);
        IEnumerable<AttributionCandidate> candidates = result.Triples.Select((t, i) => TripleCandidate.Of(result.View, t, result.Accepted[i]));
        List<AttributionCandidate> kept = CandidateSelector.Select(result.View.Text, result.View.Judge, candidates, AttributionScope.All, result.Model.Calibration.Least);
        var heads = kept.Select(k => k.Head).ToHashSet();
        foreach (GoldTriple gold in result.Article.Triples) Count(OfGold(result, gold, byHead, heads));
        var goldHeads = result.Article.Triples.ToDictionary(g => g.Head);
        foreach (AttributionCandidate candidate in kept)
        {
            CueTriple triple = result.Triples[byHead[candidate.Head]];
            if (AcceptTrainer.IsRight(result.Article, result.View, triple)) Count("found 0 right");
            else if (!goldHeads.TryGetValue(candidate.Head, out GoldTriple? gold)) Count($"found 1 no gold cue: {WordClass(result, candidate.Head)}");
            else Count("found 2 " + Wrong(result, triple, gold));
        }
    }

    private static string OfGold(HeldOut result, GoldTriple gold, Dictionary<int, int> byHead, HashSet<int> kept)
    {
        if (result.Triples.Any(t => kept.Contains(t.Head) && IsRight(result, t, gold))) return "gold 0 found";
        if (!byHead.TryGetValue(gold.Head, out int t)) return $"gold 1 cue not looked at: {WordClass(result, gold.Head)}";
        CueTriple triple = result.Triples[t];
        if (!IsRight(result, triple, gold)) return "gold 2 " + Wrong(result, triple, gold);
        return result.Accepted[t] < result.Model.Calibration.Least ? $"gold 3 right, but not accepted: {WordClass(result, gold.Head)}" : "gold 4 right, but another one taken";
    }

    private static string Wrong(HeldOut result, CueTriple triple, GoldTriple gold)
    {
        bool content = WordOverlap.Dice(result.View, triple.Content.Ranges, gold.Content) >= 0.5, source = HasSource(result, triple, gold);
        return content ? "source wrong" : source ? "content wrong" : "content and source wrong";
    }

    private static bool IsRight(HeldOut result, CueTriple triple, GoldTriple gold) =>
        WordOverlap.Dice(result.View, triple.Content.Ranges, gold.Content) >= 0.5 && HasSource(result, triple, gold);

    private static bool HasSource(HeldOut result, CueTriple triple, GoldTriple gold) =>
        WordOverlap.Dice(result.View, triple.Source.Range.IsEmpty ? [] : [triple.Source.Range], gold.Source) >= 0.5;

    /// <summary>What kind of cue it is: a verb of saying or another one, a noun, else.</summary>
    private static string WordClass(HeldOut result, int head)
    {
        string tag = result.View.Text.Tag(head);
        if (tag.StartsWith("VB", StringComparison.Ordinal)) return CueLexicon.English.ClassOf(result.View.Text.Lemma(head)) is var c and not CueClass.Other ? $"verb, {c}" : "verb of no class";
        return tag.StartsWith("NN", StringComparison.Ordinal) ? "noun" : tag.StartsWith("JJ", StringComparison.Ordinal) ? "adjective" : "other word";
    }

    private void Count(string what) => _counts[what] = _counts.GetValueOrDefault(what) + 1;
}
