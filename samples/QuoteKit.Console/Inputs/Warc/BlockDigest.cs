using System.Security.Cryptography;

namespace QuoteKit.Console.Inputs.Warc;

/// <summary>Checks a WARC-Block-Digest: "sha1:" or "sha256:" and the digest in base 32 or base 16.</summary>
internal static class BlockDigest
{
    private const string Base32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    /// <summary>Whether the digest fits the block; one that is missing or of another kind cannot be checked and does.</summary>
    public static bool Holds(string? digest, ReadOnlySpan<byte> block)
    {
        int colon = digest?.IndexOf(':') ?? -1;
        if (colon < 0) return true;
        string value = digest![(colon + 1)..].Trim();
        byte[]? actual = digest[..colon].Trim().ToUpperInvariant() switch
        {
#pragma warning disable CA5350 // A checksum against damage, in the kind that archives have; it guards nothing.
            "SHA1" or "SHA-1" => SHA1.HashData(block),
#pragma warning restore CA5350
            "SHA256" or "SHA-256" => SHA256.HashData(block),
            _ => null,
        };
        return actual is null
            || (value.Length == actual.Length * 2 && value.Equals(Convert.ToHexString(actual), StringComparison.OrdinalIgnoreCase))
            || value.TrimEnd('=').Equals(ToBase32(actual), StringComparison.OrdinalIgnoreCase);
    }

    private static string ToBase32(ReadOnlySpan<byte> bytes)
    {
        var text = new System.Text.StringBuilder();
        int bits = 0, held = 0;
        foreach (byte b in bytes)
        {
            held = (held << 8) | b;
            for (bits += 8; bits >= 5; bits -= 5) text.Append(Base32[(held >> (bits - 5)) & 31]);
            held &= (1 << bits) - 1;
        }

        if (bits > 0) text.Append(Base32[(held << (5 - bits)) & 31]);
        return text.ToString();
    }
}
