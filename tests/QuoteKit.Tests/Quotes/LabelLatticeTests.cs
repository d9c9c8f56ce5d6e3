using QuoteKit.Quotes;

namespace QuoteKit.Tests.Quotes;

/// <summary>The sums and maxima over label sequences, against going through all sequences one by one.</summary>
public class LabelLatticeTests
{
    private const int Labels = LabelFeatures.Labels, Length = 5;

    [Fact]
    public void Marginals_and_their_sum_are_those_of_all_sequences()
    {
        var (emissions, kinds, table) = Random(7);
        var marginals = new float[Labels * Length];
        double logSum = new LabelLattice(emissions, kinds, table).Marginals(marginals);

        double sum = 0;
        var expected = new double[Labels * Length];
        foreach (int[] sequence in Sequences())
        {
            double weight = Math.Exp(ScoreOf(sequence, emissions, kinds, table));
            sum += weight;
            for (int i = 0; i < Length; i++) expected[Labels * i + sequence[i]] += weight;
        }

        logSum.Should().BeApproximately(Math.Log(sum), 1e-4);
        for (int cell = 0; cell < expected.Length; cell++) marginals[cell].Should().BeApproximately((float)(expected[cell] / sum), 1e-4f);
    }

    [Fact]
    public void The_best_labels_have_the_cue_where_it_stands()
    {
        const int Cue = 3;
        var (emissions, kinds, table) = Random(11);
        var labels = new SpanLabel[Length];
        double score = new LabelLattice(emissions, kinds, table).Best(Cue, labels);

        var (best, at) = Sequences().Where(s => s[Cue] == (int)SpanLabel.Cue).Select(s => (ScoreOf(s, emissions, kinds, table), s)).MaxBy(x => x.Item1);
        labels.Select(l => (int)l).Should().Equal(at);
        score.Should().BeApproximately(best, 1e-4);
    }

    private static (float[] Emissions, byte[] Kinds, TransitionTable Table) Random(int seed)
    {
        uint state = (uint)seed;
        float Next() => ((state = state * 1664525 + 1013904223) >> 8) / (float)(1 << 24) * 4 - 2;
        float[] emissions = [.. Enumerable.Range(0, Labels * Length).Select(_ => Next())];
        byte[] kinds = [3, 0, 1, 2, 0];
        return (emissions, kinds, new TransitionTable((_, _) => Next()));
    }

    private static IEnumerable<int[]> Sequences() =>
        Enumerable.Range(0, (int)Math.Pow(Labels, Length)).Select(n => Enumerable.Range(0, Length).Select(i => n / (int)Math.Pow(Labels, i) % Labels).ToArray());

    private static double ScoreOf(int[] sequence, float[] emissions, byte[] kinds, TransitionTable table)
    {
        double score = 0;
        for (int i = 0; i < Length; i++)
            score += emissions[Labels * i + sequence[i]] + (i == 0 ? 0 : table.Scores(kinds[i], sequence[i - 1])[sequence[i]]);
        return score;
    }
}
