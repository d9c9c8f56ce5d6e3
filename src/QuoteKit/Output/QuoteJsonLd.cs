using System.Buffers;
using System.Text;
using System.Text.Json;

namespace QuoteKit.Output;

/// <summary>Writes results as JSON-LD: schema.org's Quotation and Claim, anchored by W3C Web Annotations.</summary>
/// <remarks>
/// <para>
/// The graph holds, in this order: the <c>NewsArticle</c> with its text; a <c>Person</c>, <c>Organization</c> or
/// <c>Thing</c> for each speaker; a <c>Quotation</c> for each attribution, <c>spokenByCharacter</c> its speaker; a
/// <c>Claim</c> for each claim, <c>author</c> its claimer, or the article's authors by name for what it says itself; and an <c>Annotation</c> for each of the two, whose targets are
/// the article's spans under a <c>TextQuoteSelector</c> (exact, prefix, suffix) and a <c>TextPositionSelector</c>.
/// </para>
/// <para>
/// Positions count Unicode code points of "articleBody", as the Web Annotation Data Model asks, and not UTF-16 code units.
/// Names of nodes are the article's address, or the document's id where there is none, with "#a1", "#s1", "#c1" behind.
/// </para>
/// <para>Stateless and safe to use from many threads. Text is escaped as by <see cref="QuoteJson"/>.</para>
/// </remarks>
public static class QuoteJsonLd
{
    /// <summary>A result as a JSON-LD document.</summary>
    /// <param name="result">The result.</param>
    /// <param name="id">The document's id, such as its path.</param>
    /// <param name="indented">Whether to write lines indented by two spaces; otherwise one line without a line end.</param>
    /// <exception cref="ArgumentNullException"><paramref name="result"/> or <paramref name="id"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A span does not lie inside the article's text.</exception>
    public static string Serialize(ExtractionResult result, string id, bool indented = false)
    {
        var buffer = new ArrayBufferWriter<byte>();
        Write(buffer, result, id, indented);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <summary>Writes a result as a UTF-8 JSON-LD document, without byte order mark or line end.</summary>
    /// <param name="output">Where the bytes go; what was written before an exception stays in it.</param>
    /// <param name="result">The result.</param>
    /// <param name="id">The document's id, such as its path.</param>
    /// <param name="indented">Whether to write lines indented by two spaces.</param>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A span does not lie inside the article's text.</exception>
    public static void Write(IBufferWriter<byte> output, ExtractionResult result, string id, bool indented = false)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(id);
        using var json = new Utf8JsonWriter(output, new JsonWriterOptions { Indented = indented, NewLine = "\n", SkipValidation = true });
        using var graph = new LinkedDataWriter(json, result, LinkedDataNames.OfDocument(result.Article, id));
        graph.Write();
    }
}
