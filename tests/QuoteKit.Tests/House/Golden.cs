namespace QuoteKit.Tests.House;

/// <summary>Outputs that are kept in files beside the tests.</summary>
/// <remarks>With the environment variable QUOTEKIT_GOLDEN set to "write", a test writes what came out instead of comparing it: look at the difference before you commit it.</remarks>
internal static class Golden
{
    public static bool Writes { get; } = Environment.GetEnvironmentVariable("QUOTEKIT_GOLDEN") == "write";

    /// <summary>Compares with the file tests/QuoteKit.Tests/Golden/NAME.</summary>
    public static void Check(string name, string output)
    {
        string path = Repository.PathOf("tests", "QuoteKit.Tests", "Golden", name);
        if (Writes)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, output);
            return;
        }

        File.Exists(path).Should().BeTrue($"{name} must be there; QUOTEKIT_GOLDEN=write writes it");
        output.Should().Be(File.ReadAllText(path), "{0} says so; where the change is right, QUOTEKIT_GOLDEN=write dotnet test writes it anew", name);
    }
}
