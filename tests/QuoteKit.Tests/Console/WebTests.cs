using System.Text;
using QuoteKit.Console.Inputs;
using QuoteKit.Console.Inputs.Web;

namespace QuoteKit.Tests.Console;

/// <summary>Pages of the web, from a server on this machine.</summary>
public sealed class WebTests : IDisposable
{
    private const string Page = "<html><body><p>\"We will rebuild the mill,\" Zoë Moss said on Friday at the gate.</p></body></html>";
    private const string Html = "HTTP/1.1 200 OK\nContent-Type: text/html";

    private readonly LocalServer _server = new();

    public void Dispose() => _server.Dispose();

    [Fact]
    public async Task A_page_is_fetched_under_its_address_by_a_client_that_says_who_it_is()
    {
        _server.Answer("/a?b=1", Html + "; charset=utf-8", Page);
        CommandRun run = await Extract("/a?b=1");
        (run.Status, run.Error).Should().Be((0, ""));
        run.Ids.Should().Equal(_server["/a?b=1"]);
        run.Documents[0].GetProperty("url").GetString().Should().Be(_server["/a?b=1"]);
        run.Documents[0].GetProperty("speakers")[0].GetProperty("name").GetString().Should().Be("Zoë Moss");
        _server.Requests.Should().ContainSingle().Which.Should().StartWith("GET /a?b=1 HTTP/1.1\n").And.MatchRegex("\nUser-Agent: quotekit/[0-9.]+[a-z0-9.-]* \\(").And.NotContain("Cookie");
        WebClient.UserAgent.Should().StartWith("quotekit/");
    }

    [Fact]
    public async Task Json_of_one_address_is_one_object()
    {
        _server.Answer("/a", Html, Page);
        (await CommandRun.Of("extract", "--format", "json", _server["/a"])).Output.Should().StartWith("{");
    }

    [Fact]
    public async Task Redirects_are_followed_and_the_last_address_is_the_page_s()
    {
        _server.Answer("/old", "HTTP/1.1 301 Moved\nLocation: /new", "");
        _server.Answer("/new", Html, Page);
        CommandRun run = await Extract("/old");
        run.Ids.Should().Equal(_server["/old"]);
        run.Documents[0].GetProperty("url").GetString().Should().Be(_server["/new"]);
    }

    [Fact]
    public async Task Redirects_without_end_or_to_elsewhere_are_an_error()
    {
        _server.Answer("/round", "HTTP/1.1 302 Found\nLocation: /round", "");
        _server.Answer("/file", "HTTP/1.1 302 Found\nLocation: file:///etc/passwd", "");
        _server.Answer("/nowhere", "HTTP/1.1 302 Found", "");
        foreach (string path in new[] { "/round", "/file", "/nowhere" })
        {
            CommandRun run = await Extract(path);
            run.Status.Should().Be(1);
            run.ErrorLines.Should().ContainSingle().Which.Should().StartWith($"quotekit: {_server[path]}: ").And.Contain("redirect");
            run.Code.Should().Be("http");
        }

        _server.Requests.Count(request => request.Contains("/round", StringComparison.Ordinal)).Should().Be(WebClient.MostRedirects + 1);
    }

    [Theory]
    [InlineData("HTTP/1.1 404 Not Found\nContent-Type: text/html", "404 Not Found")]
    [InlineData("HTTP/1.1 500 Internal Server Error", "500 Internal Server Error")]
    [InlineData("HTTP/1.1 403 Go\u001baway", "[http]")]
    public async Task A_refusal_is_told_as_the_server_tells_it(string head, string message)
    {
        _server.Answer("/a", head, Page);
        CommandRun run = await Extract("/a");
        run.Status.Should().Be(1);
        run.Code.Should().Be("http");
        run.Error.Should().Contain(message).And.NotContain("\e");
    }

    [Theory]
    [InlineData("application/pdf", "%PDF-1.7", "not-html")]
    [InlineData("image/png", "x", "not-html")]
    [InlineData("text/html", "%PDF-1.7\n1 0 obj", "not-html")]
    [InlineData("text/html", "", "empty")]
    [InlineData("text/plain", " \n", "empty")]
    public async Task What_is_no_page_has_its_code(string type, string body, string code)
    {
        _server.Answer("/a", "HTTP/1.1 200 OK\nContent-Type: " + type, body);
        (await Extract("/a")).Code.Should().Be(code);
    }

    [Fact]
    public async Task An_answer_that_takes_too_long_is_given_up_before_its_head_and_within_its_body()
    {
        _server.Answer("/silent", _ => _server.NeverAsync());
        _server.Answer("/slow", async stream =>
        {
            await stream.WriteAsync("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<p>and then"u8.ToArray());
            await _server.NeverAsync();
        });
        foreach (string path in new[] { "/silent", "/slow" })
        {
            CommandRun run = await Extract(path, "--timeout", "0.3");
            run.Code.Should().Be("http");
            run.Error.Should().Contain("no whole answer within 0.3 seconds");
        }
    }

    [Fact]
    public async Task An_answer_without_end_is_too_large_whether_it_says_so_or_not()
    {
        byte[] block = new byte[1024 * 1024];
        block.AsSpan().Fill((byte)'a');
        _server.Answer("/endless", async stream =>
        {
            await stream.WriteAsync("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n"u8.ToArray());
            while (true) await stream.WriteAsync(block);
        });
        _server.Answer("/honest", async stream =>
        {
            await stream.WriteAsync(Encoding.ASCII.GetBytes($"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: {WholeInput.MaxLength + 1}\r\n\r\n"));
            await _server.NeverAsync();
        });
        (await Extract("/endless")).Code.Should().Be("too-large");
        (await Extract("/honest")).Code.Should().Be("too-large");
    }

    [Fact]
    public async Task An_answer_that_breaks_off_or_a_host_that_is_not_there_is_told()
    {
        _server.Answer("/cut", stream => stream.WriteAsync("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 5000\r\n\r\n<p>Half"u8.ToArray()).AsTask());
        _server.Answer("/none", _ => Task.CompletedTask);
        CommandRun run = await Extract("/cut");
        run.Code.Should().Be("http");
        run.Error.Should().Contain("breaks off");
        (await Extract("/none")).Code.Should().Be("http");

        string address;
        using (var closed = new LocalServer()) address = closed["/a"];
        run = await CommandRun.Of("extract", "--format", "jsonl", address);
        run.Code.Should().Be("http");
        run.Error.Should().Contain("cannot be reached");
    }

    [Fact]
    public async Task The_server_s_charset_and_packing_are_believed()
    {
        _server.Answer("/latin", Html + "; charset=iso-8859-1", Encoding.Latin1.GetBytes(Page));
        _server.Answer("/gzip", Html + "\nContent-Encoding: gzip", TemporaryDirectory.Gzip(Page));
        _server.Answer("/stored.html.gz", "HTTP/1.1 200 OK\nContent-Type: application/gzip", TemporaryDirectory.Gzip(Page));
        _server.Answer("/text", "HTTP/1.1 200 OK\nContent-Type: text/plain", "\"We will rebuild the mill,\" Zoë Moss said.");
        _server.Answer("/untyped", "HTTP/1.1 200 OK", Page);
        CommandRun run = await CommandRun.Of("extract", "--format", "jsonl", _server["/latin"], _server["/gzip"], _server["/stored.html.gz"], _server["/text"], _server["/untyped"]);
        (run.Status, run.Error).Should().Be((0, ""));
        run.Documents.Should().HaveCount(5).And.OnlyContain(document => document.GetProperty("text").GetString()!.Contains("Zoë Moss"));
    }

    [Fact]
    public async Task A_host_is_asked_one_question_at_a_time_and_the_order_stays()
    {
        string[] paths = [.. Enumerable.Range(0, 8).Select(i => $"/{i}")];
        foreach (string path in paths)
        {
            _server.Answer(path, async stream =>
            {
                await Task.Delay(path == "/0" ? 60 : 5);
                byte[] body = Encoding.UTF8.GetBytes(Page);
                await stream.WriteAsync(Encoding.ASCII.GetBytes($"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nConnection: close\r\nContent-Length: {body.Length}\r\n\r\n"));
                await stream.WriteAsync(body);
            });
        }

        CommandRun run = await CommandRun.Of(["extract", "--format", "jsonl", "-j", "4", .. paths.Select(path => _server[path])]);
        run.Ids.Should().Equal(paths.Select(path => _server[path]));
        _server.MostAtOnce.Should().Be(1);
    }

    private Task<CommandRun> Extract(string path, params string[] more) => CommandRun.Of(["extract", "--format", "jsonl", _server[path], .. more]);
}
