using System.Collections.ObjectModel;
using System.Drawing;
using OpenQA.Selenium;
using OpenQA.Selenium.Chrome;

namespace QuoteKit.BrowserTests;

/// <summary>A Chromium without windows, and everything that a page in it says or asks for.</summary>
public sealed class Browser : IDisposable
{
    private readonly string _profile = Directory.CreateTempSubdirectory("quotekit-browser-").FullName;
    private readonly ChromeDriverService _service;

    public Browser()
    {
        _service = ChromeDriverService.CreateDefaultService(Path.GetDirectoryName(Driver)!, Path.GetFileName(Driver)!);
        _service.SuppressInitialDiagnosticInformation = true;
        _service.HideCommandPromptWindow = true;
        var options = new ChromeOptions { BinaryLocation = Program };
        options.AddArguments(
            "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
            "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage", $"--user-data-dir={_profile}");
        options.SetLoggingPreference(LogType.Browser, LogLevel.All);
        options.SetLoggingPreference(LogType.Performance, LogLevel.All);
        Page = new ChromeDriver(_service, options, TimeSpan.FromMinutes(3));
        Resize(1200, 900);
    }

    /// <summary>The browser's program, or <see langword="null"/> if it is not installed.</summary>
    public static string? Program { get; } = Find("CHROMIUM", "chromium", "chromium-browser", "google-chrome");

    public static string? Driver { get; } = Find("CHROMEDRIVER", "chromedriver");

    public ChromeDriver Page { get; }

    /// <summary>Opens a file, forgetting what was said before.</summary>
    public void Open(string path, string fragment = "")
    {
        Log(LogType.Browser);
        Log(LogType.Performance);
        Page.Navigate().GoToUrl("about:blank");
        Page.Navigate().GoToUrl(new Uri(path).AbsoluteUri + fragment);
    }

    public void Resize(int width, int height) => Page.Manage().Window.Size = new Size(width, height);

    /// <summary>Light or dark, screen or print.</summary>
    public void Emulate(string scheme, string medium = "screen") => Page.ExecuteCdpCommand("Emulation.setEmulatedMedia", new Dictionary<string, object?>
    {
        ["media"] = medium,
        ["features"] = new[] { new Dictionary<string, object> { ["name"] = "prefers-color-scheme", ["value"] = scheme } },
    });

    /// <summary>What the page's console and policy complained about.</summary>
    public IReadOnlyList<string> Complaints => [.. Log(LogType.Browser).Where(entry => entry.Level >= LogLevel.Warning).Select(entry => entry.Message)];

    /// <summary>The addresses that were asked for since the file was opened.</summary>
    public IReadOnlyList<string> Requests => [.. Log(LogType.Performance)
        .Select(entry => System.Text.Json.JsonDocument.Parse(entry.Message).RootElement.GetProperty("message"))
        .Where(message => message.GetProperty("method").GetString() == "Network.requestWillBeSent")
        .Select(message => message.GetProperty("params").GetProperty("request").GetProperty("url").GetString()!)];

    public IReadOnlyList<IWebElement> All(string selector) => Page.FindElements(By.CssSelector(selector));

    public IWebElement One(string selector) => Page.FindElement(By.CssSelector(selector));

    /// <summary>Those that can be seen.</summary>
    public IReadOnlyList<IWebElement> Shown(string selector) => [.. All(selector).Where(element => element.Displayed)];

    public void Press(string keys) => Page.SwitchTo().ActiveElement().SendKeys(keys);

    public T Run<T>(string script, params object[] arguments) => (T)Page.ExecuteScript(script, arguments)!;

    /// <summary>A picture of what is seen, where the variable QUOTEKIT_SCREENSHOTS names a directory for them.</summary>
    public void Picture(string name)
    {
        if (Environment.GetEnvironmentVariable("QUOTEKIT_SCREENSHOTS") is not { Length: > 0 } directory) return;
        Directory.CreateDirectory(directory);
        Page.GetScreenshot().SaveAsFile(Path.Combine(directory, name + ".png"));
    }

    public void Dispose()
    {
        Page.Quit();
        Page.Dispose();
        _service.Dispose();
        for (int tries = 0; tries < 5; tries++)
        {
            try
            {
                Directory.Delete(_profile, recursive: true);
                return;
            }
            catch (IOException)
            {
                // The browser is still closing its files.
                Thread.Sleep(200);
            }
        }
    }

    private ReadOnlyCollection<LogEntry> Log(string kind) => Page.Manage().Logs.GetLog(kind);

    private static string? Find(string variable, params string[] names) => Environment.GetEnvironmentVariable(variable) is { Length: > 0 } named
        ? named
        : names.SelectMany(name => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Select(folder => Path.Combine(folder, name))).FirstOrDefault(File.Exists);
}
