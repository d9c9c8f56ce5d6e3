namespace QuoteKit.Console.Inputs;

/// <summary>Some bytes, a stream, and some bytes again as one stream to be read once.</summary>
internal sealed class JoinedStream(ReadOnlyMemory<byte> head, Stream middle, ReadOnlyMemory<byte> tail = default) : ForwardStream
{
    private ReadOnlyMemory<byte> _head = head;
    private ReadOnlyMemory<byte> _tail = tail;

    public override int Read(Span<byte> buffer)
    {
        if (!_head.IsEmpty) return Take(ref _head, buffer);
        int read = middle.Read(buffer);
        return read > 0 ? read : Take(ref _tail, buffer);
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing) middle.Dispose();
        base.Dispose(disposing);
    }

    private static int Take(ref ReadOnlyMemory<byte> from, Span<byte> buffer)
    {
        int count = Math.Min(buffer.Length, from.Length);
        from.Span[..count].CopyTo(buffer);
        from = from[count..];
        return count;
    }
}
