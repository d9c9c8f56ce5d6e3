namespace QuoteKit.Console.Inputs.Warc;

/// <summary>The bytes of an archive from the beginning of a record on.</summary>
internal sealed class RecordBuffer(ArchiveBytes archive)
{
    private byte[] _bytes = new byte[64 * 1024];
    private int _start;
    private int _end;

    /// <summary>The damage behind what is at hand. A record with a wrong length reads on into others, which must not be lost with it.</summary>
    private InvalidDataException? _damage;

    /// <summary>Bytes that are at hand, counted from the record's beginning.</summary>
    public ReadOnlySpan<byte> Span(int offset, int length) => _bytes.AsSpan(_start + offset, length);

    /// <summary>Whether so many bytes are at hand, after reading on if need be.</summary>
    public bool Has(int count)
    {
        while (_end - _start < count)
        {
            if (!Fill()) return false;
        }

        return true;
    }

    /// <summary>Passes over the line ends between records; false at the end of the archive.</summary>
    public bool SkipLineEnds()
    {
        while (Has(1))
        {
            if (_bytes[_start] is not ((byte)'\r' or (byte)'\n')) return true;
            _start++;
        }

        return false;
    }

    /// <summary>The length of the lines up to the first empty one, that one too; -1 if there is none so soon.</summary>
    public int HeaderLength(int most)
    {
        for (int seen = 0; ;)
        {
            ReadOnlySpan<byte> bytes = _bytes.AsSpan(_start, _end - _start);
            int from = Math.Max(0, seen - 3);
            int end = bytes[from..].IndexOf("\r\n\r\n"u8), bare = bytes[from..].IndexOf("\n\n"u8);
            if (end >= 0 && (bare < 0 || end < bare)) return from + end + 4;
            if (bare >= 0) return from + bare + 2;
            seen = bytes.Length;
            if (seen > most || !Fill()) return -1;
        }
    }

    /// <summary>Whether a record may end there: two line ends follow, or the archive ends.</summary>
    public bool EndsRecord(int at) => Has(at + 4) ? Span(at, 4).SequenceEqual("\r\n\r\n"u8) || Span(at, 2).SequenceEqual("\n\n"u8) : !Has(at + 1) || Span(at, 1)[0] is (byte)'\r' or (byte)'\n';

    /// <summary>Passes over so many bytes, whatever their number; false if the archive ends before.</summary>
    public bool Drop(long count)
    {
        while (count > _end - _start)
        {
            count -= _end - _start;
            _start = _end = 0;
            if (!Fill()) return false;
        }

        _start += (int)count;
        return true;
    }

    /// <summary>Makes sure that what was read up to there is undamaged, as far as checksums tell.</summary>
    /// <remarks>If more was read, a later record's damage is none of this one's, and checksums before it held.</remarks>
    /// <exception cref="InvalidDataException">It is not.</exception>
    public void Verify(int end)
    {
        if (_start + end < _end || _damage is not null) return;
        try
        {
            archive.Verify();
        }
        catch (InvalidDataException e)
        {
            _damage = e;
            throw;
        }
    }

    /// <summary>Goes to where the next record begins, first among what was read before any damage; false if there is none.</summary>
    public bool Recover()
    {
        bool atMember = false;
        while (true)
        {
            try
            {
                return (atMember && Has(1)) || FindRecord();
            }
            catch (InvalidDataException)
            {
                (_start, _end, _damage) = (0, 0, null);
                if (!archive.SkipDamage()) return false;
                atMember = true;
            }
        }
    }

    private bool FindRecord()
    {
        _start = Math.Min(_start + 1, _end);
        while (!AtRecord())
        {
            // A line of the header may be cut in two here.
            _start = Math.Max(_start, _end - 16);
            if (!Fill()) return false;
        }

        return true;
    }

    /// <summary>Goes to the next "WARC/1.x" that a header's line follows.</summary>
    private bool AtRecord()
    {
        while (true)
        {
            int at = _bytes.AsSpan(_start, _end - _start).IndexOf(WarcReader.Magic);
            if (at < 0 || _end - _start - at < 12) return false;
            _start += at;
            ReadOnlySpan<byte> behind = _bytes.AsSpan(_start + WarcReader.Magic.Length + 1, 4);
            if (char.IsAsciiLetter((char)behind[behind.StartsWith("\r\n"u8) ? 2 : 1]) && behind[0] is (byte)'\r' or (byte)'\n') return true;
            _start++;
        }
    }

    private bool Fill()
    {
        if (_damage is not null) throw new InvalidDataException(_damage.Message, _damage);
        _bytes.AsSpan(_start, _end - _start).CopyTo(_bytes);
        (_start, _end) = (0, _end - _start);
        if (_end == _bytes.Length) Array.Resize(ref _bytes, 2 * _bytes.Length);
        try
        {
            int read = archive.Read(_bytes.AsSpan(_end));
            _end += read;
            return read > 0;
        }
        catch (InvalidDataException e)
        {
            _damage = e;
            throw;
        }
    }
}
