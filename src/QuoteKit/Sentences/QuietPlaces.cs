using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using static QuoteKit.Sentences.CharacterKind;

namespace QuoteKit.Sentences;

/// <summary>Passes over places whose characters tell that no sentence ends there and nothing opens or closes: most of all places.</summary>
/// <param name="text">The article text.</param>
/// <param name="tokens">All its tokens.</param>
internal ref struct QuietPlaces(ReadOnlySpan<char> text, ReadOnlySpan<TextSpan> tokens)
{
    // How many places are looked at in one go, without a branch: one bit each.
    private const int Width = 64;
    private const int Kinds = 16;

    // Shorter ones stand before a word with a capital so seldom that a look at all words of their length costs too much.
    private const int ShortestAddress = 10;

    // By the kind of the last character before: the kinds of first characters after where a look is needed; for long tokens in the upper half.
    private static readonly uint[] Looked = MakeLooked();

    private readonly ReadOnlySpan<char> _text = text;
    private readonly ReadOnlySpan<TextSpan> _tokens = tokens;
    private ulong _loud;
    private int _first = -Width;

    /// <summary>The first token from <paramref name="token"/> on after which a look is needed or a line ends; else the last of all.</summary>
    /// <param name="token">A token; never less than at the last call.</param>
    public int PassOver(int token)
    {
        int skip = token - _first;
        ulong loud = skip < Width ? _loud & ulong.MaxValue << skip : 0;
        while (true)
        {
            while (loud == 0)
            {
                _first = skip < Width ? _first + Width : token;
                if (_first + 1 >= _tokens.Length) return _tokens.Length - 1;
                loud = _loud = LoudFrom(_first);
                skip = 0;
            }

            int at = _first + BitOperations.TrailingZeroCount(loud);
            if (!IsQuiet(at)) return at;
            loud &= loud - 1;
        }
    }

    /// <summary>A closer look.</summary>
    private readonly bool IsQuiet(int token)
    {
        TextSpan here = _tokens[token];
        int gap = _tokens[token + 1].Start - here.End;
        if (gap > 1) return false;
        CharacterKind last = CharacterKinds.Of(_text[here.End - 1]), start = CharacterKinds.Of(_text[here.Start]);
        // Without a space only stops and closing marks may end a sentence.
        if (gap == 0) return !IsLoud(last) && !IsLoud(start);
        if (last != Lower || _text[here.End] < ' ') return false;
        // A name before a date ends lines of letters.
        return CharacterKinds.Of(_text[here.End + 1]) == Digit ? start != Upper : !WordShapes.IsAddress(_text[here.Start..here.End]);
    }

    private static bool IsLoud(CharacterKind kind) => kind is Stop or OpenBracket or CloseBracket or Quote;

    /// <summary>After which of the next tokens a look is needed: a bit each.</summary>
    private readonly ulong LoudFrom(int first)
    {
        ReadOnlySpan<TextSpan> tokens = _tokens.Slice(first, Math.Min(Width + 1, _tokens.Length - first));
        // Tokens ascend, so all of them lie inside the text if the last one does, and a character follows all but that.
        ref ushort text = ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(_text[..tokens[^1].End]));
        ref byte kinds = ref CharacterKinds.First;
        ref uint looked = ref MemoryMarshal.GetArrayDataReference(Looked);
        ulong loud = 0;
        uint start = (uint)tokens[0].Start, end = (uint)tokens[0].End;
        for (int i = 1; i < tokens.Length; i++)
        {
            uint next = (uint)tokens[i].Start;
            // The last character and the one after it.
            uint two = Unsafe.ReadUnaligned<uint>(ref Unsafe.As<ushort, byte>(ref Unsafe.Add(ref text, (nuint)end - 1)));
            uint longer = (start + ShortestAddress - 1 - end) >>> 31, kind = Unsafe.Add(ref kinds, (nuint)Unsafe.Add(ref text, (nuint)next));
            uint look = Unsafe.Add(ref looked, (nuint)Unsafe.Add(ref kinds, (nuint)(ushort)two)) >>> (int)(longer * Kinds + kind);
            // A line feed is a control character or stands in a wider gap: the differences are below zero.
            look |= (end + 1 - next | two - (' ' << 16)) >>> 31;
            loud = loud >> 1 | (ulong)look << 63;
            (start, end) = (next, (uint)tokens[i].End);
        }

        return loud >> Width + 1 - tokens.Length;
    }

    private static uint[] MakeLooked()
    {
        var looked = new uint[Kinds];
        for (int last = 0; last < Kinds; last++)
        {
            looked[last] = (CharacterKind)last switch
            {
                // A long one may be an address.
                Lower => Bits(Digit) | Bits(Upper, Digit) << Kinds,
                Upper => Twice(Bits(Upper, Digit)),
                Digit => Twice(Bits(Upper, Digit, Dash, OpenBracket, Quote, Other)),
                Comma => Twice(Bits(Upper)),
                _ => uint.MaxValue,
            };
        }

        return looked;
    }

    private static uint Twice(uint bits) => bits | bits << Kinds;

    private static uint Bits(params ReadOnlySpan<CharacterKind> kinds)
    {
        uint bits = 0;
        foreach (CharacterKind kind in kinds) bits |= 1u << (int)kind;
        return bits;
    }
}
