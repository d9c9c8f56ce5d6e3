using System.Text;
using System.Text.Unicode;

namespace QuoteKit.Console.Inputs;

/// <summary>Turns the bytes of a plain text into characters; nothing but a byte order mark is taken away.</summary>
internal static class TextDecoder
{
    private static readonly Encoding Windows1252 = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    /// <summary>By byte order mark; else UTF-8 if the bytes are that; else windows-1252, which any bytes are.</summary>
    public static string Decode(ReadOnlySpan<byte> bytes)
    {
        ReadOnlySpan<byte> text = ByteOrderMark.Skip(bytes, out Encoding? encoding);
        return (encoding ?? (Utf8.IsValid(text) ? Encoding.UTF8 : Windows1252)).GetString(text);
    }
}
