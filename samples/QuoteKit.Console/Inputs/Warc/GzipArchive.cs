using System.Buffers;
using System.Buffers.Binary;
using ICSharpCode.SharpZipLib;
using ICSharpCode.SharpZipLib.Checksum;
using ICSharpCode.SharpZipLib.Zip.Compression;

namespace QuoteKit.Console.Inputs.Warc;

/// <summary>
/// A packed archive: gzip members (RFC 1952), one a record as crawlers write them, or one over all. A damaged member is
/// noticed by its checksum and passed over; the framework's stream does not tell where one ends.
/// </summary>
internal sealed class GzipArchive(Stream stream) : ArchiveBytes
{
    private readonly PackedWindow _packed = new(stream);
    private readonly Inflater _inflater = new(noHeader: true);
    private readonly Crc32 _checksum = new();
    private uint _length;
    private bool _inMember;
    private byte _ahead;
    private bool _hasAhead;

    public override int Read(Span<byte> buffer)
    {
        if (_hasAhead && buffer.Length > 0)
        {
            _hasAhead = false;
            buffer[0] = _ahead;
            return 1;
        }

        while (_inMember || BeginMember())
        {
            if (Inflate(buffer) is > 0 and int read) return read;
        }

        return 0;
    }

    public override void Verify()
    {
        // The mark of the member's end may still be to come, and with it the checksum.
        if (_inMember && !_hasAhead) _hasAhead = Inflate(new Span<byte>(ref _ahead)) > 0;
    }

    public override bool SkipDamage()
    {
        _hasAhead = false;
        while (_packed.FindMember())
        {
            if (!BeginsRecord()) continue;
            // Once more from the member's beginning.
            _packed.Return();
            _inMember = false;
            return true;
        }

        return false;
    }

    /// <summary>Whether a member begins here that holds a record: the three bytes of its beginning may stand anywhere by chance.</summary>
    private bool BeginsRecord()
    {
        Span<byte> begin = stackalloc byte[WarcReader.Magic.Length];
        int length = 0;
        try
        {
            if (!BeginMember()) return false;
            while (_inMember && length < begin.Length && Inflate(begin[length..]) is > 0 and int read) length += read;
        }
        catch (InvalidDataException)
        {
            return false;
        }

        return WarcReader.Magic.SequenceEqual(begin[..length]);
    }

    private bool BeginMember()
    {
        _inMember = false;
        if (!_packed.SkipZeros()) return false;
        if (!_packed.Has(10) || !_packed.Rest.StartsWith((ReadOnlySpan<byte>)[0x1f, 0x8b, 8])) throw Damaged();
        int flags = _packed.Rest[3];
        if ((flags & 0xE0) != 0) throw Damaged();
        _packed.Skip(10);
        if ((flags & 4) != 0)
        {
            Need(2);
            int extra = BinaryPrimitives.ReadUInt16LittleEndian(_packed.Rest);
            Need(2 + extra);
            _packed.Skip(2 + extra);
        }

        if ((flags & 8) != 0) SkipText();
        if ((flags & 16) != 0) SkipText();
        if ((flags & 2) != 0)
        {
            Need(2);
            _packed.Skip(2);
        }

        _inflater.Reset();
        _checksum.Reset();
        (_length, _inMember) = (0, true);
        return true;
    }

    private void SkipText()
    {
        const int Longest = 4096;
        for (int i = 0; i < Longest; i++)
        {
            Need(1);
            bool isEnd = _packed.Rest[0] == 0;
            _packed.Skip(1);
            if (isEnd) return;
        }

        throw Damaged();
    }

    /// <summary>Inflates some bytes of the member; 0 at its end, whose checksum holds then.</summary>
    private int Inflate(Span<byte> buffer)
    {
        byte[] plain = ArrayPool<byte>.Shared.Rent(Math.Min(buffer.Length, 64 * 1024));
        try
        {
            int room = Math.Min(buffer.Length, plain.Length), read;
            while ((read = _inflater.Inflate(plain, 0, room)) == 0 && !_inflater.IsFinished)
            {
                if (!_inflater.IsNeedingInput) throw Damaged();
                Need(1);
                _packed.GiveAll(_inflater);
            }

            _checksum.Update(new ArraySegment<byte>(plain, 0, read));
            _length += (uint)read;
            plain.AsSpan(0, read).CopyTo(buffer);
            if (_inflater.IsFinished) EndMember();
            return read;
        }
        catch (Exception e) when (e is SharpZipBaseException or IndexOutOfRangeException)
        {
            // The inflater does not check all that it builds its trees from.
            throw Damaged(e);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(plain);
        }
    }

    private void EndMember()
    {
        _packed.TakeBack(_inflater.RemainingInput);
        Need(8);
        if (BinaryPrimitives.ReadUInt32LittleEndian(_packed.Rest) != (uint)_checksum.Value || BinaryPrimitives.ReadUInt32LittleEndian(_packed.Rest[4..]) != _length)
            throw Damaged();
        _packed.Skip(8);
        _inMember = false;
    }

    private void Need(int count)
    {
        if (!_packed.Has(count)) throw Damaged();
    }

    private static InvalidDataException Damaged(Exception? inner = null) => new("damaged gzip data", inner);
}
