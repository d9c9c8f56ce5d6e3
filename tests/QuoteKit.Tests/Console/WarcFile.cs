using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace QuoteKit.Tests.Console;

/// <summary>Makes web archives as crawlers write them.</summary>
internal static class WarcFile
{
    public static byte[] Response(string id, byte[] body, string header = "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n", string url = "https://news.example/a", bool digest = false) =>
        Record("response", id, [.. Encoding.Latin1.GetBytes(header + "\r\n"), .. body], "application/http; msgtype=response", url, digest);

    public static byte[] Record(string type, string id, byte[] block, string contentType, string url = "https://news.example/a", bool digest = false)
    {
        string head = $"WARC/1.0\r\nWARC-Type: {type}\r\nWARC-Record-ID: <urn:uuid:{id}>\r\nWARC-Target-URI: {url}\r\nContent-Type: {contentType}\r\n" +
#pragma warning disable CA5350 // Archives have this kind.
            (digest ? $"WARC-Block-Digest: sha1:{Convert.ToHexString(SHA1.HashData(block))}\r\n" : "") +
#pragma warning restore CA5350
            string.Create(CultureInfo.InvariantCulture, $"Content-Length: {block.Length}\r\n\r\n");
        return [.. Encoding.UTF8.GetBytes(head), .. block, .. "\r\n\r\n"u8];
    }

    public static byte[] Info { get; } = Record("warcinfo", "info", "software: test\r\n"u8.ToArray(), "application/warc-fields");

    public static byte[] Request { get; } = Record("request", "request", "GET /a HTTP/1.1\r\nHost: news.example\r\n\r\n"u8.ToArray(), "application/http; msgtype=request");

    /// <summary>One archive of records; packed, each record is a gzip member of its own.</summary>
    public static byte[] Of(IEnumerable<byte[]> records, bool packed) => [.. records.SelectMany(record => packed ? TemporaryDirectory.Gzip(record) : record)];
}
