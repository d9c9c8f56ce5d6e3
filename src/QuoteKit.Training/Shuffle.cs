namespace QuoteKit.Training;

/// <summary>Mixes the order of sentences, the same way on every machine.</summary>
internal static class Shuffle
{
    public static void Mix<T>(T[] items, uint seed)
    {
        uint state = seed * 2654435761u + 1;
        for (int i = items.Length - 1; i > 0; i--)
        {
            state = state * 1664525u + 1013904223u;
            int j = (int)((ulong)state * (ulong)(i + 1) >> 32);
            (items[i], items[j]) = (items[j], items[i]);
        }
    }
}
