using QuoteKit.Mentions;

namespace QuoteKit.Training.Names;

/// <summary>Measures a labeller by whole names, to choose between settings; the figures that count come from the scorers.</summary>
internal static class NameScore
{
    /// <summary>F1 in percent: of persons, organizations and places together, then of each.</summary>
    public static string Of(NameLabeler labeler, IEnumerable<NamedText> documents)
    {
        Span<int> right = stackalloc int[NameLabels.Kinds], found = stackalloc int[NameLabels.Kinds], all = stackalloc int[NameLabels.Kinds];
        foreach (NamedText document in documents)
        {
            var gold = (document.Gold ?? NamedText.Names(document.Text, document.Labels!)).ToHashSet();
            foreach (var (_, kind) in gold) all[(int)kind]++;
            NameTokens tokens = NameFinder.Read(document.Text);
            byte[] labels = labeler.Label(tokens);
            NameConsistency.Apply(tokens, labels);
            foreach (var name in NamedText.Names(document.Text, labels))
            {
                found[(int)name.Kind]++;
                if (gold.Contains(name)) right[(int)name.Kind]++;
            }
        }

        return FormattableString.Invariant($"{F1(Sum(right), Sum(found), Sum(all)):F2} (P {100.0 * Sum(right) / Math.Max(1, Sum(found)):F1} R {100.0 * Sum(right) / Math.Max(1, Sum(all)):F1}) person {F1(right[0], found[0], all[0]):F1} organization {F1(right[1], found[1], all[1]):F1} location {F1(right[2], found[2], all[2]):F1} other {F1(right[3], found[3], all[3]):F1}");
    }

    private static int Sum(Span<int> counts) => counts[0] + counts[1] + counts[2];

    private static double F1(int right, int found, int all) => 200.0 * right / Math.Max(1, found + all);
}
