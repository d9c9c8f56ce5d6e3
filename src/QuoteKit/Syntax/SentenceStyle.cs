namespace QuoteKit.Syntax;

/// <summary>How a sentence uses capitals, which tells what a capital means in it.</summary>
internal enum SentenceStyle
{
    Plain,
    TitleCase,
    Capitals,
    Small,
}

/// <summary>Finds the style of a sentence.</summary>
internal static class SentenceStyles
{
    public static SentenceStyle Of(string text, ReadOnlySpan<TextSpan> tokens)
    {
        int words = 0, capital = 0, all = 0;
        foreach (TextSpan span in tokens)
        {
            char first = text[span.Start];
            if (!char.IsLetter(first) || span.Length < 4) continue;
            words++;
            if (!char.IsUpper(first)) continue;
            capital++;
            if (char.IsUpper(text[span.Start + 1]) && char.IsUpper(text[span.End - 1])) all++;
        }

        if (words == 0) return SentenceStyle.Plain;
        if (all * 10 >= words * 7 && words > 1) return SentenceStyle.Capitals;
        if (capital * 10 >= words * 7 && words > 2) return SentenceStyle.TitleCase;
        return capital == 0 ? SentenceStyle.Small : SentenceStyle.Plain;
    }
}
