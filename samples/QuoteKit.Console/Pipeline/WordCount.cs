namespace QuoteKit.Console.Pipeline;

/// <summary>Counts words as people do: what stands between white space and has a letter or digit.</summary>
internal static class WordCount
{
    public static int Of(ExtractionResult result, Attribution attribution)
    {
        int count = 0;
        foreach (TextSpan span in attribution.Content) count += Of(span.Of(result.Article.Text));
        return count;
    }

    public static int Of(ReadOnlySpan<char> text)
    {
        int count = 0;
        bool isWord = false;
        foreach (char c in text)
        {
            if (char.IsWhiteSpace(c)) isWord = false;
            else if (!isWord && char.IsLetterOrDigit(c)) (isWord, count) = (true, count + 1);
        }

        return count;
    }
}
