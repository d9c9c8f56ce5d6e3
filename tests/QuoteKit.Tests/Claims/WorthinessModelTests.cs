using QuoteKit.Claims;
using QuoteKit.Model;

namespace QuoteKit.Tests.Claims;

public class WorthinessModelTests
{
    [Fact]
    public void Every_feature_of_the_file_has_a_key_of_its_own()
    {
        string[] names = [.. DataFile.Rows("check-worthiness.tsv").Select(row => row[0]).Where(name => name[0] != '*')];
        names.Should().HaveCountGreaterThan(1000);
        names.Select(FeatureName.KeyOf).Should().OnlyHaveUniqueItems();
        names.Should().OnlyContain(name => WorthinessModel.Default.IndexOf(FeatureName.KeyOf(name)) >= 0);
    }

    [Fact]
    public void A_name_and_its_parts_have_the_same_key()
    {
        FeatureName.Of(WorthinessFeature.Words, "More", "than").Should().Be("words:more than");
        FeatureName.KeyOf("words:more than").Should().Be(FeaturePart.Key(WorthinessFeature.Words, new FeaturePart("MORE").Hash, new FeaturePart("Than").Hash));
        FeatureName.KeyOf("word:don't").Should().Be(FeaturePart.Key(WorthinessFeature.Word, new FeaturePart("Don’t").Hash, 0));
        FeatureName.KeyOf("word:a").Should().NotBe(FeatureName.KeyOf("tag:a"));
        FeatureName.KeyOf("words:a b").Should().NotBe(FeatureName.KeyOf("words:b a"));
    }

    [Theory]
    [InlineData("mill")]
    [InlineData("colour:red")]
    public void What_is_no_feature_is_refused(string name) => ((Action)(() => FeatureName.KeyOf(name))).Should().Throw<InvalidDataException>();

    [Fact]
    public void Bias_slope_and_offset_make_the_probability()
    {
        var model = new WorthinessModel([("*bias", -2), ("*slope", 0.5), ("*offset", 1), ("word:mill", 2)]);
        model.Count.Should().Be(1);
        model.Calibrated(model.Bias + model[0].Weight).Should().BeApproximately(1 / (1 + Math.Exp(-1)), 1e-12);
    }
}
