namespace QuoteKit.Tests.Articles;

/// <summary>Articles that are not a headline and paragraphs.</summary>
public class PageKindTests
{
    private static readonly string[] Body = [Page.First, Page.Second, Page.Third];

    private static string Each(string html) => string.Concat(Body.Select((text, i) => html.Replace("{0}", text, StringComparison.Ordinal).Replace("{i}", $"{i}", StringComparison.Ordinal)));

    [Theory]
    [InlineData("<article id='p{i}'><h2><a href='/live#p{i}'>Entry number {i} of the day</a></h2><p>{0}</p></article>")]
    [InlineData("<div class='entry'><time>10:0{i}</time><h3>Entry number {i} of the day</h3><div><p>{0}</p></div></div>")]
    public void A_live_blog_keeps_its_entries(string entry) =>
        Page.Paragraphs($"<html><body><main><h1>Ferries, as it happens</h1><ul class='key-events'><li><a href='#p0'>The ice comes</a></li></ul>{Each(entry)}</main></body></html>")
            .Where(p => !p.StartsWith("10:0", StringComparison.Ordinal))
            .Should().Equal("Entry number 0 of the day", Page.First, "Entry number 1 of the day", Page.Second, "Entry number 2 of the day", Page.Third);

    [Fact]
    public void A_live_blog_whose_entries_have_pages_of_their_own_says_so_in_its_data() =>
        Page.Paragraphs("<html><head><script type='application/ld+json'>{\"@type\": \"LiveBlogPosting\", \"headline\": \"Ferries\"}</script></head><body><main>" +
            $"{Each("<article><h2><a href='/entry{i}'>Entry number {i} of the day</a></h2><p>{0}</p></article>")}</main></body></html>").Should().Contain(Body);

    [Fact]
    public void A_live_blog_may_be_all_data()
    {
        string updates = string.Join(',', Body.Select(text => $"{{\"@type\": \"BlogPosting\", \"headline\": \"An entry\", \"articleBody\": \"{text} That is all so far.\"}}"));
        string html = $"<html><head><script type='application/ld+json'>{{\"@type\": \"LiveBlogPosting\", \"liveBlogUpdate\": [{updates}]}}</script></head><body></body></html>";
        Page.Paragraphs(html).Should().Equal(Body.SelectMany(text => (string[])["An entry", $"{text} That is all so far."]));
    }

    [Theory]
    [InlineData("<p>ADA BLOM: {0}</p>", "<p>BLOM: Yes.</p>", "BLOM: Yes.")]
    [InlineData("<p><b>ADA BLOM:</b> {0}</p>", "<p><b>BLOM:</b> Thank you.</p>", "BLOM: Thank you.")]
    public void A_transcript_keeps_its_short_lines(string line, string last, string expected) =>
        Page.Paragraphs($"<html><body><h1>The ice</h1><div>{Each(line)}{last}</div></body></html>")
            .Should().Equal($"ADA BLOM: {Page.First}", $"ADA BLOM: {Page.Second}", $"ADA BLOM: {Page.Third}", expected);

    [Fact]
    public void A_transcript_that_is_a_list_keeps_its_first_name() =>
        Page.Paragraphs($"<html><body><h1>The ice</h1><dl>{Each("<dt>ADA BLOM</dt><dd>{0}</dd>")}</dl></body></html>")
            .Should().Equal("ADA BLOM", Page.First, "ADA BLOM", Page.Second, "ADA BLOM", Page.Third);

    [Fact]
    public void An_interview_keeps_its_questions() =>
        Page.Paragraphs($"<html><body><article><h1>The ice</h1>{Each("<p><strong>Was it cold in winter {i}?</strong></p><p>{0}</p>")}</article></body></html>")
            .Should().Equal("Was it cold in winter 0?", Page.First, "Was it cold in winter 1?", Page.Second, "Was it cold in winter 2?", Page.Third);

    [Fact]
    public void A_question_keeps_its_answers_and_loses_votes_and_comments() =>
        Page.Paragraphs($"<html><body><h1>Was it cold?</h1><div class='question'><p>{Page.First}</p></div>" +
            $"<div class='answer'><div class='vote'>12</div><div class='post-text'><p>{Page.Second}</p></div><div class='user-info'>answered by Nils</div>" +
            $"<ul class='comments'><li>I agree with all that the captain says here.</li></ul></div><div class='answer'><p>{Page.Third}</p></div></body></html>")
            .Should().Equal(Body);

    [Fact]
    public void Questions_and_answers_may_be_all_data()
    {
        string html = "<html><head><script type='application/ld+json'>{\"@type\": \"QAPage\", \"mainEntity\": {\"@type\": \"Question\", \"name\": \"Was it cold?\", \"text\": \"" +
            $"{Page.First} {Page.First}\", \"acceptedAnswer\": {{\"text\": \"<p>{Page.Second}</p>\"}}, \"suggestedAnswer\": [{{\"text\": \"{Page.Third}\"}}]}}}}</script></head><body></body></html>";
        Page.Paragraphs(html).Should().Equal($"{Page.First} {Page.First}", Page.Second, Page.Third);
    }

    [Fact]
    public void An_amp_page_loses_what_amp_adds() =>
        Page.Paragraphs("<!doctype html><html amp><body><amp-sidebar><p>Home, sport, and all the weather of the bay.</p></amp-sidebar><article><h1>Ferries</h1>" +
            $"<amp-img src='a.jpg'><p>A picture of the bay in winter, with ice on it.</p></amp-img>{Each("<p>{0}</p><amp-ad><div fallback>There is no advertisement for you here today.</div></amp-ad>")}" +
            "<amp-consent><p>We keep crumbs of what you read, to bake something of it.</p></amp-consent></article></body></html>").Should().Equal(Body);
}
