using System.Text;
using CsCheck;
using Markdig;
using QuoteKit.Console.Formats;
using QuoteKit.Console.Pipeline;
using QuoteKit.Tests.Output;

namespace QuoteKit.Tests.Console;

/// <summary>markdown: it reads well, and what a page says marks up nothing.</summary>
public class MarkdownFormatTests
{
    private static readonly MarkdownPipeline Reader = new MarkdownPipelineBuilder().UseAdvancedExtensions().Build();

    [Fact]
    public void A_document_is_a_heading_quotations_and_a_table_of_speakers()
    {
        Render(Results.Ferry()).Should().Be("""
            ## Ferry "safe" after storm

            a.html · The Courier · 2024-03-09 · by Jo Field · <https://courier.example/ferry?a=1&b=2>

            > "The ferry is safe."
            >
            > — **Ada Moss** (direct: said)

            > 3 more storms
            >
            > — unknown (indirect: fears)

            | Speaker | Role | Statements |
            |---|---|---:|
            | Ada Moss |  | 1 |

            """.ReplaceLineEndings("\n"));
    }

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("[click](javascript:alert(1))")]
    [InlineData("![x](https://evil.example/x.png)")]
    [InlineData("https://evil.example and www.evil.example, mail a@evil.example")]
    [InlineData("**bold** _it_ `code` ~~gone~~ $x$ $$y$$ ^up^ ==mark== ++in++")]
    [InlineData("::container:: and :::fence")]
    [InlineData("# heading")]
    [InlineData("1. list")]
    [InlineData("2) list")]
    [InlineData("- list")]
    [InlineData("+ list")]
    [InlineData("> quote")]
    [InlineData("=====")]
    [InlineData("-----")]
    [InlineData("| a | b |")]
    [InlineData("&lt;b&gt; &amp; &#42;")]
    [InlineData("back\\slash \\* end\\")]
    [InlineData("[^1]: note")]
    [InlineData("``` fence")]
    [InlineData("line\n\n# heading\n<b>")]
    public void What_a_page_says_reads_as_it_stands(string text)
    {
        string paragraph = Markdown.ToHtml(MarkdownText.Of(text), Reader);
        paragraph.Should().Be($"<p>{Encoded(text)}</p>\n");
        Markdown.ToHtml($"> {MarkdownText.Of(text)}", Reader).Should().Be($"<blockquote>\n<p>{Encoded(text)}</p>\n</blockquote>\n");
        Markdown.ToHtml($"| {MarkdownText.Of(text)} | x |\n|---|---|\n", Reader).Should().Contain($"<th>{Encoded(text)}</th>");
    }

    [Fact]
    public void Any_text_reads_as_it_stands()
    {
        Gen.Char["ab 1.)#>*_`~[]()<>&|\\!:/@w=+-^$\"'{}\n"].Array[1, 30].Select(chars => new string(chars)).Where(text => CleanText.Of(text).Length > 0).Sample(text =>
            Markdown.ToHtml("> — " + MarkdownText.Of(text), Reader) == $"<blockquote>\n<p>— {Encoded(text)}</p>\n</blockquote>\n");
    }

    [Fact]
    public void An_address_that_is_none_of_the_web_becomes_no_link()
    {
        ExtractionResult result = Results.OfText("x");
        Render(result with { Article = result.Article with { Url = new Uri("javascript:alert(1)") } }).Should().Be("## a.html\n\n");
    }

    private static string Render(ExtractionResult result) =>
        Encoding.UTF8.GetString(new MarkdownFormat().Render(new DocumentOutcome("a.html") { Result = result }));

    private static string Encoded(string text) =>
        CleanText.Of(text).Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal).Replace("\"", "&quot;", StringComparison.Ordinal);
}
