using System.Text;

namespace QuoteKit.Console.Inputs;

/// <summary>A line of jsonl without its line end, counted from 1.</summary>
/// <param name="Number">Which line of the file.</param>
/// <param name="Bytes">The line, or <see langword="null"/> if it is longer than a document may be.</param>
internal sealed record JsonLine(int Number, byte[]? Bytes);

/// <summary>Reads jsonl line by line, whatever the size of the whole.</summary>
internal sealed class LineReader
{
    private readonly Stream _content;
    private byte[] _buffer = new byte[64 * 1024];
    private int _start;
    private int _end;
    private bool _ended;

    public LineReader(OpenedInput input)
    {
        ByteOrderMark.Skip(input.Head.Span, out Encoding? encoding);
        _content = encoding is null or UTF8Encoding
            ? input.Content
            : Encoding.CreateTranscodingStream(input.Content, encoding, new UTF8Encoding(false), leaveOpen: true);
    }

    /// <summary>The number of the line that was read last.</summary>
    public int Number { get; private set; }

    /// <summary>Gives no more lines.</summary>
    public void Stop() => (_start, _end, _ended) = (0, 0, true);

    /// <summary>The next line that holds more than white space, or <see langword="null"/> at the end.</summary>
    public JsonLine? Next()
    {
        while (ReadLine(out bool isTooLong) is { } line)
        {
            Number++;
            ReadOnlySpan<byte> text = Number == 1 ? ByteOrderMark.Skip(line.Span, out _) : line.Span;
            if (isTooLong) return new JsonLine(Number, null);
            if (!InputSniffer.IsWhite(text)) return new JsonLine(Number, text.ToArray());
        }

        return null;
    }

    private ReadOnlyMemory<byte>? ReadLine(out bool isTooLong)
    {
        isTooLong = false;
        int seen = _start;
        while (true)
        {
            int length = _buffer.AsSpan(seen, _end - seen).IndexOf((byte)'\n');
            if (length >= 0) return Take(seen + length, 1);
            seen = _end;
            isTooLong |= _end - _start > WholeInput.MaxLength;
            if (isTooLong) _end = seen = _start;
            if (!Fill(ref seen)) return _end > _start || isTooLong ? Take(_end, 0) : default(ReadOnlyMemory<byte>?);
        }
    }

    private ReadOnlyMemory<byte> Take(int end, int lineEnd)
    {
        ReadOnlyMemory<byte> line = _buffer.AsMemory(_start, end - _start);
        _start = end + lineEnd;
        return line;
    }

    private bool Fill(ref int seen)
    {
        if (_ended) return false;
        if (_start > 0)
        {
            _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
            (seen, _end, _start) = (seen - _start, _end - _start, 0);
        }

        if (_end == _buffer.Length) Array.Resize(ref _buffer, _buffer.Length * 2);
        int read = _content.Read(_buffer.AsSpan(_end));
        _ended = read == 0;
        _end += read;
        return read > 0;
    }
}
