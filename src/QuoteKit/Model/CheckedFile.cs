using System.Buffers.Binary;
using System.Text;

namespace QuoteKit.Model;

/// <summary>A model file's frame: what it is, its version, its length and a checksum, then the content.</summary>
internal static class CheckedFile
{
    private const int Header = 16;

    /// <summary>The bytes of a file; the same for the same content, everywhere.</summary>
    /// <param name="kind">Four letters that tell what the file is.</param>
    /// <param name="version">The version of the content's layout.</param>
    /// <param name="content">Writes the content.</param>
    public static byte[] Write(string kind, int version, Action<BinaryWriter> content)
    {
        using var stream = new MemoryStream();
        using (var writer = new BinaryWriter(stream, Encoding.UTF8, leaveOpen: true))
        {
            writer.Write(new byte[Header]);
            content(writer);
        }

        byte[] file = stream.ToArray();
        Encoding.ASCII.GetBytes(kind, file);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(4), version);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(8), file.Length);
        BinaryPrimitives.WriteUInt32LittleEndian(file.AsSpan(12), Checksum(file.AsSpan(Header)));
        return file;
    }

    /// <summary>A reader that stands at the content.</summary>
    /// <exception cref="InvalidDataException">The file is of another kind or version, or damaged.</exception>
    public static BinaryReader Open(byte[] file, string name, string kind, int version)
    {
        if (file.Length < Header || Encoding.ASCII.GetString(file, 0, 4) != kind) throw new InvalidDataException($"'{name}' is no {kind} file.");
        int found = BinaryPrimitives.ReadInt32LittleEndian(file.AsSpan(4)), length = BinaryPrimitives.ReadInt32LittleEndian(file.AsSpan(8));
        if (found != version) throw new InvalidDataException($"'{name}' has version {found}, not {version}.");
        if (length != file.Length) throw new InvalidDataException($"'{name}' has {file.Length} bytes, not {length}.");
        if (Checksum(file.AsSpan(Header)) != BinaryPrimitives.ReadUInt32LittleEndian(file.AsSpan(12)))
            throw new InvalidDataException($"'{name}' is damaged: its checksum differs.");
        return new BinaryReader(new MemoryStream(file, Header, file.Length - Header), Encoding.UTF8);
    }

    /// <summary>FNV-1a over words of four bytes, then over the bytes that are left.</summary>
    private static uint Checksum(ReadOnlySpan<byte> content)
    {
        uint hash = 2166136261;
        for (; content.Length >= 4; content = content[4..]) hash = (hash ^ BinaryPrimitives.ReadUInt32LittleEndian(content)) * 16777619;
        foreach (byte b in content) hash = (hash ^ b) * 16777619;
        return hash;
    }
}
