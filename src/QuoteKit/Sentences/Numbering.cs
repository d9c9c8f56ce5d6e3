using System.Globalization;

namespace QuoteKit.Sentences;

/// <summary>Reads the numbers of lists: "1.", "2)", "b.", "• 3.".</summary>
internal static class Numbering
{
    // Bullets are no longer than numbers, but the first words of most sentences are.
    private const int Longest = 3;

    /// <summary>The number, or the letter's place in the alphabet, with a stop or bracket after it and maybe a bullet before it; else 0.</summary>
    /// <param name="place">Gives the tokens.</param>
    /// <param name="token">The bullet's or number's index.</param>
    public static int At(in BoundaryPlace place, int token)
    {
        if (place.Length(token) > Longest) return 0;
        if (!place.IsWord(token) && place.Shape(token) is WordShape.Symbol or WordShape.Dash) token++;
        if (place.Length(token) is 0 or > Longest || place.Shape(token + 1) is not (WordShape.Stop or WordShape.CloseBracket)) return 0;
        ReadOnlySpan<char> word = place.Word(token);
        // "I" with a stop ends sentences.
        if (word.Length == 1 && char.IsAsciiLetter(word[0]) && word[0] != 'I') return (word[0] | 0x20) - 'a' + 1;
        return int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : 0;
    }
}
