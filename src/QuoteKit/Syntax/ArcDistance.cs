namespace QuoteKit.Syntax;

/// <summary>Classes of distances from a token to its head, finer where it is near.</summary>
internal static class ArcDistance
{
    /// <summary>How many classes there are, filled up to whole vectors.</summary>
    public const int Count = 32;

    /// <summary>The class of arcs from the root.</summary>
    public const int Root = 0;

    private const int Farthest = 40;
    private const int Half = 12;

    private static readonly byte[] Classes = Make();

    /// <summary>The class of the way from a token to another one, which is its head.</summary>
    public static int Of(int token, int head) => Classes[Math.Clamp(head - token, -Farthest, Farthest) + Farthest];

    private static byte[] Make()
    {
        var classes = new byte[2 * Farthest + 1];
        for (int distance = 1; distance <= Farthest; distance++)
        {
            int near = distance switch { <= 6 => distance, <= 8 => 7, <= 11 => 8, <= 15 => 9, <= 22 => 10, < Farthest => 11, _ => Half };
            classes[Farthest + distance] = (byte)near;
            classes[Farthest - distance] = (byte)(Half + near);
        }

        return classes;
    }
}
