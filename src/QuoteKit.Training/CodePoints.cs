namespace QuoteKit.Training;

/// <summary>PolNeAR's offsets count code points, ours UTF-16 code units.</summary>
internal static class CodePoints
{
    /// <summary>Where each code point of a text begins, and where the text ends.</summary>
    public static int[] Units(string text)
    {
        var units = new List<int>(text.Length + 1);
        for (int i = 0; i < text.Length; i += char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]) ? 2 : 1)
            units.Add(i);
        units.Add(text.Length);
        return [.. units];
    }
}
