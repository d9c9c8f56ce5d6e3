using System.Globalization;

namespace QuoteKit.BrowserTests;

/// <summary>How the report looks: contrast, width, print, and what stands in it for those who do not see it.</summary>
public sealed class AppearanceTests(ReportFixture reports) : IClassFixture<ReportFixture>
{
    /// <summary>
    /// For each element with words of its own: its words, and the contrast with what is behind it (WCAG 2.2). Colours are
    /// drawn and read back, so that any notation counts.
    /// </summary>
    private const string Contrasts = """
        const canvas = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
        const mix = colors => { canvas.clearRect(0, 0, 1, 1); for (const color of colors) { canvas.fillStyle = color; canvas.fillRect(0, 0, 1, 1); } return [...canvas.getImageData(0, 0, 1, 1).data]; };
        const luminance = ([r, g, b]) => { const [x, y, z] = [r, g, b].map(v => (v /= 255) <= .04045 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4); return .2126 * x + .7152 * y + .0722 * z; };
        const found = [];
        for (const element of document.querySelectorAll('body *')) {
          const own = [...element.childNodes].some(node => node.nodeType === 3 && node.data.trim());
          if (!own || !element.checkVisibility({ visibilityProperty: true }) || element.closest('.vh, .skip, script, style')) continue;
          const grounds = [];
          for (let at = element; at; at = at.parentElement) grounds.unshift(getComputedStyle(at).backgroundColor);
          const ground = mix(grounds), words = mix([...grounds, getComputedStyle(element).color]);
          const [dark, light] = [luminance(ground), luminance(words)].sort((a, b) => a - b);
          found.push(`${((light + .05) / (dark + .05)).toFixed(2)} ${element.tagName}.${element.className} ${element.textContent.trim().slice(0, 30)}`);
        }
        return found.join('\n');
        """;

    private Browser Browser => reports.Browser;

    [BrowserFact]
    public void Words_stand_out_in_light_and_dark()
    {
        foreach (string scheme in new[] { "light", "dark" })
        {
            foreach (string report in new[] { reports.One, reports.Many })
            {
                Browser.Emulate(scheme);
                Browser.Open(report);
                Browser.Press("n");
                string[] found = Browser.Run<string>(Contrasts).Split('\n');
                found.Length.Should().BeGreaterThan(20);
                found.Where(line => double.Parse(line.Split(' ')[0], CultureInfo.InvariantCulture) < 4.5).Should().BeEmpty(scheme);
                Browser.Picture($"{Path.GetFileNameWithoutExtension(report)}-{scheme}");
            }
        }

        Browser.Emulate("light");
    }

    [BrowserFact]
    public void Nothing_is_cut_off_at_any_width()
    {
        foreach (int width in new[] { 500, 760, 1000, 1600 })
        {
            Browser.Resize(width, 900);
            foreach (string report in new[] { reports.One, reports.Many, reports.Hostile })
            {
                Browser.Open(report);
                long over = Browser.Run<long>("return document.documentElement.scrollWidth - document.documentElement.clientWidth");
                over.Should().BeLessThanOrEqualTo(0, $"{Path.GetFileName(report)} at {width}");
                Browser.Picture($"{Path.GetFileNameWithoutExtension(report)}-{width}");
            }
        }

        Browser.Resize(1200, 900);
    }

    [BrowserFact]
    public void Print_leaves_out_what_is_for_the_screen()
    {
        Browser.Open(reports.One);
        Browser.Press("n");
        Browser.Emulate("light", "print");
        Browser.Shown(".tools, .card, .keys").Should().BeEmpty();
        Browser.Shown(".speaker, .quotations li, mark.said").Should().NotBeEmpty();
        Browser.Picture("print");
        Browser.Emulate("light");
    }

    [BrowserFact]
    public void Landmarks_headings_and_names_are_there_for_screen_readers()
    {
        foreach (string report in new[] { reports.One, reports.Many })
        {
            Browser.Open(report);
            Browser.One("html").GetAttribute("lang").Should().Be("en");
            foreach (string landmark in new[] { "header.top", "main", "footer", "form[role=search][aria-label]", "#card[role=status]" })
                Browser.All(landmark).Should().ContainSingle(landmark);
            Browser.All("h1").Should().ContainSingle();
            Browser.Run<long>("const levels = [...document.querySelectorAll('h1, h2, h3')].map(h => +h.tagName[1]); return levels.filter((l, i) => i && l > levels[i - 1] + 1).length").Should().Be(0, "no level is left out");
            Browser.Run<long>("return [...document.querySelectorAll('[aria-labelledby]')].filter(e => !document.getElementById(e.getAttribute('aria-labelledby'))).length").Should().Be(0);
            Browser.Run<long>("const ids = [...document.querySelectorAll('[id]')].map(e => e.id); return ids.length - new Set(ids).size").Should().Be(0, "no id is given twice");
            Browser.Run<long>("return [...document.querySelectorAll('button, a, input')].filter(e => !(e.textContent.trim() || e.closest('label')?.textContent.trim())).length").Should().Be(0, "each control has a name");
            Browser.Run<long>("return document.querySelectorAll('svg:not([aria-hidden=true])').length").Should().Be(0);
        }

        // Who speaks is said where it is not seen but by colour and number.
        Browser.Open(reports.One);
        Browser.Run<string>("return document.querySelector('mark.said').previousElementSibling.textContent.trim()").Should().Be("Denise Whitlock:");
    }

    [BrowserFact]
    public void Without_scripts_all_documents_can_be_read()
    {
        Browser.Page.ExecuteCdpCommand("Emulation.setScriptExecutionDisabled", new Dictionary<string, object?> { ["value"] = true });
        Browser.Open(reports.Many);
        Browser.Page.ExecuteCdpCommand("Emulation.setScriptExecutionDisabled", new Dictionary<string, object?> { ["value"] = false });
        Browser.Shown("article.doc").Should().HaveCount(5);
        Browser.Shown("#index tbody tr").Should().HaveCount(5);
        Browser.Shown(".tools").Should().BeEmpty("what does nothing is not shown");
    }
}
