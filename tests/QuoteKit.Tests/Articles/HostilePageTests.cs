using System.Text;
using CsCheck;
using QuoteKit.Articles;

namespace QuoteKit.Tests.Articles;

/// <summary>Pages that are empty, broken, too long or made to do harm give an article or say that there is none.</summary>
public class HostilePageTests
{
    private const int Many = 100_000;

    [Theory]
    [InlineData("")]
    [InlineData(" \n ")]
    [InlineData("<")]
    [InlineData("\0\0\0")]
    [InlineData("\ud800<p>\udfff")]
    [InlineData("<html><head><title>x</title></head></html>")]
    [InlineData("<frameset><frame></frameset>")]
    [InlineData("<script>var a = 'a page that is all script';</script>")]
    [InlineData("<ul><li><a href='a'>Home</a><li><a href='b'>News</a></ul>")]
    [InlineData("<svg><script type='application/ld+json'><a>x</a></script></svg>")]
    [InlineData("<svg><text>Pictures of words are no text that a reader of an article would read.</text></svg>")]
    public void No_article_gives_empty_text_and_says_so(string html)
    {
        Article article = Page.Article(html);
        article.Text.Should().BeEmpty();
        article.Diagnostics.Should().ContainSingle().Which.Code.Should().Be(DiagnosticCodes.NoArticle);
    }

    [Fact]
    public void Bytes_that_are_no_text_are_no_article()
    {
        var bytes = new byte[200_000];
        new Random(7).NextBytes(bytes);
        Read(bytes).Should().BeEmpty();
    }

    [Theory]
    [InlineData("<div>")]
    [InlineData("<b>")]
    [InlineData("<font size=1>")]
    [InlineData("<a href=x>")]
    [InlineData("<span><div></span>")]
    [InlineData("<div><table></div>")]
    [InlineData("<ul><li>")]
    [InlineData("<table><tr><td>")]
    [InlineData("<blockquote>")]
    [InlineData("<q>")]
    public void Deep_nesting_gives_the_text_or_none(string tags)
    {
        string html = string.Concat(Enumerable.Repeat(tags, Many)) + $"<p>{Page.First}</p>";
        // In an endless link all is link, and no article: either is right, a crash or anything else is not.
        Page.Text(html).Should().BeOneOf(Page.First, $"“{Page.First}”", "");
    }

    [Fact]
    public void Nested_blocks_at_any_depth_keep_the_text() =>
        Page.Text(string.Concat(Enumerable.Repeat("<div>", Many)) + Page.First + string.Concat(Enumerable.Repeat("</div>", Many))).Should().Be(Page.First);

    [Fact]
    public void A_page_over_the_limit_is_cut_and_says_so()
    {
        var options = new QuoteExtractorOptions { MaxHtmlLength = Page.Around("").Length };
        Article article = Page.Article(Page.Around("") + $"<p>{Page.First} Once more.</p>", options: options);
        article.Text.Should().EndWith(Page.Third);
        article.Diagnostics.Should().ContainSingle().Which.Code.Should().Be(DiagnosticCodes.Truncated);
    }

    [Fact]
    public void A_stream_without_end_is_read_to_the_limit_and_left_open()
    {
        using var stream = new EndlessStream();
        Article article = ArticleReader.Read(stream, null, null, new QuoteExtractorOptions { MaxHtmlLength = 100_000 });
        article.Diagnostics.Should().Contain(d => d.Code == DiagnosticCodes.Truncated);
        stream.BytesRead.Should().BeLessThan(400_000);
        stream.CanRead.Should().BeTrue();
    }

    [Fact]
    public void A_stream_and_a_string_give_the_same()
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(Page.Around("<p>Zoë came late.</p>")));
        ArticleReader.Read(stream, null, null, QuoteExtractorOptions.Default).Text.Should().Be(Page.Text(Page.Around("<p>Zoë came late.</p>")));
        stream.CanRead.Should().BeTrue();
    }

    [Fact]
    public void A_stopped_reading_throws()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();
        ((Action)(() => ArticleReader.Read(Page.Around(""), null, QuoteExtractorOptions.Default, source.Token))).Should().Throw<OperationCanceledException>();
    }

    [Fact]
    public void Any_bytes_give_the_same_article_twice() =>
        Gen.Byte.Array[0, 3000].Sample(bytes =>
        {
            string first = Read(bytes), second = Read(bytes);
            return first == second && !first.Contains("\n\n\n", StringComparison.Ordinal);
        }, iter: 200);

    [Fact]
    public void Any_tags_give_clean_paragraphs() =>
        Gen.OneOf<string>("<div>", "</div>", "<p>", "<br>", "<b>", "</b>", "<table><tr><td>", "</table>", "<q>", "</q>", "<li>", "<h1>", "</h1>", "<article>", "<nav>",
            "</nav>", "<blockquote>", "</blockquote>", " ", "\n\n", Page.First, Page.Second, Page.Third, "<a href=x>", "</a>", "<template>", "<select>", "<svg>")
            .Array[0, 80].Select(parts => string.Concat(parts)).Sample(html =>
                Page.Text(html).Split("\n\n").All(p => p == p.Trim() && !p.Contains('\n', StringComparison.Ordinal) && !p.Contains("  ", StringComparison.Ordinal)), iter: 500);

    private static string Read(byte[] bytes)
    {
        using var stream = new MemoryStream(bytes);
        return ArticleReader.Read(stream, null, null, QuoteExtractorOptions.Default).Text;
    }

    private sealed class EndlessStream : MemoryStream
    {
        public long BytesRead { get; private set; }

        public override int Read(Span<byte> buffer)
        {
            "<p>On and on it goes, said the miller, and never stops.</p>"u8.CopyTo(buffer);
            BytesRead += buffer.Length;
            return buffer.Length;
        }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));
    }
}
