using System.Buffers;

namespace QuoteKit.Tokens;

/// <summary>Tokens of a text that is read piece by piece, for texts larger than memory: the same as of the whole text.</summary>
/// <remarks>
/// It holds a window of the text: what the rules may look back at, the tokens of this step, and what they may look ahead
/// at. A token longer than the window makes it grow, by doubling, so time stays linear. Not thread-safe.
/// </remarks>
/// <param name="source">Where the text comes from; the caller disposes of it.</param>
/// <param name="window">How many characters to hold at first, at least 2,048.</param>
internal sealed class TokenStream(TextReader source, int window = 1 << 16) : IDisposable
{
    // No rule looks further back than a name before an initial, nor further ahead than the host of an address.
    private const int Behind = 64;
    private const int Ahead = 1024;

    private readonly PooledList<TextSpan> _found = new();
    private char[] _window = ArrayPool<char>.Shared.Rent(Math.Max(window, 2 * Ahead));
    private int _length;
    private int _next;
    private int _count;
    private bool _ended;

    /// <summary>Where the window begins in the whole text, in UTF-16 code units.</summary>
    public long Offset { get; private set; }

    /// <summary>The text that <see cref="Tokens"/> are offsets into; valid until the next <see cref="Read"/>.</summary>
    public ReadOnlySpan<char> Window => _window.AsSpan(0, _length);

    /// <summary>The next tokens; valid until the next <see cref="Read"/>.</summary>
    public ReadOnlySpan<TextSpan> Tokens => _found.Items[.._count];

    /// <summary>Goes on to the next tokens; false at the text's end.</summary>
    public bool Read()
    {
        do
        {
            if (_ended && _next >= _length) return false;
            Slide();
            Fill();
            FindTokens();
        }
        while (_count == 0);
        return true;
    }

    public void Dispose()
    {
        _found.Dispose();
        ArrayPool<char>.Shared.Return(_window);
        _window = [];
        _length = _next = _count = 0;
        _ended = true;
    }

    /// <summary>Drops what lies behind; grows if a token has no room.</summary>
    private void Slide()
    {
        int drop = Math.Max(0, _next - Behind);
        // Half of a pair tells nothing.
        if (drop > 0 && char.IsLowSurrogate(_window[drop])) drop--;
        if (drop == 0 && _length == _window.Length)
        {
            char[] larger = ArrayPool<char>.Shared.Rent(_window.Length * 2);
            Window.CopyTo(larger);
            ArrayPool<char>.Shared.Return(_window);
            _window = larger;
            return;
        }

        _window.AsSpan(drop, _length - drop).CopyTo(_window);
        (Offset, _length, _next) = (Offset + drop, _length - drop, _next - drop);
    }

    private void Fill()
    {
        while (!_ended && _length < _window.Length)
        {
            int read = source.Read(_window, _length, _window.Length - _length);
            _length += read;
            _ended = read == 0;
        }
    }

    /// <summary>The tokens from the place reached to where the rules have seen far enough ahead.</summary>
    private void FindTokens()
    {
        _found.Clear();
        Tokenizer.Tokenize(Window, _next, _found);
        int sure = _ended ? _length : _length - Ahead;
        _count = 0;
        foreach (TextSpan token in _found.Items)
        {
            if (token.End > sure) break;
            _count++;
            _next = token.End;
        }

        // Only white space lies between the last token and there.
        if (_count == _found.Count) _next = Math.Max(_next, sure);
    }
}
