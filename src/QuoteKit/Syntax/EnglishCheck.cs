using QuoteKit.Model;

namespace QuoteKit.Syntax;

/// <summary>Tells by its small words whether a text reads as English, whatever language the page declares.</summary>
internal static class EnglishCheck
{
    // A fifth to a third of the words of English prose are in the list; below 4 in 100 of other languages'.
    private const double FewestListed = 0.09;

    // Too short a text says nothing: a headline may have none of them.
    private const int FewestWords = 20;

    private const int Enough = 5000;

    private static readonly WordList FunctionWords = WordList.Read("function-words.txt");

    /// <summary>Whether the text reads as English; a text of fewer than 20 words does, unless it is in another script.</summary>
    public static bool IsEnglish(AnnotatedText text)
    {
        int words = 0, listed = 0, latin = 0, foreign = 0;
        for (int i = 0; i < text.Count && words < Enough; i++)
        {
            if (!char.IsLetter(text.First(i))) continue;
            ReadOnlySpan<char> word = text.Word(i);
            words++;
            if (IsLatin(word[0])) latin += word.Length;
            else foreign += word.Length;
            if (FunctionWords.Contains(word)) listed++;
        }

        if (foreign > latin && foreign >= FewestWords) return false;
        return words < FewestWords || listed >= words * FewestListed;
    }

    private static bool IsLatin(char letter) => letter < '\u0250' || letter is >= '\u1e00' and < '\u1f00';
}
