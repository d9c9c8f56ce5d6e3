using CsCheck;

namespace QuoteKit.Tests.Contract;

/// <summary>Texts that chance makes of what news is made of.</summary>
public class PropertyTests
{
    private static readonly string[] Pieces =
    [
        "\"", "\"", "“", "”", "‘", "’", "'", "''", "``", "«", "»", "„", "(", ")", "[", "]", "—", "-", ":", ";", ",", ".", "?", "!", "...",
        "\n", "\n\n", "\r\n", "said", "says", "told", "asked", "according to", "denied", "wrote", "added", "that", "whether", "to",
        "Ada Blom", "Blom", "Ada", "Mr. Blom", "Dr.", "Ivo Blom", "the mayor", "a spokesman", "officials", "Kestrel Rail", "he", "she", "it", "they",
        "him", "not", "never", "may", "the", "bridge", "was", "closed", "on", "Monday", "3\"", "6'2\"", "$4.5", "million", "don't", "boys'", "’70s",
        "Mayor", "of", "and", "who", "which", "reporters", "in", "a", "statement", "U.S.", "é", "😀", "\u00a0", "\u0301",
    ];

    /// <summary>Pieces with or without a space between them.</summary>
    private static readonly Gen<string> Texts = Gen.Select(Gen.OneOf(Pieces), Gen.OneOf(" ", " ", " ", ""))
        .Select((piece, space) => piece + space).Array[0, 80].Select(string.Concat);

    [Fact]
    public void Any_text_gives_a_valid_result() => Texts.Sample(Holds, iter: 2000);

    [Fact]
    public void Any_page_gives_a_valid_result() => Texts.Array[0, 6].Sample(
        paragraphs => HoldsOf(QuoteExtractor.Default.Extract($"<article>{string.Concat(paragraphs.Select(p => $"<p>{p}</p>"))}</article>")),
        iter: 500);

    /// <summary>Sound quotations with plain cues: none is lost, and the words between the marks stay as they are.</summary>
    [Fact]
    public void Every_plain_quotation_is_found_with_its_speaker()
    {
        var words = Gen.OneOf("rain", "came", "late", "and", "the", "road", "was", "gone", "by", "noon").Array[3, 12];
        var marks = Gen.OneOf(("\"", "\""), ("“", "”"), ("''", "''"), ("«", "»"));
        Gen.Select(words, marks).Array[1, 6].Sample(
            quotations =>
            {
                string[] parts = [.. quotations.Select(q => $"{q.Item2.Item1}The {string.Join(' ', q.Item1)},{q.Item2.Item2}")];
                string text = string.Join("\n\n", parts.Select(p => $"{p} Marta Quist said."));
                ExtractionResult result = QuoteExtractor.Default.ExtractText(text);
                result.Attributions.SelectMany(a => a.Quotations).Select(q => result.TextOf(q)).Should().Equal(parts);
                result.Attributions.Select(a => a.Speaker?.Name).Should().OnlyContain(n => n == "Marta Quist");
            },
            iter: 200);
    }

    private static void Holds(string text) => HoldsOf(QuoteExtractor.Default.ExtractText(text));

    private static void HoldsOf(ExtractionResult result)
    {
        List<string> broken = ResultInvariants.Broken(result);
        if (broken.Count > 0) throw new InvalidOperationException(string.Join("; ", broken) + " in: " + result.Article.Text);
    }
}
