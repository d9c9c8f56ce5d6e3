using QuoteKit.Model;

namespace QuoteKit.Syntax;

/// <summary>A learned tagger and parser: the names of its classes, the rows of its features, its network. Immutable and safe for threads.</summary>
internal sealed class SyntaxModel
{
    private readonly FeatureRows _rows;
    private readonly FeatureVectors _vectors;

    private SyntaxModel(SyntaxModelData data)
    {
        (Tags, Relations) = ([.. data.Tags.Select(string.Intern)], [.. data.Relations.Select(relation => string.Intern(relation.Split(':')[0]))]);
        _rows = new FeatureRows(data.Features);
        _vectors = new FeatureVectors(data.Shape.Inputs, data.Rows, data.Scales);
        Inputs = data.Shape.Inputs;
        Network = new SyntaxNetwork(data.Shape, data.Weights);
    }

    public static SyntaxModel Default { get; } = Read("syntax.bin");

    /// <summary>The Penn Treebank tags, by their numbers.</summary>
    public string[] Tags { get; }

    /// <summary>The Universal Dependencies relations, by their numbers; without subtypes, so some stand here several times.</summary>
    public string[] Relations { get; }

    /// <summary>How many numbers the network is given of a token.</summary>
    public int Inputs { get; }

    public SyntaxNetwork Network { get; }

    /// <summary>Makes a model.</summary>
    /// <exception cref="InvalidDataException">The parts do not fit together.</exception>
    public static SyntaxModel Of(SyntaxModelData data) => new(data);

    /// <summary>Fills in the rows of a word's features, <see cref="InputFeatures.Count"/> of them.</summary>
    public void FillRows(ReadOnlySpan<char> word, SentenceStyle style, uint spacing, Span<int> rows)
    {
        Span<uint> features = stackalloc uint[InputFeatures.Count];
        InputFeatures.Fill(WordFeatures.Of(word), style, spacing, features);
        foreach (uint feature in features) _rows.Expect(feature);
        for (int i = 0; i < rows.Length; i++)
        {
            rows[i] = _rows.Of(features[i]);
            _vectors.Expect(rows[i]);
        }
    }

    /// <summary>Adds up the rows of a word's features; a row of -1 is none.</summary>
    public void Sum(ReadOnlySpan<int> rows, Span<float> sum) => _vectors.Sum(rows, sum);

    private static SyntaxModel Read(string name)
    {
        using Stream stream = DataFile.Open(name);
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return new SyntaxModel(SyntaxModelData.Read(bytes, name));
    }
}
