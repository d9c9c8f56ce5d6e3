using QuoteKit.Model;

namespace QuoteKit.Tokens;

/// <summary>Tells at a glance that a word is no contraction ("gonna") and no abbreviation, as almost all are neither.</summary>
/// <remarks>A word passes unless one in a list shares its length, first and last letter; then the rules look closer.</remarks>
internal static class PlainWords
{
    private const int Letters = 32;

    // By the lower five bits of a word's first and last character: a bit for each length.
    private static readonly uint[] Contractions = Lengths(DataFile.Rows("contractions.tsv").Select(row => row[0]));
    private static readonly uint[] Abbreviations =
        Lengths(DataFile.Rows("abbreviations.tsv").Select(row => row[0]).Concat(Enumerable.Range('a', 26).Select(c => ((char)c).ToString())));

    /// <summary>Whether the word is certainly not in the lists.</summary>
    /// <param name="first">Its first character.</param>
    /// <param name="last">Its last character.</param>
    /// <param name="length">How long it is.</param>
    /// <param name="beforeStop">Whether a stop follows, so that it may be an abbreviation.</param>
    public static bool Has(char first, char last, int length, bool beforeStop)
    {
        int letters = first % Letters + last % Letters * Letters;
        uint lengths = Contractions[letters] | (beforeStop ? Abbreviations[letters] : 0);
        return (lengths >> length & 1) == 0;
    }

    private static uint[] Lengths(IEnumerable<string> words)
    {
        var lengths = new uint[Letters * Letters];
        foreach (string word in words) lengths[word[0] % Letters + word[^1] % Letters * Letters] |= 1u << word.Length;
        return lengths;
    }
}
