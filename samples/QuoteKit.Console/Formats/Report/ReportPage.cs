using System.Security.Cryptography;
using System.Text;

namespace QuoteKit.Console.Formats.Report;

/// <summary>The page around the documents: style and script inside it, and a policy that lets nothing else be loaded or run.</summary>
internal static class ReportPage
{
    private static readonly string Style = Asset("report.css");
    private static readonly string Script = Asset("report.js");

    /// <summary>The page up to the first document.</summary>
    public static string Head { get; } = $"""
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src '{Digest(Style)}'; script-src '{Digest(Script)}'; base-uri 'none'; form-action 'none'">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <meta name="referrer" content="no-referrer">
        <meta name="generator" content="QuoteKit">
        <title>Who said what</title>
        <style>{Style}</style>
        </head>
        <body>
        <a class="skip" href="#documents">Skip to the text</a>
        <header class="top">
        <h1><a href="#">Who said what</a></h1>
        <form class="tools" role="search" aria-label="Filter quotations" hidden>
        <label class="find"><span class="vh">Search quotations and speakers</span><input type="search" id="find" placeholder="Search (press /)" autocomplete="off" spellcheck="false"></label>
        <fieldset><legend class="vh">Kinds of speech</legend>
        <label><input type="checkbox" name="type" value="direct" checked> direct</label>
        <label><input type="checkbox" name="type" value="mixed" checked> mixed</label>
        <label><input type="checkbox" name="type" value="indirect" checked> indirect</label></fieldset>
        <button type="reset">Show all</button>
        <output id="shown" aria-live="polite"></output>
        </form>
        </header>
        <main id="documents" tabindex="-1">

        """.ReplaceLineEndings("\n");

    /// <summary>The page behind the last document.</summary>
    /// <param name="index">The list of documents, or nothing if there is one.</param>
    public static string End(string index) => $"""
        </main>
        {index}<div class="card" id="card" role="status" hidden></div>
        <footer>
        <p class="keys" hidden>Keys: <kbd>n</kbd> next quotation, <kbd>p</kbd> previous, <kbd>1</kbd> to <kbd>9</kbd> a speaker, <kbd>/</kbd> search, <kbd>Esc</kbd> show all.</p>
        <p>Made with QuoteKit. Machines err: check a quotation in its article before you use it.</p>
        </footer>
        <script>{Script}</script>
        </body>
        </html>

        """.ReplaceLineEndings("\n");

    private static string Asset(string name)
    {
        using Stream stream = typeof(ReportPage).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"{name} is not embedded.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return "\n" + reader.ReadToEnd().ReplaceLineEndings("\n");
    }

    private static string Digest(string text) => "sha256-" + Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
