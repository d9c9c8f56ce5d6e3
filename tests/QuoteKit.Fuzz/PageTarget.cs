namespace QuoteKit.Fuzz;

/// <summary>What has to hold for any bytes given as a page.</summary>
internal static class PageTarget
{
    /// <summary>Reads the article and throws where a promise is broken.</summary>
    /// <exception cref="InvalidOperationException">A promise is broken.</exception>
    public static void Check(byte[] page)
    {
        using var stream = new MemoryStream(page);
        Article article = QuoteExtractor.Default.ReadArticle(stream, new Uri("https://post.example/"));
        string text = article.Text;
        Promise(text.Length > 0 || article.Diagnostics.Any(d => d.Code == DiagnosticCodes.NoArticle), "an empty text without a diagnostic");
        Promise(!text.Contains("\n\n\n", StringComparison.Ordinal), "an empty paragraph");
        foreach (string paragraph in text.Split("\n\n"))
            Promise(paragraph == paragraph.Trim() && !paragraph.Contains('\n', StringComparison.Ordinal), "a paragraph with white space around it or a line break in it");
        CheckBlockquotes(article);
        CheckPlaces(article, page.Length);
    }

    private static void CheckBlockquotes(Article article)
    {
        int last = 0;
        foreach (Blockquote quote in article.Blockquotes)
        {
            Promise(quote.Span.Start >= last && quote.Span.End <= article.Text.Length && !quote.Span.IsEmpty, "block quotations out of order");
            Promise(quote.Cite is not { } cite || cite.Start >= 0 && cite.End <= article.Text.Length && !cite.Overlaps(quote.Span), "a cite inside its quotation");
            last = quote.Span.End;
        }
    }

    /// <summary>Spans all over the text lead to an element, and to a tag's place within the page.</summary>
    private static void CheckPlaces(Article article, int longest)
    {
        const int Places = 50;
        int step = Math.Max(1, article.Text.Length / Places);
        for (int start = 0; start < article.Text.Length; start += step)
        {
            PageLocation? place = article.Locate(new TextSpan(start, Math.Min(article.Text.Length, start + 2 * step)));
            Promise(place is not null && place.CssPath.StartsWith("html", StringComparison.Ordinal), "a span without a place");
            Promise(place!.Source is not { } source || source.Offset >= 0 && source.Offset < longest && source.Line > 0 && source.Column > 0, "a place outside the page");
        }
    }

    private static void Promise(bool holds, string broken)
    {
        if (!holds) throw new InvalidOperationException($"The article has {broken}.");
    }
}
