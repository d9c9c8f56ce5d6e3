using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace QuoteKit.Tokens;

/// <summary>64 characters narrowed to bytes, with AVX2; its masks have one bit a character.</summary>
/// <remarks>“ and ” become straight marks, other characters above 255 become 255 or 0.</remarks>
internal readonly struct ByteBlock
{
    /// <summary>Narrows the first <see cref="CharacterMasks.Width"/> characters of a text that has as many or more.</summary>
    public ByteBlock(ReadOnlySpan<char> text)
    {
        ref ushort first = ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(text[..CharacterMasks.Width]));
        First = Narrow(Load(ref first, 0), Load(ref first, 16));
        Second = Narrow(Load(ref first, 32), Load(ref first, 48));
    }

    public Vector256<byte> First { get; }

    public Vector256<byte> Second { get; }

    /// <summary>ASCII letters.</summary>
    public ulong Letters
    {
        get
        {
            Vector256<byte> small = Vector256.Create((byte)0x20);
            return Bits(IsBetween(First | small, 'a', 'z'), IsBetween(Second | small, 'a', 'z'));
        }
    }

    public ulong Between(char from, char to) => Bits(IsBetween(First, from, to), IsBetween(Second, from, to));

    public ulong Equal(char c) => Bits(Vector256.Equals(First, Vector256.Create((byte)c)), Vector256.Equals(Second, Vector256.Create((byte)c)));

    /// <summary>The highest bit of each byte.</summary>
    public static ulong Bits(Vector256<byte> first, Vector256<byte> second) =>
        first.ExtractMostSignificantBits() | (ulong)second.ExtractMostSignificantBits() << CharacterMasks.Width / 2;

    private static Vector256<short> Load(ref ushort first, nuint offset)
    {
        Vector256<ushort> characters = Vector256.LoadUnsafe(ref first, offset);
        // “ is U+201C and ” U+201D.
        Vector256<ushort> curly = Vector256.Equals(characters | Vector256<ushort>.One, Vector256.Create((ushort)'”'));
        return Vector256.ConditionalSelect(curly, Vector256.Create((ushort)'"'), characters).AsInt16();
    }

    /// <summary>To bytes in their order.</summary>
    private static Vector256<byte> Narrow(Vector256<short> a, Vector256<short> b) =>
        Avx2.Permute4x64(Avx2.PackUnsignedSaturate(a, b).AsInt64(), 0b11_01_10_00).AsByte();

    private static Vector256<byte> IsBetween(Vector256<byte> bytes, char from, char to)
    {
        Vector256<byte> distance = bytes - Vector256.Create((byte)from);
        return Vector256.Equals(Vector256.Min(distance, Vector256.Create((byte)(to - from))), distance);
    }
}
