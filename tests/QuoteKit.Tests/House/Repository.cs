namespace QuoteKit.Tests.House;

/// <summary>The checkout that the tests were built from.</summary>
internal static class Repository
{
    /// <summary>The folder that holds QuoteKit.sln.</summary>
    public static string Root { get; } = FindRoot();

    public static string PathOf(params string[] parts) => Path.Combine([Root, .. parts]);

    /// <summary>The C# files below a folder, without what a build made.</summary>
    public static IEnumerable<string> CSharpFiles(string folder) => Directory
        .EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
        .Where(p => !Path.GetRelativePath(Root, p).Replace('\\', '/').Split('/').Any(part => part is "bin" or "obj"))
        .Order(StringComparer.Ordinal);

    private static string FindRoot()
    {
        for (DirectoryInfo? at = new(AppContext.BaseDirectory); at is not null; at = at.Parent)
            if (File.Exists(Path.Combine(at.FullName, "QuoteKit.sln"))) return at.FullName;
        throw new DirectoryNotFoundException($"No QuoteKit.sln above {AppContext.BaseDirectory}.");
    }
}
