using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace QuoteKit.Sentences;

/// <summary>A number that stands for a word in features: its first and last four characters and its length, without case.</summary>
/// <remarks>It takes the same time for every word. Long words that share all three share a number, which costs the model little.</remarks>
internal static class WordKey
{
    private const ulong WithoutCase = 0x0020_0020_0020_0020;

    /// <summary>The word's number.</summary>
    public static uint Of(ReadOnlySpan<char> word)
    {
        ulong first, last;
        if (word.Length >= 4)
        {
            first = Four(word) | WithoutCase;
            last = Four(word[^4..]) | WithoutCase;
        }
        else
        {
            first = last = 0;
            foreach (char c in word) first = first << 16 | c | 0x20u;
        }

        ulong mixed = (first ^ last * 0x9E3779B97F4A7C15) * 0xD6E8FEB86659FD93 + (uint)word.Length;
        mixed *= 0xC2B2AE3D27D4EB4F;
        return (uint)(mixed >> 32);
    }

    /// <summary>The first four characters of a word that has as many or more.</summary>
    public static ulong Four(ReadOnlySpan<char> word) =>
        Unsafe.ReadUnaligned<ulong>(ref Unsafe.As<char, byte>(ref MemoryMarshal.GetReference(word)));
}
