using QuoteKit.Model;

namespace QuoteKit.Claims;

/// <summary>The word list claim-words.tsv. Immutable, so safe to share.</summary>
internal sealed class ClaimWords
{
    private readonly WordTable<ClaimSign> _anyCase, _capital;

    private ClaimWords(ILookup<string, ClaimSign> words)
    {
        _anyCase = new(words.Where(word => !char.IsUpper(word.Key[0])).Select(Row));
        _capital = new(words.Where(word => char.IsUpper(word.Key[0])).Select(Row), caseCounts: true);
    }

    public static ClaimWords Default { get; } = new(DataFile.Rows("claim-words.tsv")
        .ToLookup(row => row[0], row => Enum.Parse<ClaimSign>(row[1], ignoreCase: true)));

    /// <summary>What the word is a sign of; a word that is listed with a capital letter must have it.</summary>
    public ClaimSign Of(ReadOnlySpan<char> word)
    {
        ClaimSign signs = _anyCase.TryGet(word, out ClaimSign known) ? known : ClaimSign.None;
        if (word.Length > 0 && char.IsUpper(word[0]) && _capital.TryGet(word, out known)) signs |= known;
        return signs;
    }

    private static KeyValuePair<string, ClaimSign> Row(IGrouping<string, ClaimSign> word) =>
        new(word.Key, word.Aggregate((a, b) => a | b));
}
