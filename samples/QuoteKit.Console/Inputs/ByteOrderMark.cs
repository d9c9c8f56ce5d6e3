using System.Text;

namespace QuoteKit.Console.Inputs;

/// <summary>The byte order marks of Unicode's encodings.</summary>
internal static class ByteOrderMark
{
    // UTF-32's mark begins with UTF-16's, so it is tried first.
    private static readonly Encoding[] Encodings = [Encoding.UTF8, Encoding.UTF32, Encoding.Unicode, Encoding.BigEndianUnicode];

    /// <summary>What follows the mark.</summary>
    /// <param name="bytes">The first bytes of an input.</param>
    /// <param name="encoding">The encoding that the mark tells, or <see langword="null"/> without a mark.</param>
    public static ReadOnlySpan<byte> Skip(ReadOnlySpan<byte> bytes, out Encoding? encoding)
    {
        foreach (Encoding candidate in Encodings)
        {
            if (!bytes.StartsWith(candidate.Preamble)) continue;
            encoding = candidate;
            return bytes[candidate.Preamble.Length..];
        }

        encoding = null;
        return bytes;
    }
}
