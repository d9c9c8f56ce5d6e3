namespace QuoteKit.Tests.House;

/// <summary>What lies where in the checkout, and how long it is.</summary>
public class LayoutTests
{
    private const int LongestFile = 400;

    private static readonly string[] TopLevel =
        ["src", "tests", "benchmarks", "samples", "QuoteKit.sln", "README.md", "CHANGELOG.md", "LICENSE"];

    /// <summary>One of these stands in the header of a word list.</summary>
    private static readonly string[] Origins = ["origin:", "licence", "license", "our own", "public domain"];

    /// <summary>What tools write beside the sources; never committed.</summary>
    private static readonly string[] Ignored = ["TestResults", "BenchmarkDotNet.Artifacts"];

    [Fact]
    public void The_top_level_holds_nothing_else() => Directory.EnumerateFileSystemEntries(Repository.Root)
        .Select(p => Path.GetFileName(p)!).Where(n => !IsExpected(n)).Should().BeEmpty();

    [Theory]
    [InlineData("README.md", true)]
    [InlineData(".editorconfig", true)]
    [InlineData("Directory.Build.props", true)]
    [InlineData("notes.txt", false)]
    [InlineData("Directory.html", false)]
    public void An_entry_that_does_not_belong_is_noticed(string name, bool expected) => IsExpected(name).Should().Be(expected);

    [Fact]
    public void No_source_file_is_too_long()
    {
        var files = TopLevel.Take(4).SelectMany(f => Repository.CSharpFiles(Repository.PathOf(f))).ToList();
        files.Should().HaveCountGreaterThan(30, "the sources must have been found");
        files.Where(f => File.ReadLines(f).Count() > LongestFile).Should().BeEmpty();
    }

    [Fact]
    public void Word_lists_say_where_they_come_from()
    {
        string data = Repository.PathOf("src", "QuoteKit", "Data");
        if (!Directory.Exists(data)) return;
        foreach (string list in Directory.EnumerateFiles(data).Where(f => Path.GetExtension(f) is ".txt" or ".tsv"))
            NamesItsOrigin(File.ReadLines(list)).Should().BeTrue($"{Path.GetFileName(list)} needs a header of # lines that names origin or licence");
    }

    [Fact]
    public void A_word_list_without_origin_is_noticed()
    {
        NamesItsOrigin(["# Verbs. Origin: our own list. Licence: MIT.", "say"]).Should().BeTrue();
        NamesItsOrigin(["# Verbs. Our own list.", "say"]).Should().BeTrue();
        NamesItsOrigin(["# Verbs.", "say"]).Should().BeFalse();
        NamesItsOrigin(["say", "# Licence: MIT"]).Should().BeFalse();
    }

    private static bool IsExpected(string name) => TopLevel.Contains(name) || Ignored.Contains(name) || name[0] == '.'
        || (name.StartsWith("Directory.", StringComparison.Ordinal) && name.EndsWith(".props", StringComparison.Ordinal));

    private static bool NamesItsOrigin(IEnumerable<string> lines) => lines.TakeWhile(l => l.StartsWith('#'))
        .Any(l => l.Contains("MIT", StringComparison.Ordinal) || Origins.Any(o => l.Contains(o, StringComparison.OrdinalIgnoreCase)));
}
