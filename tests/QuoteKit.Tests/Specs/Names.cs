namespace QuoteKit.Tests.Specs;

/// <summary>Compares names and statements by their words.</summary>
internal static class Names
{
    /// <summary>Whether two names have the same words, a leading article, case and marks aside.</summary>
    public static bool Same(string? a, string? b) =>
        a is null || b is null ? a is null && b is null : WithoutArticle(a).SequenceEqual(WithoutArticle(b));

    /// <summary>Twice the words that two texts share, by the words they have together: 0 to 1.</summary>
    public static double Dice(string a, string b)
    {
        List<string> left = Words(a), right = Words(b);
        int together = left.Count + right.Count, shared = 0;
        foreach (string word in left) shared += right.Remove(word) ? 1 : 0;
        return together == 0 ? 1 : 2.0 * shared / together;
    }

    /// <summary>Runs of letters and digits, in lower case.</summary>
    public static List<string> Words(string text) =>
        [.. string.Concat(text.Select(c => char.IsLetterOrDigit(c) ? char.ToLowerInvariant(c) : ' '))
            .Split(' ', StringSplitOptions.RemoveEmptyEntries)];

    private static List<string> WithoutArticle(string name)
    {
        List<string> words = Words(name);
        return words is ["the" or "a" or "an", _, ..] ? words[1..] : words;
    }
}
