using QuoteKit.Syntax;

namespace QuoteKit.Training.Syntax;

/// <summary>All that training changes: the network's weights and the rows of the features.</summary>
internal sealed class NetworkParameters
{
    private const float LargestRow = 0.1f, LargestFactor = 0.5f;

    public NetworkParameters(NetworkShape shape, float[] wordDrop, uint seed)
    {
        (Shape, WordDrop) = (shape, wordDrop);
        Weights = new float[shape.Count];
        Rows = new float[(wordDrop.Length + 1) * shape.Inputs];
        var chance = new Chance(seed);
        foreach (NetworkShape.Part part in (NetworkShape.Part[])
            [shape.FirstWeights, shape.SecondWeights, shape.TagWeights, shape.InputTagWeights, shape.RoleWeights, shape.ArcWeights, shape.DistanceWeights, shape.Root, shape.RelationWeights])
        {
            // Glorot and Bengio 2010.
            float largest = MathF.Sqrt(6f / (part.Rows + (part.Columns == shape.Gates ? shape.Units : part.Columns)));
            foreach (ref float weight in part.In(Weights)) weight = (2 * chance.Fraction() - 1) * largest;
        }

        // Some units forget at once, others remember the whole sentence.
        foreach (NetworkShape.Part bias in (NetworkShape.Part[])[shape.FirstBias, shape.SecondBias])
            for (int direction = 0; direction < 2; direction++)
                for (int unit = 0; unit < shape.Units; unit++)
                    bias.In(Weights)[3 * direction * shape.Units + unit] = 1.5f - 4f * unit / shape.Units;
        foreach (NetworkShape.Part part in (NetworkShape.Part[])[shape.FirstMix, shape.SecondMix])
            foreach (ref float weight in part.In(Weights)) weight = (2 * chance.Fraction() - 1) * LargestFactor;
        foreach (ref float number in Rows.AsSpan()) number = (2 * chance.Fraction() - 1) * LargestRow;
    }

    public NetworkShape Shape { get; }

    /// <summary>How often each row of a whole word is left out in training.</summary>
    public float[] WordDrop { get; }

    /// <summary>The weights, laid out by <see cref="NetworkShape"/>.</summary>
    public float[] Weights { get; }

    /// <summary>The row that all tokens of silver sentences have besides; it does not ship, so that the network answers in the habits of the gold ones.</summary>
    public int SilverRow => WordDrop.Length;

    /// <summary>The features' rows, one after the other.</summary>
    public float[] Rows { get; }

    public Span<float> Row(int row) => Rows.AsSpan(row * Shape.Inputs, Shape.Inputs);

    /// <summary>The network as it would be read from its file.</summary>
    public (sbyte[] Values, float[] Scales) Quantized()
    {
        var values = new sbyte[WordDrop.Length * Shape.Inputs];
        var scales = new float[WordDrop.Length];
        for (int row = 0; row < scales.Length; row++)
        {
            float largest = 0;
            foreach (float number in Row(row)) largest = Math.Max(largest, Math.Abs(number));
            float scale = (float)(Half)(largest / FeatureVectors.Largest);
            scales[row] = scale;
            if (scale == 0) continue;
            for (int i = 0; i < Shape.Inputs; i++)
                values[row * Shape.Inputs + i] = (sbyte)Math.Clamp(MathF.Round(Row(row)[i] / scale), -FeatureVectors.Largest, FeatureVectors.Largest);
        }

        return (values, scales);
    }
}
