using QuoteKit.Articles;

namespace QuoteKit.Tests.Articles;

public class BylineReaderTests
{
    [Theory]
    [InlineData("By Ann Ashe", "Ann Ashe")]
    [InlineData("BY: Ann Ashe and Bo Birk", "Ann Ashe;Bo Birk")]
    [InlineData("Ann Ashe, Bo Birk & Cy Dunn", "Ann Ashe;Bo Birk;Cy Dunn")]
    [InlineData("Written by Ann Ashe, Senior Reporter", "Ann Ashe")]
    [InlineData("Von Ann Ashe und Bo Birk", "Ann Ashe;Bo Birk")]
    [InlineData("Ann Ashe ann@post.example", "Ann Ashe")]
    [InlineData("Ann B. Ashe Jr.", "Ann B. Ashe Jr.")]
    [InlineData("Troy A.", "Troy A.")]
    [InlineData("Reuters", "Reuters")]
    [InlineData("admin", "")]
    [InlineData("https://post.example/ann", "")]
    [InlineData("2019", "")]
    [InlineData("", "")]
    public void Names_of_a_byline(string byline, string expected) => string.Join(';', BylineReader.Split(byline)).Should().Be(expected);
}
