using System.IO.Compression;

namespace QuoteKit.Console.Inputs;

/// <summary>Undoes gzip and notices where the data breaks off.</summary>
/// <remarks>
/// The framework's stream takes data that breaks off for its end, and half an article would look like a whole one. So a
/// small gzip member is put behind the data: only if all before it is whole, what it holds comes out at the end.
/// </remarks>
internal sealed class GunzipStream : ForwardStream
{
    private static readonly byte[] EndMark = "\0quotekit: end\0\n"u8.ToArray();

    private readonly GZipStream _plain;
    private readonly byte[] _buffer = new byte[64 * 1024];
    private int _start;
    private int _end;
    private bool _ended;

    /// <param name="head">The first bytes, which were read already.</param>
    /// <param name="rest">What follows them; it is disposed with this stream.</param>
    public GunzipStream(ReadOnlyMemory<byte> head, Stream rest) =>
        _plain = new GZipStream(new JoinedStream(head, rest, MarkMember()), CompressionMode.Decompress);

    /// <exception cref="InvalidDataException">The data is damaged or breaks off.</exception>
    public override int Read(Span<byte> buffer)
    {
        // The last bytes are held back until it is clear whether they are the mark.
        while (!_ended && _end - _start <= EndMark.Length) Fill();
        int count = Math.Min(buffer.Length, _end - _start - (_ended ? 0 : EndMark.Length));
        _buffer.AsSpan(_start, count).CopyTo(buffer);
        _start += count;
        return count;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing) _plain.Dispose();
        base.Dispose(disposing);
    }

    private void Fill()
    {
        _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
        (_start, _end) = (0, _end - _start);
        int read = _plain.Read(_buffer.AsSpan(_end));
        _end += read;
        if (read > 0) return;
        _ended = true;
        if (!_buffer.AsSpan(0, _end).EndsWith(EndMark)) throw new InvalidDataException("The data breaks off.");
        _end -= EndMark.Length;
    }

    private static byte[] MarkMember()
    {
        using var member = new MemoryStream();
        using (var gzip = new GZipStream(member, CompressionLevel.NoCompression)) gzip.Write(EndMark);
        return member.ToArray();
    }
}
