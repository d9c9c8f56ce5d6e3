using System.Runtime.Intrinsics.X86;
using QuoteKit.Tokens;

namespace QuoteKit.Sentences;

/// <summary>Marks the characters after whose token a sentence may end or something may open or close, 64 characters at once.</summary>
/// <remarks>
/// These are all but ASCII letters, digits, spaces and commas, and of those the ones before a space and a character that
/// may begin a sentence there. So a word in small letters before another is passed over without a look at it.
/// </remarks>
internal static class PlaceMask
{
    /// <summary>How many characters must be given.</summary>
    public const int Width = CharacterMasks.Width;

    /// <summary>How many of them are marked: two characters after each must be seen.</summary>
    public const int Step = Width - 2;

    /// <summary>The mask of the first <see cref="Step"/> characters, one bit a character.</summary>
    public static ulong Of(ReadOnlySpan<char> text) => Mask(Avx2.IsSupported ? ByVectors(text) : Classify(text));

    /// <summary>The same without vectors.</summary>
    public static ulong OneByOne(ReadOnlySpan<char> text) => Mask(Classify(text));

    private static ulong Mask(in Classes of)
    {
        ulong words = of.Letters | of.Digits, small = of.Letters & ~of.Capitals, wide = of.Digits | of.Spaces | of.Foreign;
        ulong marks = ~(words | of.Spaces | of.Commas | (of.Joints & words << 1 & words >> 1));
        ulong loud = (small & wide >> 2) | ((of.Capitals | of.Commas) & (of.Capitals | wide) >> 2) | (of.Digits & ~(small >> 2));
        return (marks | (loud & of.Spaces >> 1)) & ulong.MaxValue >> Width - Step;
    }

    private static Classes ByVectors(ReadOnlySpan<char> text)
    {
        var block = new ByteBlock(text);
        ulong letters = block.Letters;
        return new(letters, letters & ~block.Small, block.Between('0', '9'), block.Equal(' '), block.Equal(','), block.Foreign, block.Either('-', '\''));
    }

    private static Classes Classify(ReadOnlySpan<char> text)
    {
        ulong letters = 0, capitals = 0, digits = 0, spaces = 0, commas = 0, foreign = 0, joints = 0;
        for (int i = 0; i < Width; i++)
        {
            char c = text[i];
            ulong bit = 1UL << i;
            if (char.IsAsciiLetter(c)) letters |= bit;
            else if (char.IsAsciiDigit(c)) digits |= bit;
            else if (c == ' ') spaces |= bit;
            else if (c == ',') commas |= bit;
            else if (c is '-' or '\'') joints |= bit;
            else if (c is '\0' or >= '\x80' and not ('“' or '”')) foreign |= bit;
            if (char.IsAsciiLetterUpper(c)) capitals |= bit;
        }

        return new(letters, capitals, digits, spaces, commas, foreign, joints);
    }

    /// <summary>The classes of 64 characters; letters and digits are ASCII's, foreign is what is not ASCII and no double mark.</summary>
    private readonly record struct Classes(
        ulong Letters, ulong Capitals, ulong Digits, ulong Spaces, ulong Commas, ulong Foreign, ulong Joints);
}
