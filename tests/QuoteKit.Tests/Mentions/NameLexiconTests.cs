using QuoteKit.Mentions;
using QuoteKit.Syntax;

namespace QuoteKit.Tests.Mentions;

public class NameLexiconTests
{
    [Theory]
    [InlineData("hannah", nameof(NameLists.GivenName))]
    [InlineData("HANNAH", nameof(NameLists.GivenName))]
    [InlineData("Johnson", nameof(NameLists.Surname))]
    [InlineData("Berlin", nameof(NameLists.Place))]
    [InlineData("university", nameof(NameLists.OrganizationWord))]
    [InlineData("senator", nameof(NameLists.Title))]
    public void A_word_is_found_in_its_lists_whatever_its_case(string word, string list) =>
        NameLexicon.Of(WordFeatures.Of(word).Word).Should().HaveFlag(Enum.Parse<NameLists>(list));

    [Fact]
    public void A_word_of_no_list_is_in_none() => NameLexicon.Of(WordFeatures.Of("xqzzk").Word).Should().Be(NameLists.None);

    [Fact]
    public void A_name_of_several_words_is_found_word_by_word()
    {
        uint name = NameLexicon.Extend(0, WordFeatures.Of("new").Word);
        NameLexicon.OfName(name).Should().HaveFlag(NameLists.Begins);
        NameLexicon.OfName(NameLexicon.Extend(name, WordFeatures.Of("zealand").Word)).Should().HaveFlag(NameLists.Place);
        NameLexicon.OfName(NameLexicon.Extend(name, WordFeatures.Of("xqzzk").Word)).Should().Be(NameLists.None);
    }
}
