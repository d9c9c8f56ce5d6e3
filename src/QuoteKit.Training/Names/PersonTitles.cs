using QuoteKit.Mentions;
using QuoteKit.Syntax;

namespace QuoteKit.Training.Names;

/// <summary>Titles that corpora count among the words of a person's name; by our conventions they stand before it.</summary>
internal static class PersonTitles
{
    /// <summary>The first token of a person's name behind its titles; a title alone keeps its last word.</summary>
    public static int FirstBehind(AnnotatedText text, int first, int last)
    {
        while (first < last && IsTitle(text.Word(first))) first++;
        return first;
    }

    /// <summary>Whether the word is a title and no given name ("Dean") that may be one.</summary>
    private static bool IsTitle(ReadOnlySpan<char> word) => TitleWords.KindOf(word) switch
    {
        TitleKind.None => false,
        TitleKind.Honorific => !TitleWords.StaysWithGivenName(word),
        _ => !TitleWords.StaysWithGivenName(word) && !GivenNames.Contains(word),
    };
}
