using System.Globalization;

namespace QuoteKit.Console.Inputs.Warc;

/// <summary>Reads the records of a web archive one after the other; what is damaged is told and passed over.</summary>
/// <remarks>No more than one record is held, and of those that hold no page only the header.</remarks>
internal sealed class WarcReader(ArchiveBytes archive)
{
    private const int LongestHeader = 64 * 1024;

    /// <summary>Behind a record stand two line ends, each of two characters.</summary>
    private const int LineEnds = 4;

    private readonly RecordBuffer _buffer = new(archive);
    private int _number;
    private bool _ended;

    /// <summary>What every record begins with.</summary>
    public static ReadOnlySpan<byte> Magic => "WARC/1."u8;

    /// <summary>The next record or damage, or <see langword="null"/> at the end.</summary>
    public WarcRecord? Next()
    {
        if (_ended) return null;
        HeaderFields fields = HeaderFields.None;
        try
        {
            _number++;
            if (!_buffer.SkipLineEnds()) return null;
            return ReadRecord(ref fields);
        }
        catch (InvalidDataException e)
        {
            _ended = !_buffer.Recover();
            return Damaged(fields, e.Message);
        }
    }

    /// <summary>Gives no more records.</summary>
    public void Stop() => _ended = true;

    private WarcRecord ReadRecord(ref HeaderFields fields)
    {
        int header = _buffer.HeaderLength(LongestHeader);
        if (header < 0 || !_buffer.Span(0, header).StartsWith(Magic)) return Recovered(fields, "no WARC record");
        // A record that breaks off within its header runs into the next one's.
        if (_buffer.Span(0, header)[Magic.Length..].IndexOf(Magic) >= 0) return Recovered(fields, "breaks off");
        fields = HeaderFields.Parse(_buffer.Span(0, header));
        if (!long.TryParse(fields["Content-Length"], NumberStyles.None, CultureInfo.InvariantCulture, out long length)) return Recovered(fields, "no length");

        bool holdsPage = fields["WARC-Type"] is "response" or "resource" or "conversion";
        bool isTooLarge = length > WholeInput.MaxLength;
        byte[] block = [];
        if (holdsPage && !isTooLarge)
        {
            if (!_buffer.Has(header + (int)length)) return Recovered(fields, "breaks off");
            if (!_buffer.EndsRecord(header + (int)length)) return Recovered(fields, "its length is wrong");
            block = _buffer.Span(header, (int)length).ToArray();
            if (!BlockDigest.Holds(fields["WARC-Block-Digest"], block)) return Recovered(fields, "its digest does not fit");
            _buffer.Verify(header + (int)length + LineEnds);
            _buffer.Drop(header + length);
        }
        else
        {
            if (!_buffer.Drop(header + length)) return Recovered(fields, "breaks off");
            _buffer.Verify(LineEnds);
        }

        return isTooLarge && holdsPage
            ? new WarcRecord(_number) { Fields = fields, Error = new InputException(ErrorCodes.TooLarge, WholeInput.TooLarge) }
            : new WarcRecord(_number) { Fields = fields, Block = block };
    }

    private WarcRecord Recovered(HeaderFields fields, string what)
    {
        _ended = !_buffer.Recover();
        return Damaged(fields, what);
    }

    private WarcRecord Damaged(HeaderFields fields, string what) =>
        new(_number) { Fields = fields, Error = new InputException(ErrorCodes.Unreadable, $"damaged record: {what}") };
}
