using System.Collections.Frozen;
using QuoteKit.Model;

namespace QuoteKit.Claims;

/// <summary>What a word can be a sign of.</summary>
internal enum ClaimSign
{
    Negation,
    Hedge,
    Future,
    Quantity,
    Date,
    Comparison,
    Cause,

    /// <summary>Of a cue's lemma: it tells what will be.</summary>
    Prediction,

    /// <summary>Of a cue's lemma: it says no to its content.</summary>
    Refusal,
}

/// <summary>The word list claim-words.tsv. Immutable, so safe to share.</summary>
internal sealed class ClaimWords
{
    private readonly FrozenDictionary<ClaimSign, (WordList AnyCase, WordList Capital)> _signs;

    private ClaimWords(FrozenDictionary<ClaimSign, (WordList AnyCase, WordList Capital)> signs) => _signs = signs;

    public static ClaimWords Default { get; } = new(DataFile.Rows("claim-words.tsv")
        .GroupBy(row => Enum.Parse<ClaimSign>(row[1], ignoreCase: true), row => row[0])
        .ToFrozenDictionary(
            sign => sign.Key,
            sign => (new WordList(sign.Where(w => !char.IsUpper(w[0]))), new WordList(sign.Where(w => char.IsUpper(w[0])), caseCounts: true))));

    public bool Has(ClaimSign sign, ReadOnlySpan<char> word) => _signs[sign].AnyCase.Contains(word) || _signs[sign].Capital.Contains(word);
}
