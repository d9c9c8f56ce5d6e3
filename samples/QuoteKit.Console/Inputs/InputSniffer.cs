using System.Buffers;
using System.Text.Json;

namespace QuoteKit.Console.Inputs;

/// <summary>What the first bytes of an input tell about it.</summary>
internal static class InputSniffer
{
    /// <summary>How many bytes are looked at.</summary>
    public const int HeadLength = 8192;

    private static readonly SearchValues<byte> White = SearchValues.Create(" \t\r\n\f\v"u8);

    // Codes that no text has; tab, line ends, form feed, backspace and escape (which ISO-2022-JP uses) may occur.
    private static readonly SearchValues<byte> Controls = SearchValues.Create(
        [1, 2, 3, 4, 5, 6, 7, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 28, 29, 30, 31, 127]);

    public static bool IsWhite(ReadOnlySpan<byte> bytes) => !bytes.ContainsAnyExcept(White);

    /// <summary>Whether the first character that is no white space is that of a tag.</summary>
    public static bool LooksLikeMarkup(ReadOnlySpan<byte> bytes) => FormatOf(bytes[..Math.Min(bytes.Length, HeadLength)]) == InputFormat.Html;

    public static bool IsGzip(ReadOnlySpan<byte> head) => head is [0x1f, 0x8b, ..];

    /// <summary>html, jsonl or text by the first character that is no white space; warc by its first word.</summary>
    public static InputFormat FormatOf(ReadOnlySpan<byte> head)
    {
        if (head.StartsWith(Warc.WarcReader.Magic)) return InputFormat.Warc;
        head = ByteOrderMark.Skip(head, out _);
        // In UTF-16 the other half of an ASCII character is a NUL.
        int first = head.IndexOfAnyExcept(SearchValues.Create(" \t\r\n\f\v\0"u8));
        if (first < 0) return InputFormat.Text;
        return head[first] switch
        {
            (byte)'<' => InputFormat.Html,
            (byte)'{' => InputFormat.Jsonl,
            _ => InputFormat.Text,
        };
    }

    /// <summary>Throws if the head is not what the format can be.</summary>
    /// <exception cref="InputException">The input is a file of another kind, or random bytes.</exception>
    public static void Check(ReadOnlySpan<byte> head, InputFormat format)
    {
        string? kind = FileSignature.KindOf(head) ?? (format == InputFormat.Html && IsJson(head) ? "JSON" : null);
        if (kind is not null)
            throw new InputException(format == InputFormat.Html ? ErrorCodes.NotHtml : ErrorCodes.Binary, $"not {Name(format)} but {kind}");
        if (IsBinary(head))
            throw new InputException(ErrorCodes.Binary, "binary data, no text");
    }

    /// <summary>Whether the bytes are no text in any encoding: a NUL outside UTF-16 and UTF-32, or many control codes.</summary>
    public static bool IsBinary(ReadOnlySpan<byte> head)
    {
        ByteOrderMark.Skip(head, out System.Text.Encoding? encoding);
        if (encoding is not null and not System.Text.UTF8Encoding) return false;
        if (head.Contains((byte)0)) return true;
        int controls = 0;
        for (ReadOnlySpan<byte> rest = head; rest.IndexOfAny(Controls) is >= 0 and int at; rest = rest[(at + 1)..]) controls++;
        return controls > 2 && controls > head.Length / 32;
    }

    private static bool IsJson(ReadOnlySpan<byte> head)
    {
        head = ByteOrderMark.Skip(head, out _);
        int first = head.IndexOfAnyExcept(White);
        if (first < 0 || head[first] is not ((byte)'{' or (byte)'[')) return false;
        var reader = new Utf8JsonReader(head[first..], isFinalBlock: false, new JsonReaderState(new JsonReaderOptions { MaxDepth = HeadLength }));
        try
        {
            int tokens = 0;
            while (reader.Read()) tokens++;
            return tokens > 1;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static string Name(InputFormat format) => format == InputFormat.Html ? "HTML" : "text";
}
