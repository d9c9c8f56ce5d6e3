using QuoteKit.Articles;

namespace QuoteKit.Tests.Articles;

/// <summary>Builds pages around a body, and reads them.</summary>
internal static class Page
{
    public const string First = "The harbour of Ostmark froze over on Sunday, and the ferries stayed at their moorings until noon.";
    public const string Second = "Captain Ilse Brandvold said that she had not seen such ice, thick and blue, for nineteen winters.";
    public const string Third = "The port authority expects the channel to be open again by Thursday, if the wind turns to the south.";

    /// <summary>Three paragraphs, with something after the second one.</summary>
    public static string Around(string extra) =>
        $"<html><body><article><h1>Ferries frozen in</h1><p>{First}</p><p>{Second}</p>{extra}<p>{Third}</p></article></body></html>";

    public static string[] Paragraphs(string html) => Text(html).Split("\n\n");

    public static string Text(string html) => Article(html).Text;

    public static Article Article(string html, string? baseUrl = null, QuoteExtractorOptions? options = null) =>
        ArticleReader.Read(html, baseUrl is null ? null : new Uri(baseUrl), options ?? QuoteExtractorOptions.Default);
}
