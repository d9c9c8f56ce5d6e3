using System.Runtime.InteropServices;
using QuoteKit.Model;

namespace QuoteKit.Syntax;

/// <summary>What the file of a tagger and parser holds.</summary>
/// <param name="Tags">The tags' names.</param>
/// <param name="Relations">The relations' names.</param>
/// <param name="Shape">The network's sizes.</param>
/// <param name="Features">The hashes of the features that have rows.</param>
/// <param name="Rows">Their rows, one after the other.</param>
/// <param name="Scales">What the numbers of each row are to be multiplied by; numbers of 16 bits in the file.</param>
/// <param name="Weights">The network's weights; numbers of 16 bits in the file.</param>
internal sealed record SyntaxModelData(
    string[] Tags, string[] Relations, NetworkShape Shape, uint[] Features, sbyte[] Rows, float[] Scales, float[] Weights)
{
    private const string Kind = "QKSY";
    private const int Version = 1;

    // Far above what is trained; no file makes the reader take more memory than that.
    private const int LargestSize = 512, MostFeatures = 1 << 20;

    /// <summary>Reads the bytes of a file.</summary>
    /// <exception cref="InvalidDataException">The bytes are no such file, or damaged.</exception>
    public static SyntaxModelData Read(byte[] file, string name)
    {
        using BinaryReader reader = CheckedFile.Open(file, name, Kind, Version);
        try
        {
            string[] tags = Names(reader), relations = Names(reader);
            int inputs = Size(reader, name), units = Size(reader, name), arc = Size(reader, name), relation = Size(reader, name);
            var shape = new NetworkShape(inputs, units, arc, relation, tags.Length, relations.Length);
            int count = reader.ReadInt32();
            if (count is < 1 or > MostFeatures) throw new InvalidDataException($"'{name}' has {count} features.");
            var features = new uint[count];
            var rows = new sbyte[count * inputs];
            reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(features.AsSpan()));
            float[] scales = Halves(reader, count);
            reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(rows.AsSpan()));
            float[] weights = Halves(reader, shape.Count);
            if (reader.BaseStream.Position != reader.BaseStream.Length) throw new InvalidDataException($"'{name}' is longer than what it holds.");
            return new SyntaxModelData(tags, relations, shape, features, rows, scales, weights);
        }
        catch (EndOfStreamException exception)
        {
            throw new InvalidDataException($"'{name}' ends too early.", exception);
        }
    }

    /// <summary>The bytes of the file: the same for the same model.</summary>
    public byte[] Write() => CheckedFile.Write(Kind, Version, writer =>
    {
        foreach (string[] names in (string[][])[Tags, Relations])
        {
            writer.Write((byte)names.Length);
            foreach (string name in names) writer.Write(name);
        }

        foreach (int size in (int[])[Shape.Inputs, Shape.Units, Shape.Arc, Shape.Relation]) writer.Write((ushort)size);
        writer.Write(Features.Length);
        foreach (uint feature in Features) writer.Write(feature);
        foreach (float scale in Scales) writer.Write((Half)scale);
        writer.Write(MemoryMarshal.AsBytes(Rows.AsSpan()));
        foreach (float weight in Weights) writer.Write((Half)weight);
    });

    private static string[] Names(BinaryReader reader)
    {
        var names = new string[reader.ReadByte()];
        for (int i = 0; i < names.Length; i++) names[i] = reader.ReadString();
        return names;
    }

    private static int Size(BinaryReader reader, string name)
    {
        int size = reader.ReadUInt16();
        return size is > 0 and <= LargestSize && size % PackedMatrix.Panel == 0 ? size : throw new InvalidDataException($"'{name}' has a layer of {size}.");
    }

    private static float[] Halves(BinaryReader reader, int count)
    {
        var values = new float[count];
        var halves = new Half[count];
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(halves.AsSpan()));
        for (int i = 0; i < count; i++) values[i] = (float)halves[i];
        return values;
    }
}
