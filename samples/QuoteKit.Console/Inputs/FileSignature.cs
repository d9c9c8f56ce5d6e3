namespace QuoteKit.Console.Inputs;

/// <summary>Files of other kinds that end up among pages, told by their first bytes.</summary>
internal static class FileSignature
{
    private static readonly (byte[] Start, string Kind)[] Signatures =
    [
        ("%PDF-"u8.ToArray(), "a PDF file"),
        ([0x89, (byte)'P', (byte)'N', (byte)'G'], "a PNG image"),
        ([0xFF, 0xD8, 0xFF], "a JPEG image"),
        ("GIF87a"u8.ToArray(), "a GIF image"),
        ("GIF89a"u8.ToArray(), "a GIF image"),
        ([(byte)'P', (byte)'K', 3, 4], "a ZIP archive or office document"),
        ([0x1F, 0x8B], "gzip data inside gzip"),
        ([0xFD, (byte)'7', (byte)'z', (byte)'X', (byte)'Z', 0], "xz data"),
        ([0x28, 0xB5, 0x2F, 0xFD], "zstd data"),
        ([(byte)'7', (byte)'z', 0xBC, 0xAF, 0x27, 0x1C], "a 7z archive"),
        ([0xD0, 0xCF, 0x11, 0xE0], "an office document"),
        ([0x7F, (byte)'E', (byte)'L', (byte)'F'], "a program"),
        ("{\\rtf"u8.ToArray(), "an RTF document"),
    ];

    /// <summary>The kind with its article, or <see langword="null"/> if the bytes have none of the signatures.</summary>
    public static string? KindOf(ReadOnlySpan<byte> head)
    {
        foreach (var (start, kind) in Signatures)
        {
            if (head.StartsWith(start)) return kind;
        }

        return head.Length >= 12 && head.StartsWith("RIFF"u8) && head[8..].StartsWith("WEBP"u8) ? "a WebP image" : null;
    }
}
