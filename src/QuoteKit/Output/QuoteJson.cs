using System.Buffers;
using System.Text;
using System.Text.Json;

namespace QuoteKit.Output;

/// <summary>Writes results as JSON documents of the schema "quotekit/1".</summary>
/// <remarks>
/// <para>
/// Offsets are UTF-16 code units into "text", ends exclusive. Text is written as UTF-8 and escaped only where JSON needs
/// it, so it is not safe to paste into HTML or scripts as it stands. An unpaired surrogate, which UTF-8 cannot hold,
/// becomes U+FFFD; that is one code unit as well, so offsets stay right. Numbers from 0 to 1 are rounded to four decimals.
/// </para>
/// <para>Stateless and safe to use from many threads. Spans outside the article's text throw.</para>
/// </remarks>
public static class QuoteJson
{
    /// <summary>The value of "schema" in each document; it changes when a reader of the old one could fail.</summary>
    public const string Schema = "quotekit/1";

    /// <summary>A result as a JSON text.</summary>
    /// <param name="result">The result.</param>
    /// <param name="id">The document's "id", such as its path.</param>
    /// <param name="include">Which arrays to add.</param>
    /// <param name="indented">Whether to write lines indented by two spaces, spans on one line; otherwise one line without a line end.</param>
    /// <exception cref="ArgumentNullException"><paramref name="result"/> or <paramref name="id"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A span does not lie inside the article's text.</exception>
    public static string Serialize(ExtractionResult result, string id, JsonInclude include = JsonInclude.None, bool indented = false)
    {
        var buffer = new ArrayBufferWriter<byte>();
        Write(buffer, result, id, include, indented);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <summary>Writes a result as UTF-8 JSON, without byte order mark or line end.</summary>
    /// <param name="output">Where the bytes go; what was written before an exception stays in it.</param>
    /// <param name="result">The result.</param>
    /// <param name="id">The document's "id", such as its path.</param>
    /// <param name="include">Which arrays to add.</param>
    /// <param name="indented">Whether to write lines indented by two spaces, spans on one line.</param>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A span does not lie inside the article's text.</exception>
    public static void Write(
        IBufferWriter<byte> output, ExtractionResult result, string id, JsonInclude include = JsonInclude.None, bool indented = false)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(id);
        using var writer = new Utf8JsonWriter(output, Settings(indented));
        DocumentWriter.Write(writer, result, id, include);
    }

    /// <summary>Writes a result as UTF-8 JSON to a stream, without byte order mark or line end.</summary>
    /// <param name="output">Where the bytes go; it is left open.</param>
    /// <param name="result">The result.</param>
    /// <param name="id">The document's "id", such as its path.</param>
    /// <param name="include">Which arrays to add.</param>
    /// <param name="indented">Whether to write lines indented by two spaces, spans on one line.</param>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A span does not lie inside the article's text; nothing was written.</exception>
    /// <exception cref="IOException">The stream could not be written.</exception>
    public static void Write(
        Stream output, ExtractionResult result, string id, JsonInclude include = JsonInclude.None, bool indented = false)
    {
        ArgumentNullException.ThrowIfNull(output);
        var buffer = new ArrayBufferWriter<byte>();
        Write(buffer, result, id, include, indented);
        output.Write(buffer.WrittenSpan);
    }

    private static JsonWriterOptions Settings(bool indented) => new()
    {
        Indented = indented,
        NewLine = "\n",
        SkipValidation = true,
    };
}
