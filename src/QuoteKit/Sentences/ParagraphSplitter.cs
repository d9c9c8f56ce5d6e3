using System.Collections.Immutable;

namespace QuoteKit.Sentences;

/// <summary>Finds the paragraphs of a text.</summary>
/// <remarks>
/// A line feed ends a paragraph, as in PolNeAR and in the article text that pages give. In a text whose lines are
/// wrapped by hand (most line feeds stand in the middle of a sentence) only a blank line does.
/// </remarks>
internal static class ParagraphSplitter
{
    /// <summary>The paragraphs' spans, ascending, without the white space around them.</summary>
    public static ImmutableArray<TextSpan> Split(string text)
    {
        bool wrapped = IsWrapped(text);
        var paragraphs = ImmutableArray.CreateBuilder<TextSpan>();
        int start = -1, end = 0, feeds = 0;
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] == '\n') feeds++;
            if (char.IsWhiteSpace(text[i])) continue;
            if (start >= 0 && feeds >= (wrapped ? 2 : 1))
            {
                paragraphs.Add(new TextSpan(start, end));
                start = -1;
            }

            if (start < 0) start = i;
            end = i + 1;
            feeds = 0;
        }

        if (start >= 0) paragraphs.Add(new TextSpan(start, end));
        return paragraphs.ToImmutable();
    }

    /// <summary>Whether most single line feeds stand between a word or comma and a lower-case letter, and there are some.</summary>
    private static bool IsWrapped(string text)
    {
        const int Fewest = 3;
        int single = 0, inside = 0;
        for (int i = text.IndexOf('\n'); i >= 0; i = text.IndexOf('\n', i + 1))
        {
            int before = i - 1, after = i + 1;
            while (before >= 0 && text[before] is ' ' or '\t' or '\r') before--;
            while (after < text.Length && text[after] is ' ' or '\t') after++;
            if (before < 0 || after >= text.Length || text[before] == '\n' || text[after] is '\n' or '\r') continue;
            single++;
            if ((char.IsLetterOrDigit(text[before]) || text[before] == ',') && char.IsLower(text[after])) inside++;
        }

        return inside >= Fewest && inside * 2 > single;
    }
}
