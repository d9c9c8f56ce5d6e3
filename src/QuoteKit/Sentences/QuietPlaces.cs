using System.Numerics;
using static QuoteKit.Sentences.CharacterKind;

namespace QuoteKit.Sentences;

/// <summary>Passes over places whose characters tell that no sentence ends there and nothing opens or closes: most of all places.</summary>
/// <param name="text">The article text.</param>
/// <param name="tokens">All its tokens.</param>
internal ref struct QuietPlaces(ReadOnlySpan<char> text, ReadOnlySpan<TextSpan> tokens)
{
    // How far a letter's closing words go before their comma.
    private const int LongestClosing = 3;

    // By the kind of the last character before: the kinds of first characters after where a look is needed.
    private static readonly ushort[] Looked = MakeLooked();

    private readonly ReadOnlySpan<char> _text = text;
    private readonly ReadOnlySpan<TextSpan> _tokens = tokens;
    private ulong _marked;
    private int _block;
    private int _nextBlock;
    private int _token = -1;

    /// <summary>The first token from <paramref name="token"/> on after which a look is needed, else the paragraph's last.</summary>
    /// <param name="token">A token of the paragraph; never less than at the last call.</param>
    /// <param name="end">The offset where the paragraph ends.</param>
    /// <param name="first">The first token of the sentence.</param>
    public int PassOver(int token, int end, int first)
    {
        // A line feed is marked, so this stops at the paragraph's last token.
        while (true)
        {
            token = NextMarked(token);
            if (token + 1 >= _tokens.Length || _tokens[token + 1].Start >= end || !IsQuiet(token, first)) return token;
            token++;
        }
    }

    /// <summary>A comma ends the closing words of a letter ("Regards, Ada") only near the begin of the sentence.</summary>
    public static bool MayEndClosing(int stop, int first) => stop <= first + LongestClosing;

    /// <summary>The first token from <paramref name="token"/> on that has a marked character or after which one comes; else the last.</summary>
    private int NextMarked(int token)
    {
        while (true)
        {
            while (_marked != 0)
            {
                int offset = _block + BitOperations.TrailingZeroCount(_marked);
                _marked &= _marked - 1;
                MoveTo(offset);
                if (_token >= token) return _token;
            }

            if (_nextBlock >= _text.Length) return _tokens.Length - 1;
            _block = _nextBlock;
            _nextBlock += PlaceMask.Step;
            _marked = MaskAt(_block);
        }
    }

    /// <summary>Goes on to the last token that begins at <paramref name="offset"/> or before.</summary>
    private void MoveTo(int offset)
    {
        const int Far = 8;
        int token = _token;
        while (token + Far < _tokens.Length)
        {
            // Three halvings without a branch cost less than one branch that is taken by chance.
            ReadOnlySpan<TextSpan> near = _tokens.Slice(token + 1, Far);
            if (near[Far - 1].Start <= offset)
            {
                token += Far;
                continue;
            }

            int steps = IsBefore(near[3], offset) * 4;
            steps += IsBefore(near[steps + 1], offset) * 2;
            _token = token + steps + IsBefore(near[steps], offset);
            return;
        }

        while (token + 1 < _tokens.Length && _tokens[token + 1].Start <= offset) token++;
        _token = token;
    }

    private static int IsBefore(TextSpan token, int offset) => (token.Start - offset - 1) >>> 31;

    private readonly ulong MaskAt(int offset)
    {
        ReadOnlySpan<char> rest = _text[offset..];
        return rest.Length >= PlaceMask.Width ? PlaceMask.Of(rest) : MaskOfTail(rest);
    }

    private static ulong MaskOfTail(ReadOnlySpan<char> rest)
    {
        Span<char> tail = stackalloc char[PlaceMask.Width];
        tail.Fill(' ');
        rest.CopyTo(tail);
        return PlaceMask.Of(tail);
    }

    /// <summary>Whether the characters around the place after a token tell that no look is needed.</summary>
    private readonly bool IsQuiet(int token, int first)
    {
        TextSpan here = _tokens[token], next = _tokens[token + 1];
        CharacterKind last = CharacterKinds.Of(_text[here.End - 1]), begins = CharacterKinds.Of(_text[next.Start]);
        if ((Looked[(int)last] >> (int)begins & 1) == 0) return true;
        CharacterKind start = CharacterKinds.Of(_text[here.Start]);
        // A name before a date ends lines of letters, an address before a word with a capital too.
        if (last == Lower) return begins == Digit ? start != Upper : !WordShapes.IsAddress(_text[here.Start..here.End]);
        if (last == Comma && here.Length == 1 && !MayEndClosing(token, first)) return true;
        // Without a space only stops and closing marks may end a sentence.
        return here.End == next.Start && !IsLoud(last) && !IsLoud(start);
    }

    private static bool IsLoud(CharacterKind kind) => kind is Stop or OpenBracket or CloseBracket or Quote;

    private static ushort[] MakeLooked()
    {
        var looked = new ushort[(int)Quote + 1];
        Array.Fill(looked, ushort.MaxValue);
        looked[(int)Lower] = looked[(int)Upper] = Bits(Upper, Digit);
        looked[(int)Digit] = Bits(Upper, Digit, Dash, OpenBracket, Quote, Other);
        looked[(int)Comma] = Bits(Upper);
        return looked;
    }

    private static ushort Bits(params ReadOnlySpan<CharacterKind> kinds)
    {
        int bits = 0;
        foreach (CharacterKind kind in kinds) bits |= 1 << (int)kind;
        return (ushort)bits;
    }
}
