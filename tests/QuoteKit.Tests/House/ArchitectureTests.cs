namespace QuoteKit.Tests.House;

/// <summary>Reads the library's sources and holds the rules of the house.</summary>
public class ArchitectureTests
{
    [Fact]
    public void The_library_keeps_the_rules()
    {
        var files = SourceFile.ReadLibrary();
        files.Should().HaveCountGreaterThan(20, "the sources must have been found");
        files.SelectMany(ArchitectureRules.Broken).Should().BeEmpty();
    }

    [Theory]
    [InlineData("Tokens/T.cs", "using QuoteKit.Speakers;\nclass T;")]
    [InlineData("Quotes/Q.cs", "class Q { object o = new QuoteKit.Claims.ClaimFinder(); }")]
    [InlineData("Model/M.cs", "using QuoteKit.Tokens;\nclass M;")]
    [InlineData("Speaker.cs", "using QuoteKit.Model;\nclass Speaker;")]
    [InlineData("Article.cs", "using QuoteKit.Articles;\nclass Article;")]
    [InlineData("Helpers/H.cs", "class H;")]
    [InlineData("Quotes/Q.cs", "using AngleSharp.Dom;\nclass Q;")]
    [InlineData("Claims/C.cs", "using System.Text.Json;\nclass C;")]
    [InlineData("Claims/C.cs", "class C { void M() => Console.WriteLine(1); }")]
    [InlineData("Claims/C.cs", "using System.Net.Http;\nclass C;")]
    [InlineData("Claims/C.cs", "class C { object o = DateTimeOffset.UtcNow; }")]
    [InlineData("Claims/C.cs", "class C { string s = File.ReadAllText(path); }")]
    [InlineData("Claims/C.cs", "class C\n{\n    static int count;\n}")]
    [InlineData("Claims/C.cs", "class C\n{\n    private static Dictionary<string, int> Seen = new();\n}")]
    [InlineData("Claims/C.cs", "class C\n{\n    internal static string[]? Words;\n}")]
    [InlineData("Claims/C.cs", "class C { public static int Limit { get; set; } }")]
    [InlineData("Claims/C.cs", "class C { [ThreadStatic] static int x; }")]
    [InlineData("Claims/C.cs", "class C\n{\n    private static readonly ConcurrentDictionary<int, int> Cache = new();\n}")]
    public void A_file_that_breaks_a_rule_is_noticed(string path, string source) =>
        ArchitectureRules.Broken(SourceFile.Of(path, source)).Should().NotBeEmpty();

    [Theory]
    [InlineData("Speakers/S.cs", "using QuoteKit.Quotes;\nusing QuoteKit.Model;\nnamespace QuoteKit.Speakers;\nclass S;")]
    [InlineData("Articles/A.cs", "using AngleSharp.Dom;\nusing System.Text.Json;\nclass A;")]
    [InlineData("Output/O.cs", "using System.Text.Json;\nusing QuoteKit.Articles;\nclass O;")]
    [InlineData("QuotePipeline.cs", "using QuoteKit.Claims;\nclass QuotePipeline;")]
    [InlineData("Claims/C.cs", "class C { /* Console.Write */ string s = \"DateTime.Now\"; } // using AngleSharp")]
    [InlineData("Claims/C.cs", "class C\n{\n    private static readonly int[] Steps = [1];\n    private const int One = 1;\n    static int M(int a)\n    {\n        int b = a;\n        return b;\n    }\n    static int P => 1;\n    public static C Default { get; } = new();\n}")]
    [InlineData("Claims/C.cs", "static class C\n{\n    public static bool Is(this string s, int n) => s.Length == n;\n    static bool operator <(C a, C b) => a == b;\n}")]
    public void A_file_that_keeps_the_rules_is_left_alone(string path, string source) =>
        ArchitectureRules.Broken(SourceFile.Of(path, source)).Should().BeEmpty();
}
