using ICSharpCode.SharpZipLib.Zip.Compression;

namespace QuoteKit.Console.Inputs.Warc;

/// <summary>
/// The packed bytes from the beginning of a gzip member on. They are held until the member is done, since the next one may
/// begin among them if this one turns out to be cut off.
/// </summary>
internal sealed class PackedWindow(Stream stream)
{
    /// <summary>A member larger than this is held no more; behind damage in it the search begins where it was noticed.</summary>
    private const int MostHeld = 32 * 1024 * 1024;

    private byte[] _bytes = new byte[64 * 1024];
    private int _start;
    private int _at;
    private int _end;

    /// <summary>What was read and not yet used.</summary>
    public ReadOnlySpan<byte> Rest => _bytes.AsSpan(_at, _end - _at);

    public void Skip(int count) => _at += count;

    /// <summary>Goes back to the beginning of the member.</summary>
    public void Return() => _at = _start;

    /// <summary>Hands all that was read to the inflater, which does not copy it.</summary>
    public void GiveAll(Inflater inflater)
    {
        inflater.SetInput(_bytes, _at, _end - _at);
        _at = _end;
    }

    /// <summary>Takes back what the inflater did not use.</summary>
    public void TakeBack(int count) => _at -= count;

    /// <summary>Whether so many bytes are at hand, after reading on if need be.</summary>
    public bool Has(int count)
    {
        while (_end - _at < count)
        {
            if (!Fill()) return false;
        }

        return true;
    }

    /// <summary>Begins a member behind zeros, which may fill up a block; false at the end of the data.</summary>
    public bool SkipZeros()
    {
        while (true)
        {
            _start = _at;
            if (!Has(1)) return false;
            if (_bytes[_at] != 0) return true;
            _at++;
        }
    }

    /// <summary>Goes to the next place behind the member's first byte where one may begin; false if there is none.</summary>
    public bool FindMember()
    {
        _at = _start = Math.Min(_start + 1, _end);
        while (true)
        {
            int found = _bytes.AsSpan(_start, _end - _start).IndexOf((ReadOnlySpan<byte>)[0x1f, 0x8b, 8]);
            if (found >= 0)
            {
                _at = _start += found;
                return true;
            }

            _at = _start = Math.Max(_start, _end - 2);
            if (!Fill()) return false;
        }
    }

    private bool Fill()
    {
        if (_end - _start > MostHeld) _start = _at;
        _bytes.AsSpan(_start, _end - _start).CopyTo(_bytes);
        (_start, _at, _end) = (0, _at - _start, _end - _start);
        if (_end == _bytes.Length) Array.Resize(ref _bytes, 2 * _bytes.Length);
        int read = stream.Read(_bytes.AsSpan(_end));
        _end += read;
        return read > 0;
    }
}
