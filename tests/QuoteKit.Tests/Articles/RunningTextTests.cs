namespace QuoteKit.Tests.Articles;

/// <summary>How the text of a paragraph is put together from its elements.</summary>
public class RunningTextTests
{
    [Theory]
    [InlineData("<p>The  ice\n was <b>thick</b>, <i>very</i>\tthick.</p>", "The ice was thick, very thick.")]
    [InlineData("<p>Nine<em>teen</em> winters <a href='x'>ago</a>.</p>", "Nineteen winters ago.")]
    [InlineData("<p>He said <span>\"No\"</span><span> and</span> <span>left.</span></p>", "He said \"No\" and left.")]
    [InlineData("<p>She called it <q>a cold kettle</q>, twice.</p>", "She called it “a cold kettle”, twice.")]
    [InlineData("<p>She called it <q> a cold kettle </q>twice.</p>", "She called it “a cold kettle” twice.")]
    [InlineData("<p>She called it <q>“a cold kettle”</q>, twice.</p>", "She called it “a cold kettle”, twice.")]
    [InlineData("<p>She called it \"<q>a cold kettle</q>\", twice.</p>", "She called it \"a cold kettle\", twice.")]
    [InlineData("<p><q>He told me <q>no</q> and left,</q> she said.</p>", "“He told me ‘no’ and left,” she said.")]
    [InlineData("<p>soft&shy;ware and zero&#8203;width, said the clerk of works.</p>", "software and zerowidth, said the clerk of works.")]
    [InlineData("<p>Fish &amp; ships&nbsp;&mdash; &ldquo;all&rdquo; gone.</p>", "Fish & ships — “all” gone.")]
    [InlineData("<p>The ice<br>was thick there.</p>", "The ice was thick there.")]
    public void White_space_and_marks_of_inline_elements(string paragraph, string expected) =>
        Page.Paragraphs(Page.Around(paragraph))[2].Should().Be(expected);

    [Fact]
    public void Two_line_breaks_part_paragraphs() =>
        Page.Paragraphs($"<html><body><div>{Page.First}<br><br>{Page.Second}<br> <br/>{Page.Third}</div></body></html>")
            .Should().Equal(Page.First, Page.Second, Page.Third);

    [Fact]
    public void One_line_break_after_a_whole_sentence_does_so_too() =>
        Page.Paragraphs($"<html><body><div>{Page.First}<br>{Page.Second}</div></body></html>").Should().Equal(Page.First, Page.Second);

    [Fact]
    public void Lists_and_headings_inside_the_body_stay_in_order() =>
        Page.Paragraphs(Page.Around("<h2>What is shut</h2><ul><li>The east pier</li><li>The west pier</li></ul>"))
            .Should().Equal(Page.First, Page.Second, "What is shut", "The east pier", "The west pier", Page.Third);

    [Fact]
    public void A_table_row_is_one_line() =>
        Page.Paragraphs(Page.Around("<table><tr><td>Monday</td><td>9 cm</td></tr><tr><td>Tuesday</td><td>11 cm</td></tr></table>"))
            .Should().ContainInOrder("Monday 9 cm", "Tuesday 11 cm");

    [Fact]
    public void A_layout_table_holds_paragraphs() =>
        Page.Paragraphs($"<html><body><table><tr><td><a href='a'>Home</a></td><td><p>{Page.First}</p><p>{Page.Second}</p></td></tr></table></body></html>")
            .Should().Equal(Page.First, Page.Second);

    [Fact]
    public void Blank_lines_in_one_text_node_part_paragraphs() =>
        Page.Paragraphs($"<html><body><h1>Ferries</h1><div>{Page.First}\n\n{Page.Second}\r\n \r\n{Page.Third}</div><p>{Page.First} Again, said all.</p></body></html>")
            .Should().StartWith([Page.First, Page.Second, Page.Third]);
}
