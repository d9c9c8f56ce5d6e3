using System.Collections.Immutable;
using System.Text;
using System.Text.Unicode;

namespace QuoteKit.Articles;

/// <summary>
/// Turns a page's bytes into text: by byte order mark, by what the server or else the page declares, else UTF-8 if it is valid
/// and Windows-1252 if not.
/// </summary>
internal static class PageDecoder
{
    /// <summary>Browsers look this far for a declared encoding; pages put it later at times.</summary>
    private const int DeclarationReach = 4096;

    /// <summary>Reads the stream to its end, but decodes at most <paramref name="limit"/> bytes.</summary>
    public static string Read(Stream stream, string? charset, int limit, ImmutableArray<Diagnostic>.Builder diagnostics, CancellationToken cancellation)
    {
        byte[] buffer = new byte[81920];
        using var bytes = new MemoryStream();
        long total = 0;
        int read;
        while ((read = stream.Read(buffer)) > 0)
        {
            cancellation.ThrowIfCancellationRequested();
            bytes.Write(buffer, 0, (int)Math.Min(read, Math.Max(0, limit - total)));
            total += read;
            // What lies beyond the limit is not read at all: the stream may have no end.
            if (total > limit) break;
        }

        if (total > limit)
            diagnostics.Add(new Diagnostic(DiagnosticCodes.Truncated, new TextSpan(0, 0), $"The page was cut at {limit} bytes."));
        return Decode(bytes.GetBuffer().AsSpan(0, (int)bytes.Length), charset);
    }

    public static string Decode(ReadOnlySpan<byte> bytes, string? charset = null)
    {
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF])) return Encoding.UTF8.GetString(bytes[3..]);
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE])) return Encoding.Unicode.GetString(bytes[2..]);
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF])) return Encoding.BigEndianUnicode.GetString(bytes[2..]);
        if (Utf16WithoutMark(bytes) is { } utf16) return utf16.GetString(bytes);

        Encoding? declared = ByName((charset ?? "").Trim(' ', '"', '\'')) ?? Declared(bytes[..Math.Min(bytes.Length, DeclarationReach)]);
        // Valid UTF-8 with other than ASCII in it is hardly ever anything else, whatever is declared.
        if (declared is null or UTF8Encoding || declared.IsSingleByte)
        {
            if (IsUtf8(bytes)) return Encoding.UTF8.GetString(bytes);
            declared = declared is null or UTF8Encoding ? Windows1252() : declared;
            // A few broken bytes in a page of UTF-8 do not make it another encoding.
            if (MostlyUtf8(bytes)) declared = Encoding.UTF8;
        }

        return declared.GetString(bytes);
    }

    private static Encoding? Utf16WithoutMark(ReadOnlySpan<byte> bytes)
    {
        ReadOnlySpan<byte> start = bytes[..Math.Min(bytes.Length & ~1, 512)];
        int even = 0, odd = 0;
        for (int i = 0; i < start.Length; i += 2)
        {
            if (start[i] == 0) even++;
            if (start[i + 1] == 0) odd++;
        }

        int pairs = start.Length / 2;
        if (pairs < 4) return null;
        if (odd > 0.6 * pairs && even < 0.1 * pairs) return Encoding.Unicode;
        return even > 0.6 * pairs && odd < 0.1 * pairs ? Encoding.BigEndianUnicode : null;
    }

    private static Encoding? Declared(ReadOnlySpan<byte> head)
    {
        string text = Encoding.Latin1.GetString(head);
        for (int i = 0; (i = text.IndexOf("charset", i, StringComparison.OrdinalIgnoreCase)) >= 0;)
        {
            i += 7;
            ReadOnlySpan<char> rest = text.AsSpan(i).TrimStart();
            if (rest.Length == 0 || rest[0] != '=') continue;
            rest = rest[1..].TrimStart().TrimStart('"').TrimStart('\'').TrimStart();
            int end = 0;
            while (end < rest.Length && (char.IsAsciiLetterOrDigit(rest[end]) || rest[end] is '-' or '_' or ':' or '.')) end++;
            if (ByName(rest[..end].ToString()) is { } encoding) return encoding;
        }

        return null;
    }

    private static Encoding? ByName(string name)
    {
        string label = name.ToLowerInvariant();
        // A page whose declaration could be read as ASCII is in no UTF-16.
        if (label is "utf-8" or "utf8" || label.StartsWith("utf-16", StringComparison.Ordinal)) return Encoding.UTF8;
        if (label is "iso-8859-1" or "iso8859-1" or "latin1" or "us-ascii" or "ascii" or "windows-1252" or "cp1252") return Windows1252();
        if (label.Length == 0 || label.StartsWith("utf", StringComparison.Ordinal)) return null;
        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(label switch
            {
                "gbk" or "gb2312" => "gb18030",
                "x-sjis" or "sjis" => "shift_jis",
                "ks_c_5601-1987" => "euc-kr",
                _ => label,
            });
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static Encoding Windows1252() => CodePagesEncodingProvider.Instance.GetEncoding(1252) ?? Encoding.Latin1;

    private static bool IsUtf8(ReadOnlySpan<byte> bytes)
    {
        // The limit may have cut the last character in two.
        int end = bytes.Length;
        for (int back = 1; back <= 3 && back <= bytes.Length; back++)
        {
            if (bytes[^back] < 0x80) break;
            if (bytes[^back] < 0xC0) continue;
            end = bytes.Length - back;
            break;
        }

        return Utf8.IsValid(bytes[..end]);
    }

    private static bool MostlyUtf8(ReadOnlySpan<byte> bytes)
    {
        int good = 0, bad = 0;
        while (!bytes.IsEmpty)
        {
            bool ok = Rune.DecodeFromUtf8(bytes, out Rune rune, out int used) == System.Buffers.OperationStatus.Done;
            if (!ok) bad++;
            else if (!rune.IsAscii) good++;
            bytes = bytes[used..];
        }

        return good > 20 * bad;
    }
}
