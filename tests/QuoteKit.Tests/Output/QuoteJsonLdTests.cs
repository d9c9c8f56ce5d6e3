using System.Text.Json;
using CsCheck;
using QuoteKit.Output;
using QuoteKit.Tests.House;

namespace QuoteKit.Tests.Output;

public class QuoteJsonLdTests
{
    [Fact]
    public void A_document_is_written_as_the_reference_says()
    {
        string expected = """
            {"@context":"https://schema.org","@graph":[
            {"@type":"NewsArticle","@id":"https://courier.example/ferry?a=1&b=2","url":"https://courier.example/ferry?a=1&b=2","headline":"Ferry \"safe\" after storm","author":[{"@type":"Person","name":"Jo Field"}],"datePublished":"2024-03-09T18:30:00+05:30","publisher":{"@type":"Organization","name":"The Courier"},"inLanguage":"en-GB","articleBody":"Dr. Ada Moss of the Harbour Trust said: \"The ferry is safe.\" She fears 3 more storms."},
            {"@type":"Person","@id":"https://courier.example/ferry?a=1&b=2#s1","name":"Ada Moss","honorificPrefix":"Dr.","alternateName":["Moss"]},
            {"@type":"Quotation","@id":"https://courier.example/ferry?a=1&b=2#a1","additionalType":"direct","text":"\"The ferry is safe.\"","spokenByCharacter":{"@id":"https://courier.example/ferry?a=1&b=2#s1"},"isPartOf":{"@id":"https://courier.example/ferry?a=1&b=2"}},
            {"@type":"Quotation","@id":"https://courier.example/ferry?a=1&b=2#a2","additionalType":"indirect","text":"3 more storms","isPartOf":{"@id":"https://courier.example/ferry?a=1&b=2"}},
            {"@type":"Claim","@id":"https://courier.example/ferry?a=1&b=2#c1","text":"The ferry is safe","author":{"@id":"https://courier.example/ferry?a=1&b=2#s1"},"appearance":{"@id":"https://courier.example/ferry?a=1&b=2"},"isBasedOn":{"@id":"https://courier.example/ferry?a=1&b=2#a1"}},
            {"@context":"http://www.w3.org/ns/anno.jsonld","type":"Annotation","id":"https://courier.example/ferry?a=1&b=2#a1-place","motivation":"identifying","body":"https://courier.example/ferry?a=1&b=2#a1","target":[{"source":"https://courier.example/ferry?a=1&b=2","selector":[{"type":"TextQuoteSelector","exact":"\"The ferry is safe.\"","prefix":"Moss of the Harbour Trust said: ","suffix":" She fears 3 more storms."},{"type":"TextPositionSelector","start":40,"end":60}]}]},
            {"@context":"http://www.w3.org/ns/anno.jsonld","type":"Annotation","id":"https://courier.example/ferry?a=1&b=2#a2-place","motivation":"identifying","body":"https://courier.example/ferry?a=1&b=2#a2","target":[{"source":"https://courier.example/ferry?a=1&b=2","selector":[{"type":"TextQuoteSelector","exact":"3 more","prefix":" \"The ferry is safe.\" She fears ","suffix":" storms."},{"type":"TextPositionSelector","start":71,"end":77}]},{"source":"https://courier.example/ferry?a=1&b=2","selector":[{"type":"TextQuoteSelector","exact":"storms","prefix":"erry is safe.\" She fears 3 more ","suffix":"."},{"type":"TextPositionSelector","start":78,"end":84}]}]},
            {"@context":"http://www.w3.org/ns/anno.jsonld","type":"Annotation","id":"https://courier.example/ferry?a=1&b=2#c1-place","motivation":"identifying","body":"https://courier.example/ferry?a=1&b=2#c1","target":[{"source":"https://courier.example/ferry?a=1&b=2","selector":[{"type":"TextQuoteSelector","exact":"The ferry is safe","prefix":"oss of the Harbour Trust said: \"","suffix":".\" She fears 3 more storms."},{"type":"TextPositionSelector","start":41,"end":58}]}]}]}
            """.ReplaceLineEndings("");
        QuoteJsonLd.Serialize(Results.Ferry(), "pages/ferry.html").Should().Be(expected);
    }

    [Theory]
    [InlineData("bridge.html")]
    [InlineData("windfarm.html")]
    [InlineData("organ.html")]
    [InlineData("ferry-strike.txt")]
    public void Samples_have_the_documented_shapes(string file)
    {
        string input = File.ReadAllText(Repository.PathOf("samples", "articles", file));
        ExtractionResult result = file.EndsWith(".txt", StringComparison.Ordinal) ? QuoteExtractor.Default.ExtractText(input) : QuoteExtractor.Default.Extract(input);
        result.Attributions.Should().NotBeEmpty();
        LinkedDataShape.Complaints(QuoteJsonLd.Serialize(result, $"samples/articles/{file}")).Should().BeEmpty();
        LinkedDataShape.Complaints(QuoteJsonLd.Serialize(result, $"samples/articles/{file}", indented: true)).Should().BeEmpty();
    }

    [Fact]
    public void A_document_that_breaks_a_shape_is_noticed()
    {
        string good = QuoteJsonLd.Serialize(Results.Ferry(), "a");
        LinkedDataShape.Complaints(good).Should().BeEmpty();
        LinkedDataShape.Complaints(good.Replace("\"start\":40", "\"start\":41", StringComparison.Ordinal)).Should().NotBeEmpty();
        LinkedDataShape.Complaints(good.Replace("\"name\":\"Ada Moss\"", "\"nom\":\"Ada Moss\"", StringComparison.Ordinal)).Should().NotBeEmpty();
        LinkedDataShape.Complaints(good.Replace("#s1\"},\"isPartOf", "#s9\"},\"isPartOf", StringComparison.Ordinal)).Should().NotBeEmpty();
    }

    [Fact]
    public void Positions_count_code_points_and_no_selector_cuts_a_pair()
    {
        Gen.Select(Gen.Char["ab \n\"é\ud83d\ude00"].Array[1, 90], Gen.Int[0, 89], Gen.Int[0, 89]).Sample((chars, one, two) =>
        {
            string text = new(chars);
            int start = Whole(Math.Min(one, two)), end = Whole(Math.Max(one, two));
            var said = new Attribution { Id = "a1", Type = AttributionType.Direct, Content = [new(start, end)] };
            return LinkedDataShape.Complaints(QuoteJsonLd.Serialize(Results.OfText(text) with { Attributions = [said] }, "a")).Count == 0;

            int Whole(int at)
            {
                at = Math.Min(at, text.Length);
                return at > 0 && at < text.Length && char.IsSurrogatePair(text[at - 1], text[at]) ? at - 1 : at;
            }
        });
    }

    [Theory]
    [InlineData("pages/a b.html", "pages/a%20b.html")]
    [InlineData("/x/y.html", "x/y.html")]
    [InlineData("//host/y", "host/y")]
    [InlineData("lines.jsonl:12", "lines.jsonl%3A12")]
    [InlineData("javascript:alert(1)", "javascript%3Aalert%281%29")]
    [InlineData("a#b?c", "a%23b%3Fc")]
    public void Without_an_address_the_id_names_the_article(string id, string name)
    {
        JsonElement article = JsonDocument.Parse(QuoteJsonLd.Serialize(Results.OfText("x"), id)).RootElement.GetProperty("@graph")[0];
        article.GetProperty("@id").GetString().Should().Be(name);
        article.TryGetProperty("url", out _).Should().BeFalse();
    }
}
