using System.Text;
using QuoteKit.Articles;

namespace QuoteKit.Tests.Articles;

public class PageDecoderTests
{
    private const string Sample = "<p>“Größer”, said Zoë — naïve as ever.</p>";

    private static Encoding CodePage(string name) => CodePagesEncodingProvider.Instance.GetEncoding(name)!;

    public static TheoryData<string> Marked => ["utf-8", "utf-16", "utf-16BE"];

    [Theory]
    [MemberData(nameof(Marked))]
    public void A_byte_order_mark_tells(string name)
    {
        Encoding encoding = Encoding.GetEncoding(name);
        PageDecoder.Decode([.. encoding.GetPreamble(), .. encoding.GetBytes(Sample)]).Should().Be(Sample);
    }

    [Theory]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    public void Utf_16_without_a_mark_is_told_by_its_zeros(string name) =>
        PageDecoder.Decode(Encoding.GetEncoding(name).GetBytes(Sample)).Should().Be(Sample);

    [Theory]
    [InlineData("windows-1252", "<meta charset='windows-1252'>", "“Größer”")]
    [InlineData("windows-1252", "<meta charset=iso-8859-1>", "“Größer”")]
    [InlineData("windows-1251", "<meta http-equiv='Content-Type' content='text/html; charset=windows-1251'>", "Привет")]
    [InlineData("shift_jis", "<meta charset=\"Shift_JIS\">", "日本語の新聞")]
    [InlineData("gb18030", "<meta charset=gb2312>", "中文报纸")]
    [InlineData("euc-kr", "<meta charset=euc-kr>", "한국어")]
    public void The_page_declares_its_encoding(string name, string meta, string text) =>
        PageDecoder.Decode(CodePage(name).GetBytes(meta + text)).Should().EndWith(text);

    [Theory]
    [InlineData("<meta charset=iso-8859-1>")]
    [InlineData("<meta charset=utf-16>")]
    [InlineData("<meta charset=no-such-encoding>")]
    [InlineData("")]
    public void Valid_utf_8_is_utf_8(string meta) => PageDecoder.Decode(Encoding.UTF8.GetBytes(meta + Sample)).Should().EndWith(Sample);

    [Theory]
    [InlineData("windows-1251", "")]
    [InlineData("\"Windows-1251\"", "<meta charset=windows-1252>")]
    public void The_server_outweighs_the_page(string charset, string meta) =>
        PageDecoder.Decode(CodePage("windows-1251").GetBytes(meta + "Привет"), charset).Should().EndWith("Привет");

    [Theory]
    [InlineData("windows-1251")]
    [InlineData("no-such-encoding")]
    [InlineData("")]
    public void But_not_the_bytes(string charset) => PageDecoder.Decode(Encoding.UTF8.GetBytes(Sample), charset).Should().Be(Sample);

    [Fact]
    public void What_is_no_utf_8_is_windows_1252() => PageDecoder.Decode(CodePage("windows-1252").GetBytes(Sample)).Should().Be(Sample);

    [Fact]
    public void A_broken_byte_in_a_page_of_utf_8_does_not_change_its_encoding()
    {
        string text = string.Concat(Enumerable.Repeat("Größe ", 50));
        PageDecoder.Decode([.. Encoding.UTF8.GetBytes(text), 0xFF, .. Encoding.UTF8.GetBytes("Ende")]).Should().Be(text + "\uFFFDEnde");
    }

    [Fact]
    public void A_character_cut_in_two_at_the_end_does_not_either() =>
        PageDecoder.Decode(Encoding.UTF8.GetBytes("Größe ö").AsSpan(..^1)).Should().StartWith("Größe");

    [Fact]
    public void Nothing_is_nothing() => PageDecoder.Decode([]).Should().BeEmpty();
}
