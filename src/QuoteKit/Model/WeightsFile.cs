using System.Text;

namespace QuoteKit.Model;

/// <summary>Reads and writes models: a header, the classes' names, then the weights with runs of zeros counted.</summary>
internal static class WeightsFile
{
    /// <summary>The largest size of a weight; the byte values that it leaves stand for runs of zeros.</summary>
    public const int Largest = 100;

    private const int LongestRun = byte.MaxValue - 2 * Largest;
    private const uint Magic = 0x314B5157; // "WQK1"

    /// <summary>Reads an embedded model.</summary>
    /// <exception cref="InvalidDataException">The file is damaged: a mistake in the build.</exception>
    public static Weights Read(string name)
    {
        using Stream stream = DataFile.Open(name);
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return Read(bytes, name);
    }

    /// <summary>Reads a model from the bytes of its file.</summary>
    /// <exception cref="InvalidDataException">The bytes are no model.</exception>
    public static Weights Read(byte[] bytes, string name)
    {
        using var reader = new BinaryReader(new MemoryStream(bytes), Encoding.UTF8);
        try
        {
            if (reader.ReadUInt32() != Magic) throw new InvalidDataException($"'{name}' is no model file.");
            int bits = reader.ReadByte(), count = reader.ReadByte();
            if (bits is < 1 or > 24) throw new InvalidDataException($"'{name}' has {bits} bits.");
            var classes = new string[count];
            for (int i = 0; i < count; i++) classes[i] = string.Intern(reader.ReadString());
            var values = new sbyte[Weights.StrideFor(count) << bits];
            Unpack(bytes.AsSpan((int)reader.BaseStream.Position), values, name);
            return new Weights(classes, bits, values);
        }
        catch (EndOfStreamException exception)
        {
            throw new InvalidDataException($"'{name}' ends too early.", exception);
        }
    }

    /// <summary>The bytes of a model's file: the same for the same model, everywhere.</summary>
    public static byte[] Write(string[] classes, int bits, ReadOnlySpan<sbyte> values)
    {
        using var stream = new MemoryStream();
        using (var writer = new BinaryWriter(stream, Encoding.UTF8, leaveOpen: true))
        {
            writer.Write(Magic);
            writer.Write((byte)bits);
            writer.Write((byte)classes.Length);
            foreach (string name in classes) writer.Write(name);
            for (int i = 0; i < values.Length;)
            {
                int zeros = 0;
                while (i + zeros < values.Length && values[i + zeros] == 0 && zeros < LongestRun) zeros++;
                writer.Write((byte)(zeros > 0 ? 2 * Largest + zeros : values[i] + Largest));
                i += Math.Max(zeros, 1);
            }
        }

        return stream.ToArray();
    }

    private static void Unpack(ReadOnlySpan<byte> packed, Span<sbyte> values, string name)
    {
        int at = 0;
        foreach (byte code in packed)
        {
            int zeros = code - 2 * Largest;
            if (at + Math.Max(zeros, 1) > values.Length) throw new InvalidDataException($"'{name}' is longer than its rows.");
            if (zeros > 0) at += zeros;
            else values[at++] = (sbyte)(code - Largest);
        }

        if (at != values.Length) throw new InvalidDataException($"'{name}' does not fill its rows.");
    }
}
