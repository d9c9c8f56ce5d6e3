using System.Runtime.CompilerServices;
using QuoteKit.Articles;
using QuoteKit.Speakers;

namespace QuoteKit;

/// <summary>The front door: finds who said what in a news page or a text.</summary>
/// <remarks>
/// Built once, then immutable and safe to use from many threads at a time; the same input always gives the same result.
/// A bad document never throws: it gives an empty or partial result, with diagnostics.
/// </remarks>
public sealed class QuoteExtractor
{
    private readonly QuoteExtractorOptions _options;
    private readonly Roster _roster;

    /// <summary>Builds an extractor.</summary>
    /// <param name="options">The settings; <see cref="QuoteExtractorOptions.Default"/> if not given.</param>
    /// <exception cref="ArgumentOutOfRangeException">A setting lies outside its range.</exception>
    /// <exception cref="ArgumentException">An entry of the roster has no name or identifier.</exception>
    public QuoteExtractor(QuoteExtractorOptions? options = null)
    {
        _options = options ?? QuoteExtractorOptions.Default;
        _options.Validate();
        _roster = Roster.Of(_options.Roster);
    }

    /// <summary>An extractor with the default settings.</summary>
    public static QuoteExtractor Default { get; } = new();

    /// <summary>Reads the article of a page and finds who said what in it.</summary>
    /// <param name="html">The page; empty gives an empty result.</param>
    /// <param name="baseUrl">The page's address, for links relative to it; it is not fetched.</param>
    /// <param name="cancellation">Stops the work between its stages and in long ones.</param>
    /// <exception cref="ArgumentNullException"><paramref name="html"/> is <see langword="null"/>.</exception>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public ExtractionResult Extract(string html, Uri? baseUrl = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(html);
        return Run(ArticleReader.Read(html, baseUrl, _options, cancellation), cancellation);
    }

    /// <summary>Reads a page from a stream, once and to its end, and finds who said what in it.</summary>
    /// <param name="html">The page's bytes; the encoding is found out. The stream is left open.</param>
    /// <param name="baseUrl">The page's address, for links relative to it; it is not fetched.</param>
    /// <param name="charset">
    /// The encoding that the server named, the charset of HTTP's Content-Type ("windows-1252"); it outweighs what the page declares,
    /// but neither a byte order mark nor bytes that say otherwise. <see langword="null"/> or an unknown name counts as none.
    /// </param>
    /// <param name="cancellation">Stops the work between its stages and in long ones.</param>
    /// <exception cref="ArgumentNullException"><paramref name="html"/> is <see langword="null"/>.</exception>
    /// <exception cref="IOException">The stream could not be read.</exception>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public ExtractionResult Extract(Stream html, Uri? baseUrl = null, string? charset = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(html);
        return Run(ArticleReader.Read(html, baseUrl, charset, _options, cancellation), cancellation);
    }

    /// <summary>Finds who said what in an article that was read already, by <see cref="ReadArticle(string, Uri, CancellationToken)"/> or by the caller.</summary>
    /// <param name="article">The article; offsets of the result count in its text as it stands.</param>
    /// <param name="cancellation">Stops the work between its stages and in long ones.</param>
    /// <exception cref="ArgumentNullException"><paramref name="article"/> or its text is <see langword="null"/>.</exception>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public ExtractionResult Extract(Article article, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(article);
        ArgumentNullException.ThrowIfNull(article.Text);
        return Run(article, cancellation);
    }

    /// <summary>Finds who said what in plain text.</summary>
    /// <param name="text">The text; offsets of the result count in it as it stands. Empty gives an empty result.</param>
    /// <param name="cancellation">Stops the work between its stages and in long ones.</param>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is <see langword="null"/>.</exception>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public ExtractionResult ExtractText(string text, CancellationToken cancellation = default) =>
        Extract(Article.FromText(text), cancellation);

    /// <summary>Reads the article of a page without looking for quotations.</summary>
    /// <param name="html">The page; empty gives an empty article.</param>
    /// <param name="baseUrl">The page's address, for links relative to it; it is not fetched.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <exception cref="ArgumentNullException"><paramref name="html"/> is <see langword="null"/>.</exception>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public Article ReadArticle(string html, Uri? baseUrl = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(html);
        return Cut(ArticleReader.Read(html, baseUrl, _options, cancellation));
    }

    /// <summary>Reads the article of a page from a stream, once and to its end, without looking for quotations.</summary>
    /// <param name="html">The page's bytes; the encoding is found out. The stream is left open.</param>
    /// <param name="baseUrl">The page's address, for links relative to it; it is not fetched.</param>
    /// <param name="charset">The encoding that the server named, as for <see cref="Extract(Stream, Uri, string, CancellationToken)"/>.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <exception cref="ArgumentNullException"><paramref name="html"/> is <see langword="null"/>.</exception>
    /// <exception cref="IOException">The stream could not be read.</exception>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public Article ReadArticle(Stream html, Uri? baseUrl = null, string? charset = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(html);
        return Cut(ArticleReader.Read(html, baseUrl, charset, _options, cancellation));
    }

    /// <summary>Finds who said what in many articles, one after the other, as they come.</summary>
    /// <param name="articles">The articles; the next one is asked for when the result before it was taken.</param>
    /// <param name="cancellation">Stops the stream.</param>
    /// <returns>One result an article, in their order.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="articles"/> is <see langword="null"/>.</exception>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public IAsyncEnumerable<ExtractionResult> ExtractManyAsync(
        IAsyncEnumerable<Article> articles, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(articles);
        return Each(articles, cancellation);
    }

    private async IAsyncEnumerable<ExtractionResult> Each(
        IAsyncEnumerable<Article> articles, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (Article article in articles.WithCancellation(cancellation).ConfigureAwait(false))
            yield return Extract(article, cancellation);
    }

    private ExtractionResult Run(Article article, CancellationToken cancellation)
    {
        article = Cut(article);
        return QuotePipeline.Run(article, article.Diagnostics, _options, _roster, cancellation);
    }

    private Article Cut(Article article)
    {
        if (article.Text.Length <= _options.MaxTextLength) return article;
        int end = _options.MaxTextLength;
        if (char.IsHighSurrogate(article.Text[end - 1])) end--;
        var diagnostic = new Diagnostic(DiagnosticCodes.Truncated, new TextSpan(end, end), $"The text was cut at {end} of {article.Text.Length} characters.");
        return article with
        {
            Text = article.Text[..end],
            Blockquotes = [.. article.Blockquotes.TakeWhile(b => b.Span.End <= end)],
            Diagnostics = article.Diagnostics.Add(diagnostic),
        };
    }
}
