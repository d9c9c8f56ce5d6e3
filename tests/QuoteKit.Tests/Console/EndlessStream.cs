namespace QuoteKit.Tests.Console;

/// <summary>As many bytes as one wants, made as they are read.</summary>
internal sealed class EndlessStream(EndlessStream.Make make, long length = long.MaxValue) : ReadOnlyStream
{
    public delegate void Make(Span<byte> buffer);

    public long BytesRead { get; private set; }

    public override int Read(Span<byte> buffer)
    {
        int count = (int)Math.Min(buffer.Length, length - BytesRead);
        make(buffer[..count]);
        BytesRead += count;
        return count;
    }
}

/// <summary>The same bytes some times over.</summary>
internal sealed class RepeatedStream(byte[] bytes, int times) : ReadOnlyStream
{
    private long _at;

    public override int Read(Span<byte> buffer)
    {
        if (_at == (long)bytes.Length * times) return 0;
        int offset = (int)(_at % bytes.Length), count = Math.Min(buffer.Length, bytes.Length - offset);
        bytes.AsSpan(offset, count).CopyTo(buffer);
        _at += count;
        return count;
    }
}

internal abstract class ReadOnlyStream : Stream
{
    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public abstract override int Read(Span<byte> buffer);

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
