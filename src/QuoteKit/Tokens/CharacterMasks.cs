using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace QuoteKit.Tokens;

/// <summary>The classes of 64 characters, one bit a character; what lies in no mask needs a closer look.</summary>
/// <remarks>
/// Letters, digits and spaces are ASCII's; “ and ” count as straight marks. On processors with AVX2 the characters are
/// narrowed to bytes and classed 32 at a time, elsewhere one by one; both ways give the same masks.
/// </remarks>
/// <param name="Letters">ASCII letters.</param>
/// <param name="Digits">ASCII digits.</param>
/// <param name="Spaces">The space and ASCII's other white space from tab to carriage return.</param>
/// <param name="Marks">Marks that stand alone whatever surrounds them: commas, semicolons, double quotation marks, brackets.</param>
/// <param name="Stops">Marks that stand alone where a space or mark follows: . ! ? : %</param>
/// <param name="Commas">Those of the marks that may stand inside a number.</param>
/// <param name="Eyes">Colons and semicolons, which may begin a face.</param>
internal readonly record struct CharacterMasks(
    ulong Letters, ulong Digits, ulong Spaces, ulong Marks, ulong Stops, ulong Commas, ulong Eyes)
{
    /// <summary>How many characters are classed at once.</summary>
    public const int Width = 64;

    // A mark's groups are the bits that its two halves have in common in these tables.
    private const byte Points = 1, Question = 2, Colon = 4, Semicolon = 8, Comma = 16, Quotes = 32, Brackets = 64;

    private static ReadOnlySpan<byte> LowerHalves =>
        [0, Points, Quotes, 0, 0, Points, 0, 0, Quotes, Quotes, Colon, Semicolon | Brackets, Comma, Brackets, Points, Question];

    private static ReadOnlySpan<byte> UpperHalves =>
        [0, 0, Points | Quotes | Comma, Question | Colon | Semicolon, 0, Brackets, 0, Brackets, 0, 0, 0, 0, 0, 0, 0, 0];

    /// <summary>Classes the first <see cref="Width"/> characters of a text that has as many or more.</summary>
    public static CharacterMasks Of(ReadOnlySpan<char> text) => Avx2.IsSupported ? ByVectors(text) : OneByOne(text);

    /// <summary>The same without vectors.</summary>
    public static CharacterMasks OneByOne(ReadOnlySpan<char> text)
    {
        ulong letters = 0, digits = 0, spaces = 0, marks = 0, stops = 0, commas = 0, eyes = 0;
        for (int i = 0; i < Width; i++)
        {
            char c = text[i] is '“' or '”' ? '"' : text[i];
            ulong bit = 1UL << i;
            if (char.IsAsciiLetter(c)) letters |= bit;
            else if (char.IsAsciiDigit(c)) digits |= bit;
            else if (c is ' ' or (>= '\t' and <= '\r')) spaces |= bit;
            else if (c < 128)
            {
                int group = LowerHalves[c & 15] & UpperHalves[c >> 4];
                if ((group & (Semicolon | Comma | Quotes | Brackets)) != 0) marks |= bit;
                if ((group & (Points | Question | Colon)) != 0) stops |= bit;
                if ((group & Comma) != 0) commas |= bit;
                if ((group & (Colon | Semicolon)) != 0) eyes |= bit;
            }
        }

        return new(letters, digits, spaces, marks, stops, commas, eyes);
    }

    private static CharacterMasks ByVectors(ReadOnlySpan<char> text)
    {
        var block = new ByteBlock(text);
        Vector256<byte> marksA = MarkGroups(block.First), marksB = MarkGroups(block.Second);
        return new(
            block.Letters,
            block.Between('0', '9'),
            block.Equal(' ') | block.Between('\t', '\r'),
            WithGroups(marksA, marksB, Semicolon | Comma | Quotes | Brackets),
            WithGroups(marksA, marksB, Points | Question | Colon),
            WithGroups(marksA, marksB, Comma),
            WithGroups(marksA, marksB, Colon | Semicolon));
    }

    private static Vector256<byte> MarkGroups(Vector256<byte> bytes)
    {
        Vector256<byte> half = Vector256.Create((byte)0x0F);
        Vector256<byte> upper = Vector256.ShiftRightLogical(bytes.AsUInt16(), 4).AsByte() & half;
        return Avx2.Shuffle(Twice(LowerHalves), bytes & half) & Avx2.Shuffle(Twice(UpperHalves), upper);
    }

    private static Vector256<byte> Twice(ReadOnlySpan<byte> table)
    {
        Vector128<byte> half = Vector128.Create(table);
        return Vector256.Create(half, half);
    }

    private static ulong WithGroups(Vector256<byte> a, Vector256<byte> b, byte groups) =>
        ~ByteBlock.Bits(Vector256.Equals(a & Vector256.Create(groups), Vector256<byte>.Zero), Vector256.Equals(b & Vector256.Create(groups), Vector256<byte>.Zero));
}
