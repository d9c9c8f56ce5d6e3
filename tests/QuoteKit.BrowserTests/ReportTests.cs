using OpenQA.Selenium;
using OpenQA.Selenium.Interactions;

namespace QuoteKit.BrowserTests;

/// <summary>The report in a real browser: what is seen, and what click and key do.</summary>
public sealed class ReportTests(ReportFixture reports) : IClassFixture<ReportFixture>
{
    private Browser Browser => reports.Browser;

    [BrowserFact]
    public void The_page_is_whole_complains_of_nothing_and_asks_for_nothing()
    {
        foreach (string report in new[] { reports.One, reports.Many, reports.Hostile })
        {
            Browser.Open(report);
            Browser.All("article.doc").Should().NotBeEmpty();
            Browser.Complaints.Should().BeEmpty();
            Browser.Requests.Should().OnlyContain(address => address.StartsWith("file:", StringComparison.Ordinal) || address.StartsWith("about:", StringComparison.Ordinal)).And.HaveCountLessThanOrEqualTo(2);
            Browser.Run<long>("return performance.getEntriesByType('resource').length").Should().Be(0);
        }
    }

    [BrowserFact]
    public void A_page_cannot_bring_markup_or_scripts_into_the_report()
    {
        Browser.Open(reports.Hostile);
        Browser.All("img, iframe, object, embed, link, b, i, [onclick], [onerror], [onload]").Should().BeEmpty();
        Browser.All("script").Should().ContainSingle();
        Browser.All("a[href^='javascript']").Should().BeEmpty();
        Browser.One("h2").Text.Should().Contain("<script>alert(1)</script>");
        Browser.One(".text").Text.Should().Contain("<img src=https://evil.example/x onerror=alert(1)>").And.NotContain("\u202e");
        // Were escaping to fail, the policy still lets nothing run.
        Browser.Run<bool>("const s = document.createElement('script'); s.textContent = 'window.ran = true'; document.body.append(s); return window.ran === true").Should().BeFalse();
    }

    [BrowserFact]
    public void Every_quotation_is_marked_listed_and_linked()
    {
        Browser.Open(reports.One);
        IReadOnlyList<IWebElement> items = Browser.All(".quotations li");
        items.Count.Should().BeGreaterThan(10);
        foreach (IWebElement item in items)
        {
            string place = item.GetAttribute("data-a")!;
            string said = string.Concat(Browser.All($"mark[data-a~='{place}']").Select(mark => mark.GetAttribute("textContent")));
            string listed = item.FindElement(By.CssSelector(".what")).GetAttribute("textContent")!;
            Squeeze(said).Should().Be(Squeeze(listed));
            string target = new Uri(item.FindElement(By.TagName("a")).GetAttribute("href")!).Fragment[1..];
            Browser.All($"[id='{target}']").Should().ContainSingle();
        }

        static string Squeeze(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
    }

    [BrowserFact]
    public void Claims_worth_checking_are_marked_and_the_list_leads_to_them()
    {
        Browser.Open(reports.One);
        IReadOnlyList<IWebElement> items = Browser.All(".claims li a");
        items.Should().NotBeEmpty();
        foreach (IWebElement item in items)
        {
            string target = new Uri(item.GetAttribute("href")!).Fragment[1..];
            IWebElement place = Browser.All($"[id='{target}']").Should().ContainSingle().Subject;
            string marked = Browser.Run<string>("let next = arguments[0].nextElementSibling; return next.classList.contains('claim') ? next.textContent : ''", place);
            marked.Should().NotBeEmpty();
            item.FindElement(By.CssSelector(".what")).GetAttribute("textContent")!.Should().StartWith(marked);
        }

        items[0].SendKeys(Keys.Enter);
        Browser.Run<string>("return document.activeElement.id || location.hash.slice(1)").Should().Be(new Uri(items[0].GetAttribute("href")!).Fragment[1..]);
    }

    [BrowserFact]
    public void A_click_on_a_speaker_keeps_what_the_speaker_said()
    {
        Browser.Open(reports.One);
        int all = Browser.Shown(".quotations li").Count;
        IWebElement first = Browser.One(".speaker");
        string name = first.FindElement(By.CssSelector(".name")).Text;
        first.Click();
        first.GetAttribute("aria-pressed").Should().Be("true");
        IReadOnlyList<IWebElement> kept = Browser.Shown(".quotations li");
        kept.Should().HaveCountLessThan(all).And.OnlyContain(item => item.FindElement(By.CssSelector(".who")).Text == name);
        Browser.One("#shown").Text.Should().Be($"{kept.Count} of {all} quotations");
        Browser.All("mark.said.off").Should().NotBeEmpty();
        Browser.All("mark.said:not(.off)").Should().NotBeEmpty();
        Browser.Picture("filtered");

        Browser.All(".speaker")[1].Click();
        Browser.Shown(".quotations li").Count.Should().BeGreaterThan(kept.Count, "two speakers show both");
        Browser.One("button[type=reset]").Click();
        Wait(() => Browser.Shown(".quotations li").Count == all);
        Browser.All(".speaker[aria-pressed=true]").Should().BeEmpty();
    }

    [BrowserFact]
    public void Search_and_kinds_keep_what_matches()
    {
        Browser.Open(reports.One);
        int all = Browser.Shown(".quotations li").Count;
        Browser.One("#find").SendKeys("whitlock BUS");
        Browser.Shown(".quotations li").Should().ContainSingle().Which.Text.Should().Contain("school bus");
        Browser.One("#find").SendKeys(Keys.Escape);
        Wait(() => Browser.Shown(".quotations li").Count == all);

        Browser.One("input[value=direct]").Click();
        Browser.One("input[value=mixed]").Click();
        Browser.Shown(".quotations li").Should().NotBeEmpty().And.OnlyContain(item => item.GetAttribute("data-type") == "indirect");
        Browser.One("button[type=reset]").Click();
        Wait(() => Browser.Shown(".quotations li").Count == all);
    }

    [BrowserFact]
    public void All_of_it_goes_by_keyboard()
    {
        Browser.Open(reports.One);
        Browser.Press("n");
        Browser.One("#card").Displayed.Should().BeTrue();
        Browser.Page.SwitchTo().ActiveElement().GetAttribute("data-go").Should().Be("0");
        Browser.All("mark.on").Should().NotBeEmpty();
        string first = Browser.One("#card").Text;
        Browser.Press("n");
        Browser.One("#card").Text.Should().NotBe(first);
        Browser.Press("p");
        Browser.One("#card").Text.Should().Be(first);

        Browser.Press("2");
        Browser.All(".speaker")[1].GetAttribute("aria-pressed").Should().Be("true");
        Browser.Press(Keys.Space);
        Browser.All(".speaker")[1].GetAttribute("aria-pressed").Should().Be("false");
        Browser.Press("/");
        Browser.Page.SwitchTo().ActiveElement().GetAttribute("id").Should().Be("find");
        Browser.Press("n1p");
        Browser.One("#find").GetAttribute("value").Should().Be("n1p", "in the search field they are letters");
        Browser.Press(Keys.Escape);
        Browser.One("#card").Displayed.Should().BeFalse();

        // From the top, Tab reaches the skip link, then everything that can be used.
        Browser.Open(reports.One);
        Browser.Press(Keys.Tab);
        Browser.Page.SwitchTo().ActiveElement().Text.Should().Be("Skip to the text");
        HashSet<string> reached = [];
        for (int i = 0; i < 60; i++)
        {
            Browser.Press(Keys.Tab);
            reached.Add(Browser.Run<string>("const e = document.activeElement; return e.tagName + '.' + e.className + '#' + e.id"));
        }

        reached.Should().Contain(tag => tag.StartsWith("INPUT", StringComparison.Ordinal)).And.Contain(tag => tag.StartsWith("BUTTON.speaker", StringComparison.Ordinal)).And.Contain(tag => tag.StartsWith('A'));
    }

    [BrowserFact]
    public void Hover_and_focus_show_source_cue_and_content()
    {
        Browser.Open(reports.One);
        IWebElement mark = Browser.All("mark.said").First(m => m.Text.Contains("school bus", StringComparison.Ordinal));
        new Actions(Browser.Page).MoveToElement(mark).Perform();
        IWebElement card = Browser.One("#card");
        card.Text.Should().Contain("Denise Whitlock").And.Contain("Source").And.Contain("Whitlock").And.Contain("Cue").And.Contain("told").And.Contain("Content");
        Browser.All(".source.on").Should().NotBeEmpty();
        Browser.All(".cue.on").Should().NotBeEmpty();
        Browser.Picture("hover");
        new Actions(Browser.Page).MoveToElement(Browser.One("h2")).Perform();
        card.Displayed.Should().BeFalse();

        IWebElement link = Browser.One(".quotations a");
        Browser.Run<object?>("arguments[0].focus()", link);
        card.Displayed.Should().BeTrue();
        link.SendKeys(Keys.Enter);
        Wait(() => Browser.Page.SwitchTo().ActiveElement().GetAttribute("data-go") == "0");
        Browser.Page.Url.Should().EndWith("#d1-a1");
    }

    [BrowserFact]
    public void Several_documents_have_an_index()
    {
        Browser.Open(reports.Many);
        Browser.Shown("#index tbody tr").Should().HaveCount(5);
        Browser.Shown("article.doc").Should().BeEmpty();
        Browser.One("#index").Text.Should().Contain("Mill Street bridge").And.Contain("failed: no such file");
        Browser.Picture("index-light");

        Browser.One("#find").SendKeys("girders");
        Browser.Shown("#index tbody tr").Should().ContainSingle().Which.Text.Should().Contain("Mill Street bridge");
        Browser.Press(Keys.Escape);
        Wait(() => Browser.Shown("#index tbody tr").Count == 5);

        Browser.Shown("#index tbody a")[0].Click();
        Wait(() => Browser.Shown("article.doc").Count == 1);
        Browser.One("#index").Displayed.Should().BeFalse();
        Browser.Page.Title.Should().StartWith("Mill Street bridge");
        Browser.Page.Navigate().Back();
        Wait(() => Browser.One("#index").Displayed);

        // A quotation has an address of its own.
        Browser.Open(reports.Many, "#d3-a2");
        Browser.Shown("article.doc").Should().ContainSingle().Which.GetAttribute("id").Should().Be("d3");
        Browser.Page.SwitchTo().ActiveElement().GetAttribute("id").Should().Be("d3-a2");
        Browser.One("#card").Displayed.Should().BeTrue();
    }

    private static void Wait(Func<bool> holds)
    {
        for (int tries = 0; tries < 100 && !holds(); tries++) Thread.Sleep(50);
        holds().Should().BeTrue();
    }
}
