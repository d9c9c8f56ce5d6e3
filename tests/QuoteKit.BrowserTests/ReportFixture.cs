using QuoteKit.Console;
using QuoteKit.Console.Commands;

namespace QuoteKit.BrowserTests;

/// <summary>One browser for all tests, and the reports that it looks at, made by the command itself.</summary>
public sealed class ReportFixture : IDisposable
{
    private readonly string _directory = Directory.CreateTempSubdirectory("quotekit-reports-").FullName;
    private readonly Lazy<Browser> _browser = new(() => new Browser());

    public Browser Browser => _browser.Value;

    /// <summary>A sample article.</summary>
    public string One => Report("one", "samples/articles/bridge.html");

    /// <summary>All sample articles, and an input that is not there.</summary>
    public string Many => Report("many", "samples/articles", "samples/articles/missing.html");

    /// <summary>A page whose every part tries to become markup.</summary>
    public string Hostile
    {
        get
        {
            string page = Path.Combine(_directory, "\"><img src=x onerror=alert(1)>.html");
            const string Attack = "&lt;/script&gt;&lt;script&gt;alert(1)&lt;/script&gt;&lt;img src=https://evil.example/x onerror=alert(1)&gt;";
            File.WriteAllText(page, $"""
                <html lang='en" onload="alert(1)'><head><title>{Attack}</title><meta property="og:site_name" content="{Attack}"><meta name="author" content="Eve &lt;b&gt;">
                <link rel="canonical" href="javascript:alert(1)"></head><body><article><h1>{Attack}</h1>
                <p>"We will rebuild the mill {Attack} at once," Eve "&lt;b onclick=alert(1)&gt;" Moss said on Friday at the gate.</p>
                <p>"The mill is '{Attack}' and it stays," said Tom Reed, the &lt;i&gt;warden&lt;/i&gt; of the reserve. "It was &#x202e;never&#x0007; closed."</p></article></body></html>
                """);
            return Report("hostile", page);
        }
    }

    public void Dispose()
    {
        if (_browser.IsValueCreated) Browser.Dispose();
        Directory.Delete(_directory, recursive: true);
    }

    private string Report(string name, params string[] inputs)
    {
        string path = Path.Combine(_directory, name + ".html");
        if (File.Exists(path)) return path;
        string[] full = [.. inputs.Select(input => Path.IsPathRooted(input) ? input : Path.Combine(Root(), input))];
        using var error = new StringWriter();
        var around = new Surroundings { Input = Stream.Null, Output = Stream.Null, Error = error };
        int status = QuoteKitCommand.RunAsync(["extract", "--format", "html", "-o", path, .. full], around, default).GetAwaiter().GetResult();
        status.Should().Be(name == "many" ? 1 : 0, error.ToString());
        return path;
    }

    private static string Root()
    {
        for (DirectoryInfo? at = new(AppContext.BaseDirectory); at is not null; at = at.Parent)
            if (File.Exists(Path.Combine(at.FullName, "QuoteKit.sln"))) return at.FullName;
        throw new DirectoryNotFoundException($"No QuoteKit.sln above {AppContext.BaseDirectory}.");
    }
}
