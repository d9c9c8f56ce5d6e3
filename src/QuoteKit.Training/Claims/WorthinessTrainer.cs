using QuoteKit.Claims;

namespace QuoteKit.Training.Claims;

/// <summary>Learns the weights of check-worthiness from debates.</summary>
internal static class WorthinessTrainer
{
    /// <summary>A feature of fewer sentences says nothing.</summary>
    private const int Fewest = 3;

    private const double Precision = 16;

    /// <summary>Smaller weights are left out: they make the file long and change no order.</summary>
    private const double SmallestWeight = 0.02;

    /// <summary>A debate with so many checked sentences counts for one.</summary>
    private const double UsualChecked = 40, FewestChecked = 10;

    /// <summary>The rows of the model's file, without calibration: name and weight, rounded as they are written.</summary>
    /// <param name="debates">What is learned from; debates without a checked sentence teach nothing.</param>
    /// <param name="vocabulary">The features' names.</param>
    public static List<(string Name, double Weight)> Learn(IReadOnlyList<DebateFeatures> debates, Vocabulary vocabulary)
    {
        int[] used = Frequent(debates, vocabulary.Count, out int count);
        var examples = new List<Example>();
        for (int d = 0; d < debates.Count; d++)
        {
            Debate debate = debates[d].Debate;
            int isChecked = debate.Checked.Count(c => c);
            if (isChecked == 0) continue;
            // Halfway between each sentence counting the same and each debate. Each sentence is seen at its place and
            // alone, so that the model can do without the place.
            double weight = 0.5 * Math.Sqrt(UsualChecked / Math.Max(FewestChecked, isChecked));
            for (int i = 0; i < debate.Sentences.Count; i++)
            {
                examples.Add(new Example(Used(debates[d].Placed[i], used), debate.Checked[i], d, weight));
                examples.Add(new Example(Used(debates[d].Alone[i], used), debate.Checked[i], d, weight));
            }
        }

        double[] weights = LogLinearLearner.Learn(examples, count, debates.Count, Precision);
        var rows = new List<(string Name, double Weight)> { (WorthinessModel.BiasRow, Math.Round(weights[count..].Average(), 3)) };
        for (int feature = 0; feature < used.Length; feature++)
            if (used[feature] >= 0 && Math.Abs(weights[used[feature]]) >= SmallestWeight)
                rows.Add((vocabulary[feature], Math.Round(weights[used[feature]], 3)));
        rows.Sort(1, rows.Count - 1, Comparer<(string Name, double Weight)>.Create((a, b) => string.CompareOrdinal(a.Name, b.Name)));
        return rows;
    }

    private static int[] Frequent(IReadOnlyList<DebateFeatures> debates, int features, out int count)
    {
        var seen = new int[features];
        foreach (DebateFeatures debate in debates)
            foreach (int[] sentence in debate.Placed)
                foreach (int feature in sentence) seen[feature]++;
        int next = 0;
        int[] used = Array.ConvertAll(seen, times => times >= Fewest ? next++ : -1);
        count = next;
        return used;
    }

    private static int[] Used(int[] features, int[] used) => [.. features.Select(feature => used[feature]).Where(feature => feature >= 0)];
}
