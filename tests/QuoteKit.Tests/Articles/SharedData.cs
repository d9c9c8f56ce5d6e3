namespace QuoteKit.Tests.Articles;

/// <summary>The shared data beside the checkout, where it is there.</summary>
internal static class SharedData
{
    public static string? Folder { get; } = Find();

    private static string? Find()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            string shared = Path.Combine(folder.FullName, "shared");
            if (File.Exists(Path.Combine(shared, "articles", "mosul.html"))) return shared;
        }

        return null;
    }
}

/// <summary>A test that needs the shared data, and says so where it is skipped.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class SharedFactAttribute : FactAttribute
{
    public SharedFactAttribute()
    {
        if (SharedData.Folder is null) Skip = "The shared data (../shared) is not here.";
    }
}
