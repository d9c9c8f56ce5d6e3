using CsCheck;
using QuoteKit.Mentions;

namespace QuoteKit.Tests.Mentions;

public class NameLabelsTests
{
    private static readonly Gen<(int Gap, int Length, MentionKind Kind)[]> Names =
        Gen.Select(Gen.Int[0, 3], Gen.Int[1, 5], Gen.Int[0, 3].Select(kind => (MentionKind)kind)).Array[0, 8];

    [Fact]
    public void Labels_that_were_written_are_read_back() => Names.Sample(names =>
    {
        var labels = new byte[8 * 8 + 1];
        var written = new List<NameSpan>();
        int at = 0;
        foreach (var (gap, length, kind) in names)
        {
            NameSpan name = new(at + gap, at + gap + length - 1, kind);
            NameLabels.Write(labels, name.First, name.Last, kind);
            written.Add(name);
            at = name.Last + 1;
        }

        NameSpan.Read(labels).Should().Equal(written);
        for (int i = 1; i < labels.Length; i++) NameLabels.CanFollow(labels[i - 1], labels[i]).Should().BeTrue();
    });

    [Fact]
    public void The_weights_call_each_label_by_a_name_of_its_own()
    {
        NameLabels.Names.Should().OnlyHaveUniqueItems().And.HaveCount(NameLabels.Count);
        NameLabels.Names[NameLabels.Outside].Should().Be("O");
        NameLabels.Names.Should().Contain(["B-Person", "I-Organization", "L-Location", "U-Other"]);
    }

    [Fact]
    public void A_name_that_has_begun_goes_on_with_its_own_kind()
    {
        Span<byte> labels = new byte[5];
        NameLabels.Write(labels, 0, 1, MentionKind.Person);
        NameLabels.Write(labels, 2, 3, MentionKind.Location);
        NameLabels.CanFollow(labels[0], labels[1]).Should().BeTrue();
        NameLabels.CanFollow(labels[0], labels[3]).Should().BeFalse("the kinds differ");
        NameLabels.CanFollow(labels[0], NameLabels.Outside).Should().BeFalse("the name has not ended");
        NameLabels.CanFollow(NameLabels.Outside, labels[1]).Should().BeFalse("no name has begun");
    }
}
