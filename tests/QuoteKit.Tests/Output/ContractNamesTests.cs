using QuoteKit.Output;

namespace QuoteKit.Tests.Output;

public class ContractNamesTests
{
    [Fact]
    public void Each_value_has_a_name_of_its_own_in_kebab_case()
    {
        Check(Enum.GetValues<AttributionType>(), ContractNames.Of);
        Check(Enum.GetValues<SpeakerKind>(), ContractNames.Of);
        Check(Enum.GetValues<ClaimStance>(), ContractNames.Of);
        Check(Enum.GetValues<MentionKind>(), ContractNames.Of);
        Check(Enum.GetValues<SpeakerResolution>().Where(value => value != SpeakerResolution.None), ContractNames.Of);
        Check(Enum.GetValues<UnresolvedReason>().Where(value => value != UnresolvedReason.None), ContractNames.Of);

        ContractNames.Of(SpeakerResolution.None).Should().BeNull();
        ContractNames.Of(UnresolvedReason.None).Should().BeNull();
    }

    [Fact]
    public void A_value_that_is_none_is_refused()
    {
        ((Action)(() => ContractNames.Of((AttributionType)9))).Should().Throw<ArgumentOutOfRangeException>().WithMessage("*AttributionType*");
    }

    private static void Check<T>(IEnumerable<T> values, Func<T, string?> name)
    {
        string?[] names = [.. values.Select(name)];
        names.Should().OnlyHaveUniqueItems().And.OnlyContain(n => n != null && n.All(c => char.IsAsciiLetterLower(c) || c == '-'));
    }
}
