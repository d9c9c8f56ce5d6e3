using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace QuoteKit.Console.Inputs.Warc;

/// <summary>An HTTP response as an archive keeps it (RFC 9112).</summary>
/// <param name="Status">The status code.</param>
/// <param name="Fields">The header.</param>
/// <param name="Body">The body after chunks and packing were undone.</param>
internal sealed record HttpMessage(int Status, HeaderFields Fields, ArraySegment<byte> Body)
{
    /// <summary>The message, or <see langword="null"/> if the bytes are none.</summary>
    /// <exception cref="InputException">The body is too large or its packing damaged.</exception>
    public static HttpMessage? Parse(byte[] block)
    {
        ReadOnlySpan<byte> bytes = block;
        if (!bytes.StartsWith("HTTP/"u8)) return null;
        int end = bytes.IndexOf("\r\n\r\n"u8), skip = 4;
        if (end < 0) (end, skip) = (bytes.IndexOf("\n\n"u8), 2);
        if (end < 0) return null;
        string[] first = Encoding.Latin1.GetString(bytes[..bytes.IndexOf((byte)'\n')]).Split(' ', 3, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (first.Length < 2 || !int.TryParse(first[1], NumberStyles.None, CultureInfo.InvariantCulture, out int status)) return null;

        HeaderFields fields = HeaderFields.Parse(bytes[..end]);
        var body = new ArraySegment<byte>(block, end + skip, block.Length - end - skip);
        if (IsSaid(fields["Transfer-Encoding"], "chunked")) body = Dechunk(body);
        return new HttpMessage(status, fields, Unpack(body, fields["Content-Encoding"]));
    }

    /// <summary>The body of the chunks; archives often keep the header line and not the chunks, and then all stays as it is.</summary>
    private static ArraySegment<byte> Dechunk(ArraySegment<byte> body)
    {
        using var whole = new MemoryStream(body.Count);
        ReadOnlySpan<byte> rest = body;
        while (true)
        {
            int line = rest.IndexOf("\r\n"u8);
            if (line is <= 0 or > 1024) return body;
            ReadOnlySpan<byte> digits = rest[..line];
            if (digits.IndexOf((byte)';') is > 0 and int extension) digits = digits[..extension];
            if (!int.TryParse(digits.Trim((byte)' '), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out int length) || length < 0) return body;
            rest = rest[(line + 2)..];
            if (length == 0) return whole.ToArray();
            if (rest.Length < length + 2 || !rest[length..].StartsWith("\r\n"u8)) return body;
            whole.Write(rest[..length]);
            rest = rest[(length + 2)..];
        }
    }

    private static ArraySegment<byte> Unpack(ArraySegment<byte> body, string? encoding)
    {
        // As with chunks, the header may tell of a packing that the archive has undone.
        bool isGzip = InputSniffer.IsGzip(body) && (IsSaid(encoding, "gzip") || IsSaid(encoding, "x-gzip"));
        bool isZlib = IsSaid(encoding, "deflate") && body is [0x78, ..];
        bool isBrotli = IsSaid(encoding, "br") && !InputSniffer.LooksLikeMarkup(body);
        if (!isGzip && !isZlib && !isBrotli) return body;
        var packed = new MemoryStream(body.Array!, body.Offset, body.Count, writable: false);
        using Stream plain = isGzip ? new GZipStream(packed, CompressionMode.Decompress) : isZlib ? new ZLibStream(packed, CompressionMode.Decompress) : new BrotliStream(packed, CompressionMode.Decompress);
        try
        {
            return WholeInput.ReadAll(plain, CancellationToken.None);
        }
        catch (Exception e) when (e is InvalidDataException or InvalidOperationException)
        {
            throw new InputException(ErrorCodes.Unreadable, "damaged packing of the page", e);
        }
    }

    private static bool IsSaid(string? field, string word) => field?.Contains(word, StringComparison.OrdinalIgnoreCase) == true;
}
