using System.Text;
using QuoteKit.Console.Inputs;

namespace QuoteKit.Tests.Console;

/// <summary>What an input that cannot be read gives: a code, a line on standard error, status 1, and the others done.</summary>
public sealed class InputErrorTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    public static TheoryData<string, byte[], string> BadFiles => new()
    {
        { "empty.html", [], "empty" },
        { "empty.jsonl", [], "empty" },
        { "empty.html.gz", [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0], "empty" },
        { "white.txt", " \r\n\t "u8.ToArray(), "empty" },
        { "white.jsonl", "\n\n  \n"u8.ToArray(), "empty" },
        { "mark.txt", Encoding.UTF8.Preamble.ToArray(), "empty" },
        { "wide-white.txt", Encoding.UTF8.GetBytes("\u00a0\u2003"), "empty" },
        { "random.html", RandomBytes(20_000), "binary" },
        { "random.txt", RandomBytes(20_000), "binary" },
        { "random.jsonl", RandomBytes(20_000), "binary" },
        { "random", RandomBytes(20_000), "binary" },
        { "small", RandomBytes(64), "binary" },
        { "random.txt.gz", TemporaryDirectory.Gzip(RandomBytes(20_000)), "binary" },
        { "late.txt", [.. Enumerable.Repeat((byte)'a', 5000), 0, (byte)'b'], "binary" },
        { "paper.txt", "%PDF-1.7\n1 0 obj"u8.ToArray(), "binary" },
        { "paper.html", "%PDF-1.7\n1 0 obj"u8.ToArray(), "not-html" },
        { "photo.html", [0xFF, 0xD8, 0xFF, 0xE0, 0, 16, (byte)'J'], "not-html" },
        { "photo.htm", [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10], "not-html" },
        { "office.html", "PK\u0003\u0004...."u8.ToArray(), "not-html" },
        { "api.html", "{\"title\": \"x\", \"body\": \"<p>y</p>\"}"u8.ToArray(), "not-html" },
        { "list.html.gz", TemporaryDirectory.Gzip("\n[ {\"a\": 1}, 2 ]"), "not-html" },
        { "twice.txt.gz", TemporaryDirectory.Gzip(TemporaryDirectory.Gzip("text")), "binary" },
        { "plain.html.gz", "<p>not packed</p>"u8.ToArray(), "unreadable" },
        { "cut.html.gz", TemporaryDirectory.Gzip("<p>Cut off.</p>")[..^9], "unreadable" },
        { "cut.jsonl.gz", TemporaryDirectory.Gzip("nothing that reaches a line end")[..^9], "unreadable" },
    };

    public void Dispose() => _directory.Dispose();

    [Theory]
    [MemberData(nameof(BadFiles))]
    public async Task A_bad_file_has_its_code(string name, byte[] bytes, string code)
    {
        string path = _directory.Write(name, bytes);
        CommandRun run = await CommandRun.Of("extract", "--format", "jsonl", path);
        run.Status.Should().Be(1);
        run.Ids.Should().Equal(path);
        run.Code.Should().Be(code);
        run.ErrorLines.Should().ContainSingle().Which.Should().StartWith($"quotekit: {path}: ").And.EndWith($" [{code}]");
    }

    [Theory]
    [InlineData("nothing-here.html", "missing")]
    [InlineData("no/such/directory.txt", "missing")]
    [InlineData("no*such.html", "missing")]
    [InlineData("**/../x", "missing")]
    [InlineData("hollow", "empty")]
    public async Task What_is_not_there_has_its_code(string name, string code)
    {
        Directory.CreateDirectory(_directory["hollow"]);
        CommandRun run = await CommandRun.Of("extract", "--format", "jsonl", _directory[name]);
        run.Status.Should().Be(1);
        run.Code.Should().Be(code);
        run.ErrorLines.Should().ContainSingle();
    }

    [Fact]
    public void Exceptions_of_files_have_their_codes_and_others_are_faults()
    {
        InputException.From(new UnauthorizedAccessException())!.Code.Should().Be("unreadable");
        InputException.From(new IOException("Input/output error"))!.Code.Should().Be("unreadable");
        InputException.From(new FileNotFoundException())!.Code.Should().Be("missing");
        InputException.From(new InvalidOperationException()).Should().BeNull();
    }

    [Theory]
    [InlineData("<img src='x'>Lines of text with hardly any markup.\n\nNothing else.")]
    [InlineData("No markup at all, in a file that is called a page.")]
    [InlineData("[Photo: the gate] The mill closed.")]
    [InlineData("{sic} is how it began.")]
    public async Task A_page_with_hardly_any_markup_is_still_a_page(string text)
    {
        (await CommandRun.Of("extract", "--format", "jsonl", _directory.Write("a.html", text))).Status.Should().Be(0);
    }

    [Fact]
    public async Task Windows_text_with_curly_quotes_and_a_stray_control_code_is_text()
    {
        byte[] text = [.. "He said "u8, 0x93, .. "enough"u8, 0x94, 0x1A, .. " and went.\f"u8];
        CommandRun run = await CommandRun.Of("extract", "--format", "jsonl", _directory.Write("a.txt", text));
        run.Documents[0].GetProperty("text").GetString().Should().Contain("“enough”");
    }

    [Fact]
    public async Task The_others_are_still_done_and_errors_stand_in_their_places()
    {
        string good = _directory.Write("a.txt", "Fine."), bad = _directory["b.txt"], last = _directory.Write("c.txt", "Fine.");
        CommandRun run = await CommandRun.Of("extract", "--format", "jsonl", good, bad, last);
        run.Status.Should().Be(1);
        run.Ids.Should().Equal(good, bad, last);
        run.Documents[1].EnumerateObject().Select(p => p.Name).Should().Equal("id", "error");
        run.Documents[1].GetProperty("error").EnumerateObject().Select(p => p.Name).Should().Equal("code", "message");

        run = await CommandRun.Of("extract", good, bad, last);
        run.Status.Should().Be(1);
        run.Error.Should().Be($"quotekit: {bad}: no such file or directory [missing]\n");
    }

    [Fact]
    public async Task A_bad_line_of_jsonl_costs_only_itself()
    {
        byte[] lines =
        [
            .. "{\"id\":\"a\",\"text\":\"x\"}\nnot json\n[1]\n{\"id\":\"b\"}\n{\"id\":\"c\",\"text\":5}\n{\"text\":\"open\n"u8,
            .. "{\"text\":\"x\"} {\"text\":\"y\"}\n{\"text\":\""u8, 0xE9, .. "\"}\n{\"id\":\"z\",\"text\":\"x\"}"u8,
        ];
        string path = _directory.Write("l.jsonl", lines);
        CommandRun run = await CommandRun.Of("extract", "--format", "jsonl", path);
        run.Status.Should().Be(1);
        run.Ids.Should().Equal("a", path + ":2", path + ":3", "b", "c", path + ":6", path + ":7", path + ":8", "z");
        run.Documents.Select(d => d.TryGetProperty("error", out var e) ? e.GetProperty("code").GetString() : "").Should()
            .Equal("", "bad-json", "bad-json", "bad-json", "bad-json", "bad-json", "bad-json", "bad-json", "");
        run.ErrorLines.Should().HaveCount(7).And.Contain(line => line.StartsWith($"quotekit: {path}:4 (b): ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Lines_before_damaged_gzip_data_are_done()
    {
        string line = "{\"id\":\"a\",\"text\":\"" + Convert.ToBase64String(RandomBytes(60_000)) + "\"}\n";
        byte[] whole = TemporaryDirectory.Gzip(line + line + line);
        string path = _directory.Write("l.jsonl.gz", whole[..^(whole.Length / 6)]);
        CommandRun run = await CommandRun.Of("extract", "--format", "jsonl", path);
        run.Ids.Should().Equal("a", "a", path + ":3");
        run.Documents[2].GetProperty("error").GetProperty("code").GetString().Should().Be("unreadable");
    }

    [Fact]
    public async Task Messages_carry_no_control_codes_of_the_input()
    {
        CommandRun run = await CommandRun.WithInput("{\"id\":\"\\u001b[2J\\nfake\"}", "extract");
        run.ErrorLines.Should().ContainSingle().Which.Should().Contain("(\uFFFD[2J fake)").And.NotContain("\e");
    }

    private static byte[] RandomBytes(int count)
    {
        byte[] bytes = new byte[count];
        new Random(7).NextBytes(bytes);
        return bytes;
    }
}
