using CsCheck;
using QuoteKit.Mentions;

namespace QuoteKit.Tests.Mentions;

public class NameDecoderTests
{
    private const int Labels = NameLabels.Count;

    private static readonly Gen<int[]> Transitions = Gen.Int[-9, 9].Array[Labels * Labels];

    [Fact]
    public void It_finds_the_best_of_all_sequences() => Gen.Select(Transitions, Gen.Int[-20, 20].Array[3 * Labels]).Sample((transitions, scores) =>
    {
        byte[] found = Decode(transitions, scores, 3);
        int best = All(3).Max(labels => Score(transitions, scores, labels));
        Score(transitions, scores, found).Should().Be(best);
        All(3).Should().Contain(labels => labels.SequenceEqual(found));
    }, iter: 30);

    [Fact]
    public void Names_do_not_reach_beyond_the_sentence() => Gen.Select(Transitions, Gen.Int[1, 40]).SelectMany((transitions, length) =>
        Gen.Int[-50, 50].Array[length * Labels].Select(scores => (transitions, scores, length))).Sample(sample =>
    {
        byte[] labels = Decode(sample.transitions, sample.scores, sample.length);
        byte[] framed = [NameLabels.Outside, .. labels, NameLabels.Outside];
        for (int i = 1; i < framed.Length; i++) NameLabels.CanFollow(framed[i - 1], framed[i]).Should().BeTrue();
    }, iter: 200);

    private static byte[] Decode(int[] transitions, int[] scores, int length)
    {
        var decoder = new NameDecoder(transitions);
        decoder.Begin(length);
        for (int i = 0; i < length; i++) decoder.Add(scores.AsSpan(i * Labels, Labels));
        var labels = new byte[length];
        decoder.Decode(labels);
        return labels;
    }

    private static int Score(int[] transitions, int[] scores, byte[] labels)
    {
        int sum = 0;
        byte left = NameLabels.Outside;
        for (int i = 0; i < labels.Length; i++)
        {
            sum += scores[(i * Labels) + labels[i]] + transitions[(left * Labels) + labels[i]];
            left = labels[i];
        }

        return sum;
    }

    /// <summary>All sequences of so many labels whose neighbours agree.</summary>
    private static IEnumerable<byte[]> All(int length)
    {
        IEnumerable<byte[]> sequences = [[]];
        for (int i = 0; i < length; i++)
        {
            sequences = sequences.SelectMany(labels => Enumerable.Range(0, Labels).Select(label => (byte[])[.. labels, (byte)label]))
                .Where(labels => NameLabels.CanFollow(labels.Length > 1 ? labels[^2] : NameLabels.Outside, labels[^1])).ToList();
        }

        return sequences.Where(labels => NameLabels.CanFollow(labels[^1], NameLabels.Outside));
    }
}
