using System.Text.Json;

namespace QuoteKit.Tests.Articles;

/// <summary>The first page of the shared data, whose text is known. Without that data the test is skipped, and says so.</summary>
public class SharedPageTests
{
    private static readonly string? Folder = Find();

    [SharedFact]
    public void The_page_without_markup_keeps_its_paragraphs_and_loses_menu_and_footer()
    {
        string html = File.ReadAllText(Path.Combine(Folder!, "mosul.html"));
        using JsonDocument known = JsonDocument.Parse(File.ReadAllText(Path.Combine(Folder!, "mosul.texts.json")));
        string expected = known.RootElement.GetProperty("mosul").GetProperty("articleBody").GetString()!;
        Page.Paragraphs(html).Should().Equal(expected.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
    }

    private static string? Find()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            string shared = Path.Combine(folder.FullName, "shared", "articles");
            if (File.Exists(Path.Combine(shared, "mosul.html"))) return shared;
        }

        return null;
    }

    [AttributeUsage(AttributeTargets.Method)]
    private sealed class SharedFactAttribute : FactAttribute
    {
        public SharedFactAttribute()
        {
            if (Folder is null) Skip = "The shared data (../shared/articles) is not here.";
        }
    }
}
