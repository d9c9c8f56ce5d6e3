using System.IO.Compression;

namespace QuoteKit.Console.Inputs;

/// <summary>An input after gzip was undone, with its first bytes at hand.</summary>
internal sealed class OpenedInput : IDisposable
{
    private readonly Stream _stream;

    private OpenedInput(byte[] head, Stream rest, bool isPacked)
    {
        (Head, IsPacked) = (head, isPacked);
        _stream = new JoinedStream(head, rest);
    }

    /// <summary>The first bytes; empty only if there are none.</summary>
    public ReadOnlyMemory<byte> Head { get; }

    /// <summary>All bytes, the head too; to be read once.</summary>
    public Stream Content => _stream;

    /// <summary>Whether this is a packed web archive, whose gzip is left to its reader: it can go on behind damage.</summary>
    public bool IsPacked { get; }

    /// <exception cref="InputException">It cannot be opened or read.</exception>
    public static OpenedInput Open(InputSource source, InputFormat format)
    {
        Stream? stream = null;
        try
        {
            stream = source.Open();
            byte[] head = ReadHead(stream);
            if (format == InputFormat.Warc ? IsPackedArchive(head) : format == InputFormat.Auto && InputSniffer.IsGzip(head) && HoldsArchive(head))
                return new OpenedInput(head, stream, isPacked: true);
            if (InputSniffer.IsGzip(head))
            {
                stream = new GunzipStream(head, stream);
                head = ReadHead(stream);
            }
            else if (source.IsNamedGzip && head.Length > 0)
            {
                throw new InputException(ErrorCodes.Unreadable, "named .gz but not gzip data");
            }

            return new OpenedInput(head, stream, isPacked: false);
        }
        catch (Exception e) when (InputException.From(e) is { } error)
        {
            stream?.Dispose();
            throw error;
        }
    }

    public void Dispose() => _stream.Dispose();

    /// <summary>Whether an archive is packed; its first bytes may be damaged.</summary>
    private static bool IsPackedArchive(ReadOnlySpan<byte> head) =>
        InputSniffer.IsGzip(head) || (head.IndexOf(Warc.WarcReader.Magic) < 0 && head.IndexOf((ReadOnlySpan<byte>)[0x1f, 0x8b, 8]) >= 0);

    private static bool HoldsArchive(byte[] packed)
    {
        byte[] begin = new byte[Warc.WarcReader.Magic.Length];
        using var plain = new GZipStream(new MemoryStream(packed), CompressionMode.Decompress);
        try
        {
            return plain.ReadAtLeast(begin, begin.Length, throwOnEndOfStream: false) == begin.Length && begin.AsSpan().SequenceEqual(Warc.WarcReader.Magic);
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }

    // No more than needed to tell the format: a slow writer of jsonl gets its first result before its buffer is full.
    private static byte[] ReadHead(Stream stream)
    {
        byte[] head = new byte[InputSniffer.HeadLength];
        int length = 0;
        while (length < head.Length && (length < 4 || InputSniffer.IsWhite(head.AsSpan(0, length))))
        {
            int read = stream.Read(head.AsSpan(length));
            if (read == 0) break;
            length += read;
        }

        return head[..length];
    }
}
