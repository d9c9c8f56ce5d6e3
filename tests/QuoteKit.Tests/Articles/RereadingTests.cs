using System.IO.Compression;
using System.Net;
using System.Text;
using CsCheck;

namespace QuoteKit.Tests.Articles;

/// <summary>An article that was read, set as a page of its own, reads the same: nothing that was kept is taken for boilerplate then.</summary>
public class RereadingTests
{
    private static readonly Gen<string> Prose = Gen.Select(Gen.OneOf<string>("The harbour master", "Captain Brandvold", "A baker from the pier", "Nobody in the town"),
        Gen.OneOf<string>("had not expected", "spoke for an hour of", "looked out over", "would not be told about"), Gen.Int[2, 900],
        Gen.OneOf<string>("crates of herring on the quay", "reasons to stay at home that winter", "blocks of thick blue ice in the bay"),
        (who, did, number, what) => $"{who} {did} the {number} {what}.");

    private static readonly Gen<string> Part = Gen.OneOf(
        Prose.Select(p => $"<p>{p}</p>"), Prose.Select(p => $"<p>{p} <b>{p}</b></p>"), Prose.Select(p => $"<ul><li>{p}</li><li>Snow shovels</li></ul>"), Prose.Select(p => $"<h2>On ice</h2><p>{p}</p>"),
        Prose.Select(p => $"<blockquote><p>{p}</p><footer>Ada Blom, baker</footer></blockquote>"), Prose.Select(p => $"<p>“No,” she said.</p><p>{p}</p>"), Prose.Select(p => $"<div>{p}<br><br>{p}</div>"),
        Gen.OneOf<string>("<aside><p>Our picks of the week are waiting for you in the shop.</p></aside>", "<p>Read more: <a href=x>Ice in the bay again</a></p>", "<div class=share><a href=x>Share</a></div>",
            "<table><tr><td>Monday</td><td>9 cm</td></tr></table>", "<p>Sign up for our newsletter and have the tides on your table.</p>", "<figure><img src=x><figcaption>The pier on Sunday</figcaption></figure>"));

    [Fact]
    public void Whatever_an_article_is_made_of() =>
        Gen.Select(Part.Array[1, 12], Prose, Prose).Sample(
            (parts, first, last) => Reread($"<html><body><nav><a href=a>Home</a></nav><main><h1>Ferries</h1><p>{first}</p>{string.Concat(parts)}<p>{last}</p></main></body></html>"), iter: 500);

    [SharedFact]
    public void Whatever_real_pages_hold()
    {
        var files = Directory.EnumerateFiles(Path.Combine(SharedData.Folder!, "data", "pages", "html"), "*.html.gz").ToList();
        files.Should().NotBeEmpty();
        foreach (string file in files)
        {
            using var html = new StreamReader(new GZipStream(File.OpenRead(file), CompressionMode.Decompress));
            Reread(html.ReadToEnd());
        }
    }

    private static void Reread(string html)
    {
        Article article = Page.Article(html), again = Page.Article(AsPage(article));
        again.Text.Should().Be(article.Text);
        again.Blockquotes.Should().Equal(article.Blockquotes);
    }

    private static string AsPage(Article article)
    {
        var page = new StringBuilder("<html><body><article>");
        int start = 0;
        foreach (string paragraph in article.Text.Split("\n\n"))
        {
            var span = new TextSpan(start, start + paragraph.Length);
            Blockquote quote = article.Blockquotes.FirstOrDefault(q => q.Span.Contains(span) || q.Cite == span);
            bool inside = quote != default, begins = inside && start == Math.Min(quote.Span.Start, quote.Cite?.Start ?? start), isCite = inside && quote.Cite == span;
            bool ends = inside && span.End == Math.Max(quote.Span.End, quote.Cite?.End ?? 0);
            string tag = isCite ? "footer" : "p";
            page.Append(begins ? "<blockquote>" : "").Append('<').Append(tag).Append('>').Append(WebUtility.HtmlEncode(paragraph)).Append("</").Append(tag).Append('>').Append(ends ? "</blockquote>" : "");
            start = span.End + 2;
        }

        return page.Append("</article></body></html>").ToString();
    }
}
