using System.Text;

namespace QuoteKit.Tests.Console;

/// <summary>Where documents come from: files, directories, patterns, standard input, jsonl.</summary>
public sealed class InputTests : IDisposable
{
    private const string Page = "<html><body><article><p>The mill closed on Friday after ninety years, and nobody came to lock the gate.</p></article></body></html>";

    private readonly TemporaryDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    [Fact]
    public async Task Files_are_done_in_the_order_given_and_keep_their_paths_as_ids()
    {
        string b = _directory.Write("b.txt", "Second."), a = _directory.Write("a.txt", "First.");
        CommandRun run = await CommandRun.Of("extract", "--format", "jsonl", b, a, b);
        run.Status.Should().Be(0);
        run.Error.Should().BeEmpty();
        run.Ids.Should().Equal(b, a, b);
        run.Documents[1].GetProperty("text").GetString().Should().Be("First.");
    }

    [Fact]
    public async Task A_directory_is_walked_in_the_ordinal_order_of_paths_and_other_files_are_passed_over()
    {
        string[] names = ["B.html", "a-b/x.txt", "a.htm", "a/b.jsonl", "a/c/d.html.gz", "a/z.TXT", "é.txt.gz"];
        foreach (string name in names)
        {
            string text = name.Contains("jsonl", StringComparison.Ordinal) ? """{"id":"line","text":"x"}""" : Page;
            _directory.Write(name, name.EndsWith(".gz", StringComparison.Ordinal) ? TemporaryDirectory.Gzip(text) : Encoding.UTF8.GetBytes(text));
        }

        foreach (string other in new[] { "a/picture.png", "notes.md", "data.json", "html", "page.html.bak" }) _directory.Write(other, Page);
        Directory.CreateDirectory(_directory["empty"]);

        string[] expected = [.. names.Select(name => name == "a/b.jsonl" ? "line" : _directory[name])];
        (await CommandRun.Of("extract", "--format", "jsonl", _directory.Path)).Ids.Should().Equal(expected);
        (await CommandRun.Of("extract", "--format", "jsonl", _directory.Path + "/")).Ids.Should().Equal(expected);
    }

    [Fact]
    public async Task Links_to_directories_are_not_entered_and_links_to_files_are_read()
    {
        _directory.Write("in/a.txt", "One.");
        File.CreateSymbolicLink(_directory["in/b.txt"], _directory["in/a.txt"]);
        Directory.CreateSymbolicLink(_directory["in/loop"], _directory["in"]);
        (await CommandRun.Of("extract", "--format", "jsonl", _directory["in"])).Ids
            .Should().Equal(_directory["in/a.txt"], _directory["in/b.txt"]);
    }

    [Theory]
    [InlineData("*.txt", new[] { "a.txt", "b.txt" })]
    [InlineData("?.txt", new[] { "a.txt", "b.txt" })]
    [InlineData("**/*.txt", new[] { "a.txt", "b.txt", "sub/c.txt", "sub/deep/dd.txt" })]
    [InlineData("**/??.txt", new[] { "sub/deep/dd.txt" })]
    [InlineData("su*/c.*", new[] { "sub/c.txt" })]
    public async Task A_pattern_that_the_shell_left_is_expanded(string pattern, string[] names)
    {
        foreach (string name in new[] { "b.txt", "a.txt", "sub/c.txt", "sub/deep/dd.txt", "sub/x.md" }) _directory.Write(name, "x");
        (await CommandRun.Of("extract", "--format", "jsonl", _directory[pattern])).Ids.Should().Equal(names.Select(name => _directory[name]));
    }

    [Fact]
    public async Task A_file_whose_name_looks_like_a_pattern_is_a_file()
    {
        if (OperatingSystem.IsWindows()) return; // No such names there.
        string path = _directory.Write("a*.txt", "Star.");
        _directory.Write("ab.txt", "Other.");
        (await CommandRun.Of("extract", "--format", "jsonl", path)).Ids.Should().Equal(path);
    }

    [Theory]
    [InlineData("  \n<p>The gate stayed open.</p>", "")]
    [InlineData("\uFEFF<!DOCTYPE html><title>Gate</title><p>x</p>", "Gate")]
    [InlineData("Just text.", null)]
    public async Task Standard_input_is_told_by_its_first_character(string input, string? title)
    {
        foreach (string[] args in new[] { ["extract", "--format", "jsonl"], new[] { "extract", "--format", "jsonl", "-" } })
        {
            CommandRun run = await CommandRun.WithInput(input, args);
            run.Ids.Should().Equal("stdin");
            string? given = run.Documents[0].GetProperty("title").GetString();
            if (title is null) given.Should().BeNull();
            else if (title.Length > 0) given.Should().Be(title);
            run.Documents[0].GetProperty("text").GetString().Should().NotContain("<");
        }
    }

    [Fact]
    public async Task Standard_input_that_begins_with_a_brace_is_jsonl_and_gzip_is_undone()
    {
        byte[] input = TemporaryDirectory.Gzip("\n {\"id\":\"one\",\"text\":\"a\"}\n\n{\"text\":\"b\"}");
        CommandRun run = await CommandRun.WithInput(input, "extract", "--format", "jsonl");
        run.Ids.Should().Equal("one", "stdin:4");
    }

    [Fact]
    public async Task Gzip_is_told_by_its_bytes_and_the_format_by_the_name_before_it()
    {
        string odd = _directory.Write("saved.html", TemporaryDirectory.Gzip(Page));
        string text = _directory.Write("t.txt.GZ", TemporaryDirectory.Gzip("<p> is text here"));
        CommandRun run = await CommandRun.Of("extract", "--format", "jsonl", odd, text);
        run.Documents[0].GetProperty("text").GetString().Should().StartWith("The mill closed");
        run.Documents[1].GetProperty("text").GetString().Should().Be("<p> is text here");
    }

    [Fact]
    public async Task Input_format_wins_over_name_and_first_character()
    {
        string path = _directory.Write("page.html", "<b>bold</b> \"words\"");
        CommandRun run = await CommandRun.Of("extract", "--format", "jsonl", "--input-format", "text", path);
        run.Documents[0].GetProperty("text").GetString().Should().Be("<b>bold</b> \"words\"");
        run = await CommandRun.WithInput(Page, "extract", "--format", "jsonl", "--input-format", "html");
        run.Documents[0].GetProperty("text").GetString().Should().StartWith("The mill closed");
        string lines = _directory.Write("lines.txt", """{"id":"x","html":"<p>Hello there, good people of the mill.</p>","url":"https://mill.example/a"}""");
        run = await CommandRun.Of("extract", "--format", "jsonl", "--input-format", "jsonl", lines);
        run.Ids.Should().Equal("x");
        run.Documents[0].GetProperty("url").GetString().Should().Be("https://mill.example/a");
    }

    [Fact]
    public async Task Text_stays_as_it_is_but_for_a_byte_order_mark()
    {
        const string Text = "  One.\r\n\r\n\tTwo – “three”\u00a0\n";
        string[] paths =
        [
            _directory.Write("utf8.txt", Text),
            _directory.Write("mark.txt", [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Text)]),
            _directory.Write("utf16.txt", [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(Text)]),
            _directory.Write("big16.txt", [.. Encoding.BigEndianUnicode.Preamble, .. Encoding.BigEndianUnicode.GetBytes(Text)]),
            _directory.Write("utf32.txt", [.. Encoding.UTF32.Preamble, .. Encoding.UTF32.GetBytes(Text)]),
            _directory.Write("win.txt", CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetBytes(Text)),
        ];
        CommandRun run = await CommandRun.Of(["extract", "--format", "jsonl", .. paths]);
        run.Documents.Select(document => document.GetProperty("text").GetString()).Should().AllBe(Text).And.HaveCount(6);
    }

    [Fact]
    public async Task Jsonl_names_documents_by_id_or_by_line_and_passes_other_fields_over()
    {
        string path = _directory.Write("all.jsonl", "\uFEFF" + """
            {"other":{"text":[1,{"id":"no"}]},"id":"a","text":"A.\u000aB \ud83d\ude00 \/","attributions":[[1]]}
            {"id":17,"text":"x"}

            {"id":null,"text":""}
              {"id":"caf\u00e9","html":"<p>p</p>","text":null}
            """.ReplaceLineEndings("\r\n"));
        CommandRun run = await CommandRun.Of("extract", "--format", "jsonl", path);
        run.Status.Should().Be(0);
        run.Ids.Should().Equal("a", "17", path + ":4", "café");
        run.Documents[0].GetProperty("text").GetString().Should().Be("A.\nB 😀 /");
        run.Documents[2].GetProperty("text").GetString().Should().BeEmpty("an empty text is a document without attributions");
        run.Documents[2].GetProperty("attributions").GetArrayLength().Should().Be(0);
    }

    [Fact]
    public async Task Unpaired_surrogates_in_jsonl_cost_one_character_each_and_no_document()
    {
        CommandRun run = await CommandRun.WithInput("""{"id":"\udc00","text":"a \ud800 b \"\uD83D\uDE00\" \udfff"}""", "extract", "--format", "jsonl");
        run.Status.Should().Be(0);
        run.Documents[0].GetProperty("text").GetString().Should().Be("a \uFFFD b \"😀\" \uFFFD");
        run.Ids.Should().Equal("\uFFFD");
    }

    [Fact]
    public async Task Jsonl_in_UTF_16_is_read_too()
    {
        byte[] input = [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes("{\"id\":\"ž\",\"text\":\"x\"}\n")];
        (await CommandRun.WithInput(input, "extract", "--format", "jsonl")).Ids.Should().Equal("ž");
    }

    [Fact]
    public async Task A_hint_says_so_when_the_command_waits_for_the_keyboard()
    {
        CommandRun run = await CommandRun.With(around => around with { InputIsTerminal = true, Input = new MemoryStream("Hi."u8.ToArray()) }, "extract", "--format", "jsonl");
        run.Error.Should().Be("quotekit: reading standard input; end it with Ctrl+D\n");
        run.Ids.Should().Equal("stdin");
    }
}
