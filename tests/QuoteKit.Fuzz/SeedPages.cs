using System.IO.Compression;

namespace QuoteKit.Fuzz;

/// <summary>The pages that inputs are made from.</summary>
internal static class SeedPages
{
    /// <summary>All pages of the folders, unpacked; a small one of our own where there is none.</summary>
    public static List<byte[]> Read(IEnumerable<string> folders)
    {
        List<byte[]> pages = [.. folders.SelectMany(Directory.EnumerateFiles).Where(IsPage).Order(StringComparer.Ordinal).Select(Read)];
        return pages.Count > 0 ? pages : ["<html><body><article><h1>No</h1><p>\"No,\" said Ada Blom of Orrin.</p></article></body></html>"u8.ToArray()];
    }

    private static bool IsPage(string file) => file.EndsWith(".html", StringComparison.Ordinal) || file.EndsWith(".html.gz", StringComparison.Ordinal);

    private static byte[] Read(string file)
    {
        if (!file.EndsWith(".gz", StringComparison.Ordinal)) return File.ReadAllBytes(file);
        using var unpacked = new MemoryStream();
        using (var packed = new GZipStream(File.OpenRead(file), CompressionMode.Decompress)) packed.CopyTo(unpacked);
        return unpacked.ToArray();
    }
}
