using System.Text;

namespace QuoteKit.Console.Inputs;

/// <summary>What a Content-Type header tells ("text/html; charset=utf-8").</summary>
/// <param name="Format">html, text, or auto where the header is missing or says nothing of use.</param>
/// <param name="Name">The type without parameters.</param>
/// <param name="Encoding">The encoding of its charset, or <see langword="null"/>.</param>
internal sealed record ContentType(InputFormat Format, string Name, Encoding? Encoding)
{
    /// <summary>Whether the type is of something else: a picture, a script, a document.</summary>
    public bool IsOther => Format == InputFormat.Auto && Name is not ("" or "application/octet-stream" or "binary/octet-stream" or "unknown/unknown" or "application/gzip" or "application/x-gzip");

    public static ContentType Parse(string? header)
    {
        string[] parts = (header ?? "").Split(';', StringSplitOptions.TrimEntries);
        string name = parts[0].ToLowerInvariant();
        InputFormat format = name switch
        {
            "text/html" or "application/xhtml+xml" => InputFormat.Html,
            "text/plain" => InputFormat.Text,
            _ => InputFormat.Auto,
        };
        string? charset = parts.Skip(1).FirstOrDefault(part => part.StartsWith("charset=", StringComparison.OrdinalIgnoreCase))?[8..].Trim('"', '\'', ' ');
        return new ContentType(format, name, EncodingOf(charset));
    }

    private static Encoding? EncodingOf(string? charset)
    {
        if (string.IsNullOrEmpty(charset)) return null;
        try
        {
            // The web reads Latin-1 as windows-1252 (https://encoding.spec.whatwg.org).
            if (charset.ToUpperInvariant() is "ISO-8859-1" or "LATIN1" or "US-ASCII" or "ASCII") charset = "windows-1252";
            return CodePagesEncodingProvider.Instance.GetEncoding(charset) ?? Encoding.GetEncoding(charset);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
