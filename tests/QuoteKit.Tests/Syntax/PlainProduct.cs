namespace QuoteKit.Tests.Syntax;

/// <summary>A product of matrices by its definition, to measure others against.</summary>
internal static class PlainProduct
{
    /// <summary>The sums of <paramref name="sums"/> and the product, row by row.</summary>
    public static float[] AddedTo(float[] sums, float[] left, float[] right, int count, int rows, int columns)
    {
        float[] expected = [.. sums];
        for (int i = 0; i < count; i++)
            for (int j = 0; j < columns; j++)
                for (int k = 0; k < rows; k++)
                    expected[(i * columns) + j] += left[(i * rows) + k] * right[(k * columns) + j];
        return expected;
    }
}
