using System.Globalization;
using QuoteKit.Articles;

namespace QuoteKit.Tests.Articles;

public class DateTextTests
{
    [Theory]
    [InlineData("2019-11-18T21:04:05Z", "2019-11-18T21:04:05+00:00")]
    [InlineData("2019-11-18T21:04:05.123+05:30", "2019-11-18T21:04:05+05:30")]
    [InlineData("2019-11-18T21:04-0500", "2019-11-18T21:04:00-05:00")]
    [InlineData("2019-11-18 21:04:05", "2019-11-18T21:04:05+00:00")]
    [InlineData("2019-11-18", "2019-11-18T00:00:00+00:00")]
    [InlineData("2019/11/18", "2019-11-18T00:00:00+00:00")]
    [InlineData("20191118", "2019-11-18T00:00:00+00:00")]
    [InlineData("Mon, 18 Nov 2019 09:30:00 GMT", "2019-11-18T09:30:00+00:00")]
    [InlineData("November 18, 2019", "2019-11-18T00:00:00+00:00")]
    [InlineData("Published 12:10 a.m. ET Nov. 18th, 2019", "2019-11-18T00:00:00+00:00")]
    [InlineData("Nov 18, 2019 12:10 AM EST", "2019-11-18T00:10:00-05:00")]
    [InlineData("18 November 2019 at 9:05 pm", "2019-11-18T21:05:00+00:00")]
    [InlineData("18. November 2019", "2019-11-18T00:00:00+00:00")]
    [InlineData("18.11.2019", "2019-11-18T00:00:00+00:00")]
    [InlineData("18 de novembro de 2019", "2019-11-18T00:00:00+00:00")]
    [InlineData("11/18/2019", "2019-11-18T00:00:00+00:00")]
    [InlineData("18/11/2019", "2019-11-18T00:00:00+00:00")]
    public void Dates_as_pages_write_them(string text, string expected) =>
        DateText.Parse(text).Should().Be(DateTimeOffset.Parse(expected, CultureInfo.InvariantCulture));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("yesterday")]
    [InlineData("9:30 am")]
    [InlineData("November 18")]
    [InlineData("03/04/2019")]
    [InlineData("2019-02-30")]
    [InlineData("2019-13-01")]
    [InlineData("0000-00-00")]
    [InlineData("99999999999999999999")]
    public void What_is_no_certain_date(string? text) => DateText.Parse(text).Should().BeNull();
}
