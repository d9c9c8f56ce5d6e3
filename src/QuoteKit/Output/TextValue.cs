using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace QuoteKit.Output;

/// <summary>Writes strings as JSON with as few escapes as can be.</summary>
/// <remarks>
/// The framework's relaxed encoder writes everything beyond the basic plane, emoji for one, as pairs of escapes. Here
/// only what JSON forbids is escaped, and what would part lines or steer a terminal: C0, DEL, C1, U+2028, U+2029, U+FEFF.
/// </remarks>
internal sealed class TextValue(Utf8JsonWriter json)
{
    private static readonly SearchValues<char> Escaped = SearchValues.Create(
        [.. Characters(0, 0x1F), '"', '\\', .. Characters(0x7F, 0x9F), '\u2028', '\u2029', '\uFEFF']);

    private readonly ArrayBufferWriter<byte> _buffer = new();

    public void Write(string name, string? text)
    {
        json.WritePropertyName(name);
        Write(text);
    }

    public void Write(string? text)
    {
        if (text is null)
        {
            json.WriteNullValue();
            return;
        }

        _buffer.ResetWrittenCount();
        _buffer.Write("\""u8);
        ReadOnlySpan<char> rest = text;
        for (int at = rest.IndexOfAny(Escaped); at >= 0; at = rest.IndexOfAny(Escaped))
        {
            WriteRun(rest[..at]);
            WriteEscape(rest[at]);
            rest = rest[(at + 1)..];
        }

        WriteRun(rest);
        _buffer.Write("\""u8);
        json.WriteRawValue(_buffer.WrittenSpan, skipInputValidation: true);
    }

    /// <summary>An unpaired surrogate becomes U+FFFD. No pair is torn apart, since no surrogate is escaped.</summary>
    private void WriteRun(ReadOnlySpan<char> run)
    {
        Utf8.FromUtf16(run, _buffer.GetSpan(Encoding.UTF8.GetMaxByteCount(run.Length)), out _, out int written);
        _buffer.Advance(written);
    }

    private void WriteEscape(char c)
    {
        ReadOnlySpan<byte> letter = c switch
        {
            '"' => "\\\""u8,
            '\\' => "\\\\"u8,
            '\n' => "\\n"u8,
            '\r' => "\\r"u8,
            '\t' => "\\t"u8,
            '\b' => "\\b"u8,
            '\f' => "\\f"u8,
            _ => [],
        };
        _buffer.Write(letter);
        if (!letter.IsEmpty) return;

        _buffer.Write("\\u"u8);
        ((int)c).TryFormat(_buffer.GetSpan(4), out int written, "x4", CultureInfo.InvariantCulture);
        _buffer.Advance(written);
    }

    private static IEnumerable<char> Characters(int first, int last) => Enumerable.Range(first, last - first + 1).Select(c => (char)c);
}
