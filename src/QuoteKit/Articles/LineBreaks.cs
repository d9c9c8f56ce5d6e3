namespace QuoteKit.Articles;

/// <summary>Blank lines inside one run of text: HTML ignores them, but some pages are written as if it did not.</summary>
internal static class LineBreaks
{
    private const int LeastParagraphLength = 60;

    /// <summary>Whether the text has several blank lines and so much text between them that they part paragraphs.</summary>
    public static bool AreParagraphBreaks(string data)
    {
        if (data.Length < 3 * LeastParagraphLength) return false;
        int paragraphs = 0;
        foreach (string _ in Paragraphs(data)) paragraphs++;
        return paragraphs >= 3 && data.Length / paragraphs >= LeastParagraphLength;
    }

    /// <summary>What stands between blank lines, itself not blank.</summary>
    public static IEnumerable<string> Paragraphs(string data)
    {
        int start = 0, i = 0;
        while (i < data.Length)
        {
            if (data[i++] != '\n') continue;
            int lineEnd = i - 1;
            while (i < data.Length && data[i] is ' ' or '\t' or '\r' or '\u00a0') i++;
            if (i >= data.Length || data[i] != '\n') continue;
            if (!string.IsNullOrWhiteSpace(data[start..lineEnd])) yield return data[start..lineEnd];
            start = i;
        }

        if (!string.IsNullOrWhiteSpace(data[start..])) yield return data[start..];
    }
}
