using System.Buffers;
using System.Text;
using System.Text.Json;
using CsCheck;
using QuoteKit.Output;

namespace QuoteKit.Tests.Output;

public class QuoteJsonTests
{
    [Fact]
    public void A_document_is_written_as_the_contract_says()
    {
        string expected = """
            {"schema":"quotekit/1","id":"pages/ferry.html","url":"https://courier.example/ferry?a=1&b=2","title":"Ferry \"safe\" after storm","authors":["Jo Field"],"publishedAt":"2024-03-09T18:30:00+05:30","siteName":"The Courier","language":"en-GB",
            "text":"Dr. Ada Moss of the Harbour Trust said: \"The ferry is safe.\" She fears 3 more storms.",
            "speakers":[{"id":"s1","name":"Ada Moss","kind":"person","honorific":"Dr.","role":null,"aliases":["Moss"],"mentions":[[0,12],[61,64]]}],
            "attributions":[{"id":"a1","type":"direct","text":"\"The ferry is safe.\"","content":[[40,60]],"quotations":[[40,60]],"source":[[0,33]],"cue":[[34,38]],"cueLemma":"say","speaker":"s1","resolvedBy":"name","reason":null,"confidence":0.3},
            {"id":"a2","type":"indirect","text":"3 more storms","content":[[71,77],[78,84]],"quotations":[],"source":[],"cue":[[65,70]],"cueLemma":"fear","speaker":null,"resolvedBy":null,"reason":"no-antecedent","confidence":0.5}],
            "claims":[{"id":"c1","attribution":"a1","claimer":"s1","span":[[41,58]],"text":"The ferry is safe","stance":"affirms","negated":false,"hedged":false,"verifiable":true,"checkWorthiness":0.25,"why":["quantity"],"features":[["sign:quantity",0.5]],"pronouns":[]}],
            "diagnostics":[{"code":"unclosed-quotation","span":[40,41],"message":"Never closed."}]}
            """.ReplaceLineEndings("");
        QuoteJson.Serialize(Results.Ferry(), "pages/ferry.html").Should().Be(expected);
    }

    [Theory]
    [InlineData(JsonInclude.Tokens, """ "tokens":[[0,3,"NNP"],[4,7,"NNP"]]} """)]
    [InlineData(JsonInclude.Syntax, """ "tokens":[[0,3,"NNP","Dr.",2,"compound"],[4,7,"NNP","Ada",-1,"root"]]} """)]
    [InlineData(JsonInclude.Tokens | JsonInclude.Syntax, """ "tokens":[[0,3,"NNP","Dr.",2,"compound"],[4,7,"NNP","Ada",-1,"root"]]} """)]
    [InlineData(JsonInclude.Sentences, """ "sentences":[[0,60]]} """)]
    [InlineData(JsonInclude.Mentions | JsonInclude.Sentences, """ "sentences":[[0,60]],"mentions":[[4,12,"person"]]} """)]
    public void Further_arrays_come_when_asked_for(JsonInclude include, string end)
    {
        QuoteJson.Serialize(Results.Ferry(), "x", include).Should().EndWith("," + end.Trim());
    }

    [Fact]
    public void Indented_json_holds_the_same_and_keeps_spans_on_one_line()
    {
        const JsonInclude All = JsonInclude.Syntax | JsonInclude.Sentences | JsonInclude.Mentions;
        string indented = QuoteJson.Serialize(Results.Ferry(), "x", All, indented: true);
        indented.Should().Contain("\n      \"content\": [[71,77],[78,84]],\n").And.Contain("\n    [0,3,\"NNP\",\"Dr.\",2,\"compound\"],\n");
        indented.Should().NotContain("\r");
        JsonSerializer.Serialize(JsonDocument.Parse(indented))
            .Should().Be(JsonSerializer.Serialize(JsonDocument.Parse(QuoteJson.Serialize(Results.Ferry(), "x", All))));
    }

    [Fact]
    public void What_is_not_known_is_null_and_what_there_is_none_of_is_empty()
    {
        QuoteJson.Serialize(Results.OfText(""), "").Should().Be(
            """{"schema":"quotekit/1","id":"","url":null,"title":null,"authors":[],"publishedAt":null,"siteName":null,"language":null,"text":"","speakers":[],"attributions":[],"claims":[],"diagnostics":[]}""");
    }

    [Fact]
    public void Arrays_that_were_never_set_are_written_as_empty()
    {
        var result = new ExtractionResult
        {
            Article = new Article { Text = "a", Authors = default },
            Attributions = [new Attribution { Id = "a1", Type = AttributionType.Indirect, Content = default, Quotations = default, Source = default, Cue = default }],
            Speakers = default,
            Claims = default,
            Diagnostics = default,
            Tokens = default,
        };
        using JsonDocument json = JsonDocument.Parse(QuoteJson.Serialize(result, "x", JsonInclude.Tokens));
        json.RootElement.GetProperty("speakers").GetArrayLength().Should().Be(0);
        json.RootElement.GetProperty("tokens").GetArrayLength().Should().Be(0);
        json.RootElement.GetProperty("attributions")[0].GetProperty("content").GetArrayLength().Should().Be(0);
    }

    [Fact]
    public void Text_stays_readable_and_lines_stay_whole()
    {
        QuoteJson.Serialize(Results.OfText("Zoë said “naïve” <b>&</b> 😀 'x' + 日本"), "x").Should().Contain("\"text\":\"Zoë said “naïve” <b>&</b> 😀 'x' + 日本\"");
        QuoteJson.Serialize(Results.OfText("a\u2028b\nc\u0085d\u001b[31m\u007f\0\t\\\uFEFF"), "x")
            .Should().Contain("""
                "text":"a\u2028b\nc\u0085d\u001b[31m\u007f\u0000\t\\\ufeff"
                """);
    }

    [Fact]
    public void An_unpaired_surrogate_becomes_one_replacement_character()
    {
        // Not as a theory: attributes cannot hold such strings.
        Check("\ud83d", "\uFFFD");
        Check("a\udc00b", "a\uFFFDb");
        Check("\udc00\ud83d", "\uFFFD\uFFFD");
        Check("\ud83d\"\udc00", "\uFFFD\"\uFFFD");
        Check("\ud83d\ud83d\ude00", "\uFFFD😀");

        static void Check(string text, string written)
        {
            var article = new Article { Text = text, Title = text, Authors = [text] };
            string json = QuoteJson.Serialize(new ExtractionResult { Article = article }, text, indented: true);
            using JsonDocument document = JsonDocument.Parse(json);
            foreach (string name in new[] { "id", "title", "text" })
                document.RootElement.GetProperty(name).GetString().Should().Be(written).And.HaveLength(text.Length);
            document.RootElement.GetProperty("authors")[0].GetString().Should().Be(written);
        }
    }

    [Fact]
    public void Any_text_comes_back_as_it_was_but_for_unpaired_surrogates()
    {
        Gen.Char.Array[0, 40].Select(chars => new string(chars)).Sample(text =>
        {
            using JsonDocument document = JsonDocument.Parse(QuoteJson.Serialize(Results.OfText(text), "x"));
            string? back = document.RootElement.GetProperty("text").GetString();
            // UTF-8 and back replaces unpaired surrogates too, by another way.
            return back == Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)) && back.Length == text.Length;
        });
    }

    [Theory]
    [InlineData(double.NaN, "0")]
    [InlineData(double.PositiveInfinity, "1")]
    [InlineData(-0.5, "0")]
    [InlineData(0.123456, "0.1235")]
    public void A_confidence_is_always_a_number_from_0_to_1(double confidence, string written)
    {
        ExtractionResult ferry = Results.Ferry();
        ferry = ferry with { Attributions = [ferry.Attributions[0] with { Confidence = confidence }] };
        QuoteJson.Serialize(ferry, "x").Should().Contain($"\"confidence\":{written}}}");
    }

    [Fact]
    public void Stream_and_buffer_get_the_same_bytes_without_a_byte_order_mark()
    {
        byte[] expected = Encoding.UTF8.GetBytes(QuoteJson.Serialize(Results.Ferry(), "é"));
        using var stream = new MemoryStream();
        QuoteJson.Write(stream, Results.Ferry(), "é");
        stream.ToArray().Should().Equal(expected);
        stream.CanWrite.Should().BeTrue("the stream is left open");
        var buffer = new ArrayBufferWriter<byte>();
        QuoteJson.Write(buffer, Results.Ferry(), "é");
        buffer.WrittenSpan.ToArray().Should().Equal(expected);
    }

    [Fact]
    public void Bad_arguments_are_refused_and_nothing_reaches_the_stream()
    {
        ((Action)(() => QuoteJson.Serialize(null!, "x"))).Should().Throw<ArgumentNullException>();
        ((Action)(() => QuoteJson.Serialize(Results.Ferry(), null!))).Should().Throw<ArgumentNullException>();
        ((Action)(() => QuoteJson.Write((Stream)null!, Results.Ferry(), "x"))).Should().Throw<ArgumentNullException>();
        ((Action)(() => QuoteJson.Write((IBufferWriter<byte>)null!, Results.Ferry(), "x"))).Should().Throw<ArgumentNullException>();

        ExtractionResult ferry = Results.Ferry();
        ferry = ferry with { Attributions = [ferry.Attributions[0] with { Content = [new(0, 5000)] }] };
        using var stream = new MemoryStream();
        ((Action)(() => QuoteJson.Write(stream, ferry, "x"))).Should().Throw<ArgumentOutOfRangeException>();
        stream.Length.Should().Be(0);
    }
}
