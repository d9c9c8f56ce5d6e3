using CsCheck;
using QuoteKit.Articles;

namespace QuoteKit.Tests.Articles;

public class DepthGuardTests
{
    [Theory]
    [InlineData("<div><p>One<p>Two<p>Three</div>")]
    [InlineData("<b><i>x</b></i><ul><li>a<li>b</ul>")]
    [InlineData("<a title='1 > 0'>x</a><!-- <div><div><div> --><script>if (a < b) '<div><div>'</script>")]
    [InlineData("a < b and <")]
    public void A_sane_page_is_left_as_it_is(string html) => DepthGuard.Flatten(html, 16).Should().BeSameAs(html);

    [Fact]
    public void Tags_beyond_the_limit_go_with_their_ends_and_the_text_stays() =>
        DepthGuard.Flatten("<div><div><div>x</div>y</div>z</div>", 2).Should().Be("<div><div>     x      y</div>z</div>");

    [Fact]
    public void An_end_tag_inside_a_table_closes_nothing_outside_it() =>
        DepthGuard.Flatten(string.Concat(Enumerable.Repeat("<div><table></div>", 3)), 4).Should().Be("<div><table></div><div><table></div>" + new string(' ', 18));

    [Fact]
    public void Unclosed_formatting_is_bounded()
    {
        string html = string.Concat(Enumerable.Range(0, 100).Select(i => $"<p><b id={i}>x</p>"));
        DepthGuard.Flatten(html, 512).Split("<b").Length.Should().BeLessThan(20);
    }

    [Fact]
    public void The_length_never_changes_and_what_is_left_is_of_the_page() =>
        Gen.OneOf<string>("<div>", "</div>", "<b>", "</b>", "<table>", "</table>", "<span>", "</span>", "<p>", "x", "<", ">", "<!--", "-->", "<script>", "</script>", "<a b='", "'>")
            .Array[0, 60].Select(parts => string.Concat(parts)).Sample(html =>
            {
                string flat = DepthGuard.Flatten(html, 3);
                return flat.Length == html.Length && flat.Zip(html).All(c => c.First == c.Second || c.First == ' ');
            });
}
