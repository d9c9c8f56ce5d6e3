namespace QuoteKit.Quotes;

/// <summary>Puts counts and distances into few steps, so that features of like sizes are one.</summary>
internal static class Buckets
{
    /// <summary>A distance with its sign: exact to 4, then ever wider.</summary>
    public static uint Distance(int distance)
    {
        int size = Math.Abs(distance);
        int step = size <= 4 ? size : size <= 7 ? 5 : size <= 11 ? 6 : size <= 19 ? 7 : size <= 34 ? 8 : 9;
        return (uint)(distance < 0 ? 16 + step : step);
    }

    /// <summary>A length: exact to 3, then ever wider.</summary>
    public static uint Length(int length) =>
        length <= 3 ? (uint)length : length <= 5 ? 4u : length <= 8 ? 5u : length <= 13 ? 6u : length <= 21 ? 7u : length <= 34 ? 8u : 9u;

    /// <summary>A count, cut at <paramref name="most"/>.</summary>
    public static uint Count(int count, int most) => (uint)Math.Min(count, most);

    /// <summary>A probability as a rounded multiple of its logit, so that both ends are told apart.</summary>
    public static uint Logit(double probability)
    {
        double p = Math.Clamp(probability, 1e-4, 1 - 1e-4);
        return (uint)(100 + (int)Math.Round(1.5 * Math.Log(p / (1 - p))));
    }
}
