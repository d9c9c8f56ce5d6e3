using System.Text.Json;

namespace QuoteKit.Tests.Articles;

/// <summary>The first page of the shared data, whose text is known. Without that data the test is skipped, and says so.</summary>
public class SharedPageTests
{
    [SharedFact]
    public void The_page_without_markup_keeps_its_paragraphs_and_loses_menu_and_footer()
    {
        string folder = Path.Combine(SharedData.Folder!, "articles");
        string html = File.ReadAllText(Path.Combine(folder, "mosul.html"));
        using JsonDocument known = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "mosul.texts.json")));
        string expected = known.RootElement.GetProperty("mosul").GetProperty("articleBody").GetString()!;
        Page.Paragraphs(html).Should().Equal(expected.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
    }
}
