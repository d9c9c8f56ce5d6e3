namespace QuoteKit.Articles;

/// <summary>Brings what pages write for a language ("en_US", "EN-gb", "english") into the form of BCP 47.</summary>
internal static class LanguageTag
{
    public static string? Normalize(string? text)
    {
        string tag = (text ?? "").Split(',', ';')[0].Trim().Replace('_', '-');
        if (tag.Equals("english", StringComparison.OrdinalIgnoreCase)) return "en";
        string[] parts = tag.Split('-');
        if (parts[0].Length is < 2 or > 3 || !Array.TrueForAll(parts, p => p.Length is > 0 and <= 8 && p.All(char.IsAsciiLetterOrDigit)) || !parts[0].All(char.IsAsciiLetter)) return null;
        for (int i = 0; i < parts.Length; i++)
        {
            parts[i] = i > 0 && parts[i].Length == 2 ? parts[i].ToUpperInvariant()
                : i > 0 && parts[i].Length == 4 ? char.ToUpperInvariant(parts[i][0]) + parts[i][1..].ToLowerInvariant()
                : parts[i].ToLowerInvariant();
        }

        return string.Join('-', parts);
    }

    /// <summary>The declared tag, unless the words clearly tell another language than a well-known declared one.</summary>
    public static string? Choose(string? declared, string? told)
    {
        if (declared is null || told is null) return declared ?? told;
        string language = declared.Split('-')[0];
        // Of a language whose small words are not known, its next of kin may be told: the declaration stands.
        return language == told || !LanguageGuesser.Knows(language) ? declared : told;
    }
}
