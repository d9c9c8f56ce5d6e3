namespace QuoteKit.Tests.Articles;

/// <summary>Pages that are text with hardly any markup.</summary>
public class PlainPageTests
{
    private const string Menu = "About Our Ships Legal Stuff Careers";
    private const string Headline = "Ferries Frozen In at Ostmark";
    private const string Standfirst = "The ice came overnight, and the harbour woke to silence";
    private const string Footer = "Facebook Twitter Instagram Search Mail Close Menu";

    [Fact]
    public void Headline_and_standfirst_stay_and_menu_and_footer_go()
    {
        string html = $"<img src='x.gif'>\n{Menu}\n{Headline}\n\n{Standfirst}\n\n\n{Page.First}\n\n{Page.Second}\n\n{Page.Third}\n\nRead Comments\n{Footer}";
        Page.Paragraphs(html).Should().Equal(Headline, Standfirst, Page.First, Page.Second, Page.Third);
    }

    [Fact]
    public void Wrapped_lines_make_one_paragraph()
    {
        string wrapped = Page.First.Replace("and the", "\nand the", StringComparison.Ordinal);
        Page.Paragraphs($"{wrapped}\n\n{Page.Second}\n\n{Page.Third}").Should().Equal(Page.First, Page.Second, Page.Third);
    }

    [Fact]
    public void Lines_without_any_sentence_are_no_article() => Page.Text($"{Menu}\n\n{Footer}\n\n{Menu} {Footer}").Should().BeEmpty();
}
