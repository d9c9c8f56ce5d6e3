using System.Globalization;
using QuoteKit.Tests.House;

namespace QuoteKit.Tests.Contract;

/// <summary>What every way in must stand: odd input, other cultures, many threads.</summary>
public abstract class ExtractionContract
{
    private const int Megabyte = 1_000_000;

    private static readonly Dictionary<string, string> Odd = new()
    {
        { "empty", "" },
        { "white space", " \t\r\n\u00a0\u2003\n\n " },
        { "one letter", "a" },
        { "one mark", "\"" },
        { "one curly mark", "”" },
        { "an unpaired high surrogate", "He said \"yes\ud83d\" and left." },
        { "an unpaired low surrogate", "\udc00said Ada Blom: \"No.\"" },
        { "null characters", "Ada\0Blom said: \"No\0.\"" },
        { "a combining mark first", "\u0301\"No,\" said Ada Blom." },
        { "right-to-left marks", "\u202e\"No,\" said Ada Blom.\u202c" },
        { "emoji", "\"No 😀,\" said Ada Blom 👩‍🚒. \"Yes.\"" },
        { "marks alone", string.Concat(Enumerable.Repeat("\"“”‘’'«»„", 200)) },
        { "line ends alone", new string('\n', 5000) },
        { "a label that is no name", "): „ million» " },
        { "mixed line ends", "\"No,\" said Ada Blom.\r\n\r\n\"Yes.\"\r\"Never.\"\u2028\"Ever.\"" },
    };

    private static readonly Dictionary<string, string> Long = new()
    {
        { "letters without a space", new string('a', Megabyte) },
        { "marks without a space", new string('"', Megabyte) },
        { "one line of words", string.Concat(Enumerable.Repeat("word and ", Megabyte / 9)) },
        { "one line of short quotations", string.Concat(Enumerable.Repeat("\"No,\" said Ada Blom. ", Megabyte / 21)) },
        { "one quotation that never closes", "Ada Blom said: \"" + string.Concat(Enumerable.Repeat("never ", Megabyte / 6)) },
        { "names without end", string.Concat(Enumerable.Repeat("Ada Blom ", Megabyte / 9)) },
        { "different names", string.Concat(Enumerable.Range(0, 30_000).Select(i => $"\"No,\" said Ada {Letters(i)}. ")) },
        { "a title without end", "Ada Blom called it \"" + string.Concat(Enumerable.Repeat("The And Mill ", Megabyte / 13)) + "\" yesterday." },
        { "nested brackets", new string('(', Megabyte / 2) + new string(')', Megabyte / 2) },
        { "that that that", "Ada said " + string.Concat(Enumerable.Repeat("that he said ", Megabyte / 13)) },
        { "paragraphs that each open a mark", string.Concat(Enumerable.Repeat("\"No and no\n\n", Megabyte / 12)) },
    };

    /// <summary>The inputs' names; the inputs themselves would swamp the test log.</summary>
    public static TheoryData<string> OddInputs => [.. Odd.Keys];

    public static TheoryData<string> LongInputs => [.. Long.Keys];

    /// <summary>Extracts by the way in that the subclass tests.</summary>
    protected abstract ExtractionResult Extract(string input);

    [Theory]
    [MemberData(nameof(OddInputs))]
    public void Odd_input_gives_a_valid_result(string what) =>
        ResultInvariants.Broken(Extract(Odd[what])).Should().BeEmpty();

    [Theory]
    [MemberData(nameof(LongInputs))]
    public void A_megabyte_in_one_line_gives_a_valid_result(string what) =>
        ResultInvariants.Broken(Extract(Long[what])).Take(5).Should().BeEmpty();

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("de-DE")]
    [InlineData("ar-SA")]
    public void The_culture_changes_nothing(string culture)
    {
        string[] expected = [.. Articles.Select(a => Digest.Of(Extract(a)))];
        CultureInfo before = CultureInfo.CurrentCulture, beforeUi = CultureInfo.CurrentUICulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture);
            Articles.Select(a => Digest.Of(Extract(a))).Should().Equal(expected);
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (before, beforeUi);
        }
    }

    [Fact]
    public void The_same_input_gives_the_same_result() =>
        Articles.Select(a => Digest.Of(Extract(a))).Should().Equal(Articles.Select(a => Digest.Of(Extract(a))));

    [Fact]
    public void Many_threads_get_what_one_gets()
    {
        string[] inputs = [.. Enumerable.Repeat(Articles, 8).SelectMany(a => a)];
        string[] serial = [.. inputs.Select(i => Digest.Of(Extract(i)))];
        var parallel = new string[inputs.Length];
        Parallel.For(0, inputs.Length, i => parallel[i] = Digest.Of(Extract(inputs[i])));
        parallel.Should().Equal(serial);
    }

    [Fact]
    public void Real_articles_give_valid_results()
    {
        foreach (string article in Articles) ResultInvariants.Broken(Extract(article)).Should().BeEmpty();
    }

    /// <summary>The samples, in the upper case that trips cultures, and as they are.</summary>
    private static List<string> Articles { get; } =
        [.. Directory.EnumerateFiles(Repository.PathOf("samples", "articles")).Order(StringComparer.Ordinal).Select(File.ReadAllText),
            "ISTANBUL: \"IT IS ILLEGAL,\" SAID INSPECTOR IDA ILIC. According to Ilic, 1,234.5 litres were lost."];

    private static string Letters(int n) => "B" + string.Concat(n.ToString("000000", CultureInfo.InvariantCulture).Select(d => (char)('a' + d - '0')));
}

public class TextContract : ExtractionContract
{
    protected override ExtractionResult Extract(string input) => QuoteExtractor.Default.ExtractText(input);
}

public class AllScopeTextContract : ExtractionContract
{
    private static readonly QuoteExtractor Extractor = new(new QuoteExtractorOptions { Scope = AttributionScope.All });

    protected override ExtractionResult Extract(string input) => Extractor.ExtractText(input);
}

public class HtmlContract : ExtractionContract
{
    protected override ExtractionResult Extract(string input) => QuoteExtractor.Default.Extract(input);
}
