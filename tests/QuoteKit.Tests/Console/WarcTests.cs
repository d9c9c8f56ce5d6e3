using System.IO.Compression;
using System.Text;
using CsCheck;
using QuoteKit.Console.Inputs.Warc;
using QuoteKit.Tests.House;

namespace QuoteKit.Tests.Console;

/// <summary>Web archives: their pages come out, and what is damaged is told and passed over.</summary>
public sealed class WarcTests : IDisposable
{
    private const string Page = "<html><body><p>\"We will rebuild the mill,\" Ada Moss said on Friday at the gate.</p></body></html>";

    private readonly TemporaryDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Of_88_good_and_3_damaged_records_88_come_out_and_3_are_told(bool packed)
    {
        byte[][] pages = Pages();
        List<byte[]> records = [WarcFile.Info];
        for (int i = 0; i < pages.Length; i++)
        {
            records.Add(WarcFile.Request);
            records.Add(WarcFile.Response($"good-{i}", pages[i]));
        }

        // Each kind of damage that crawls have: bytes in the middle gone, bytes overwritten, a wrong length.
        List<byte[]> parts = [.. records.Select(record => packed ? TemporaryDirectory.Gzip(record) : record)];
        byte[] cut = WarcFile.Response("cut", pages[0]), wrong = WarcFile.Response("wrong", pages[1], digest: true);
        byte[] length = Encoding.Latin1.GetBytes(Encoding.Latin1.GetString(WarcFile.Response("length", pages[2])).Replace("Content-Length: ", "Content-Length: 7", StringComparison.Ordinal));
        if (packed) (cut, wrong, length) = (TemporaryDirectory.Gzip(cut), TemporaryDirectory.Gzip(wrong), TemporaryDirectory.Gzip(length));
        cut = cut[..(cut.Length / 2)];
        wrong[wrong.Length * 2 / 3] ^= 0x55;
        parts.Insert(100, cut);
        parts.Insert(51, wrong);
        parts.Insert(11, length);

        string path = _directory.Write(packed ? "crawl.warc.gz" : "crawl.warc", [.. parts.SelectMany(part => part)]);
        CommandRun run = await CommandRun.Of("extract", "--format", "jsonl", path);
        run.Status.Should().Be(1);
        run.Documents.Count(d => !d.TryGetProperty("error", out _)).Should().Be(88);
        run.Documents.Where(d => !d.TryGetProperty("error", out _)).Select(d => d.GetProperty("id").GetString()).Should().Equal(Enumerable.Range(0, 88).Select(i => $"urn:uuid:good-{i}"));
        run.Documents.Count(d => d.TryGetProperty("error", out _)).Should().Be(3);
        run.ErrorLines.Should().HaveCount(3).And.OnlyContain(line => line.StartsWith($"quotekit: {path}:", StringComparison.Ordinal) && line.EndsWith("[unreadable]", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("crawl.warc")]
    [InlineData("crawl.warc.gz")]
    [InlineData("crawl")]
    [InlineData("-")]
    public async Task Ids_and_addresses_are_those_of_the_records(string name)
    {
        byte[] archive = WarcFile.Of([WarcFile.Info, WarcFile.Request, WarcFile.Response("a", Encoding.UTF8.GetBytes(Page), url: "https://news.example/mill?x=1"), WarcFile.Info], packed: name != "crawl.warc");
        CommandRun run = name == "-"
            ? await CommandRun.WithInput(archive, "extract", "--format", "jsonl")
            : await CommandRun.Of("extract", "--format", "jsonl", _directory.Write(name, archive));
        (run.Status, run.Error).Should().Be((0, ""));
        run.Ids.Should().Equal("urn:uuid:a");
        run.Documents[0].GetProperty("url").GetString().Should().Be("https://news.example/mill?x=1");
        run.Documents[0].GetProperty("attributions").GetArrayLength().Should().Be(1);
    }

    [Fact]
    public async Task An_archive_packed_as_a_whole_is_read_too()
    {
        string path = _directory.Write("a.warc.gz", TemporaryDirectory.Gzip(WarcFile.Of(Enumerable.Range(0, 5).Select(i => WarcFile.Response($"{i}", Encoding.UTF8.GetBytes(Page))), packed: false)));
        (await CommandRun.Of("extract", "--format", "jsonl", path)).Ids.Should().Equal(Enumerable.Range(0, 5).Select(i => $"urn:uuid:{i}"));
    }

    [Fact]
    public async Task Chunks_packing_and_charset_are_undone_and_other_records_passed_over()
    {
        byte[] page = Encoding.UTF8.GetBytes(Page.Replace("Ada", "Zoë", StringComparison.Ordinal));
        byte[] half = page[..(page.Length / 2)], rest = page[(page.Length / 2)..];
        byte[] chunked = [.. Encoding.ASCII.GetBytes($"{half.Length:x}\r\n"), .. half, .. Encoding.ASCII.GetBytes($"\r\n{rest.Length:X};a=b\r\n"), .. rest, .. "\r\n0\r\n\r\n"u8];
        const string Html = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n";
        byte[][] records =
        [
            WarcFile.Response("chunked", chunked, Html + "Transfer-Encoding: chunked\r\n"),
            WarcFile.Response("dechunked", page, Html + "Transfer-Encoding: chunked\r\n"),
            WarcFile.Response("gzip", TemporaryDirectory.Gzip(page), Html + "Content-Encoding: gzip\r\n"),
            WarcFile.Response("gunzipped", page, Html + "Content-Encoding: gzip\r\n"),
            WarcFile.Response("brotli", Brotli(page), Html + "Content-Encoding: br\r\n"),
            WarcFile.Response("latin", Encoding.Latin1.GetBytes(Encoding.UTF8.GetString(page)), "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=iso-8859-1\r\n"),
            WarcFile.Response("untyped", page, "HTTP/1.1 200 OK\r\n"),
            WarcFile.Record("resource", "resource", page, "text/html"),
            WarcFile.Record("conversion", "text", "\"We will rebuild the mill,\" Zoë Moss said."u8.ToArray(), "text/plain"),
            WarcFile.Response("moved", page, "HTTP/1.1 301 Moved\r\nContent-Type: text/html\r\n"),
            WarcFile.Response("gone", page, "HTTP/1.1 404 Not Found\r\nContent-Type: text/html\r\n"),
            WarcFile.Response("picture", [1, 2, 3], "HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n"),
            WarcFile.Response("script", "alert(1)"u8.ToArray(), "HTTP/1.1 200 OK\r\nContent-Type: text/javascript\r\n"),
            WarcFile.Record("metadata", "metadata", "a: b"u8.ToArray(), "application/warc-fields"),
            WarcFile.Record("revisit", "revisit", [], "application/http"),
        ];
        CommandRun run = await CommandRun.WithInput(WarcFile.Of(records, packed: true), "extract", "--format", "jsonl", "--input-format", "warc");
        (run.Status, run.Error).Should().Be((0, ""));
        run.Ids.Should().Equal("urn:uuid:chunked", "urn:uuid:dechunked", "urn:uuid:gzip", "urn:uuid:gunzipped", "urn:uuid:brotli", "urn:uuid:latin", "urn:uuid:untyped", "urn:uuid:resource", "urn:uuid:text");
        run.Documents.Should().OnlyContain(document => document.GetProperty("text").GetString()!.Contains("Zoë Moss"));
    }

    [Fact]
    public async Task What_is_no_archive_or_holds_no_page_is_told()
    {
        (await CommandRun.Of("extract", "--format", "jsonl", _directory.Write("a.warc", "no archive at all"))).Code.Should().Be("unreadable");
        (await CommandRun.Of("extract", "--format", "jsonl", _directory.Write("b.warc", WarcFile.Info))).Code.Should().Be("empty");
        (await CommandRun.Of("extract", "--format", "jsonl", _directory.Write("c.warc", []))).Code.Should().Be("empty");
        (await CommandRun.Of("extract", "--format", "jsonl", _directory.Write("d.warc", WarcFile.Response("a", Encoding.UTF8.GetBytes(Page))[..^60]))).Code.Should().Be("unreadable");
        (await CommandRun.Of("extract", "--format", "jsonl", _directory.Write("e.warc", WarcFile.Record("response", "a", "no http"u8.ToArray(), "application/http")))).Code.Should().Be("unreadable");
    }

    [Fact]
    public void Any_damage_costs_only_what_it_touches_and_never_the_reader()
    {
        byte[][] records = [.. Enumerable.Range(0, 6).Select(i => WarcFile.Response($"{i}", Encoding.UTF8.GetBytes(Page), digest: true))];
        Gen.Select(Gen.Bool, Gen.Int[0, 5], Gen.Double[0, 1], Gen.Int[0, 3], Gen.Byte.Array[1, 40]).Sample((packed, which, where, kind, noise) =>
        {
            byte[][] parts = [.. records.Select(record => packed ? TemporaryDirectory.Gzip(record) : record)];
            byte[] part = parts[which];
            int at = (int)(where * (part.Length - 1));
            parts[which] = kind switch
            {
                0 => part[..at],
                1 => [.. part[..at], .. noise, .. part[at..]],
                2 => [.. part[..at], (byte)(part[at] ^ 0x40), .. part[(at + 1)..]],
                _ => [.. part, .. noise],
            };
            CommandRun run = CommandRun.WithInput([.. parts.SelectMany(bytes => bytes)], "extract", "--format", "jsonl", "--input-format", "warc").GetAwaiter().GetResult();
            var good = run.Documents.Where(d => !d.TryGetProperty("error", out _)).Select(d => d.GetProperty("id").GetString()).ToList();
            var untouched = Enumerable.Range(0, 6).Where(i => i != which).Select(i => $"urn:uuid:{i}");
            return run.Status is 0 or 1 && untouched.All(good.Contains) && run.Documents.Count(d => d.TryGetProperty("error", out _)) <= 2;
        }, iter: 60);
    }

    [Fact]
    public async Task A_large_record_that_is_no_page_is_not_held()
    {
        // 300 MB of zeros take 300 KB packed and must not take 300 MB here.
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            const int Length = 300 * 1024 * 1024;
            gzip.Write(Encoding.ASCII.GetBytes($"WARC/1.0\r\nWARC-Type: request\r\nContent-Length: {Length}\r\n\r\n"));
            byte[] zeros = new byte[1024 * 1024];
            for (int i = 0; i < Length / zeros.Length; i++) gzip.Write(zeros);
            gzip.Write("\r\n\r\n"u8);
        }

        byte[] archive = [.. packed.ToArray(), .. TemporaryDirectory.Gzip(WarcFile.Response("a", Encoding.UTF8.GetBytes(Page)))];
        (await CommandRun.WithInput(archive, "extract", "--format", "jsonl", "-j", "1")).Ids.Should().Equal("urn:uuid:a");

        // The reader alone and on this thread, since other tests allocate beside it.
        long before = GC.GetAllocatedBytesForCurrentThread();
        var records = new WarcReader(new GzipArchive(new MemoryStream(archive)));
        int pages = 0;
        while (records.Next() is { } record) pages += record.Block.Length > 0 ? 1 : 0;
        (GC.GetAllocatedBytesForCurrentThread() - before).Should().BeLessThan(32 * 1024 * 1024);
        pages.Should().Be(1);
    }

    /// <summary>88 pages: the development set's where it is, else the samples over and over.</summary>
    private static byte[][] Pages()
    {
        string shared = Path.GetFullPath(Path.Combine(Repository.Root, "..", "shared", "data", "pages", "html"));
        string[] files = [.. (Directory.Exists(shared) ? Directory.GetFiles(shared, "*.html.gz") : []).Order(StringComparer.Ordinal)];
        if (files.Length == 88) return [.. files.Select(Gunzip)];
        byte[][] samples = [.. Directory.GetFiles(Repository.PathOf("samples", "articles"), "*.html").Select(File.ReadAllBytes)];
        return [.. Enumerable.Range(0, 88).Select(i => samples[i % samples.Length])];
    }

    private static byte[] Gunzip(string path)
    {
        using var gzip = new GZipStream(File.OpenRead(path), CompressionMode.Decompress);
        using var all = new MemoryStream();
        gzip.CopyTo(all);
        return all.ToArray();
    }

    private static byte[] Brotli(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var brotli = new BrotliStream(packed, CompressionLevel.Fastest)) brotli.Write(bytes);
        return packed.ToArray();
    }
}
