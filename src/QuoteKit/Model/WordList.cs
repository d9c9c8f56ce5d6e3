using System.Collections.Frozen;

namespace QuoteKit.Model;

/// <summary>A set of words that is looked up by span, without an allocation. Immutable, so safe to share.</summary>
internal sealed class WordList
{
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _words;

    /// <summary>Makes a list of <paramref name="words"/>; case counts only if asked for.</summary>
    public WordList(IEnumerable<string> words, bool caseCounts = false) =>
        _words = words.ToFrozenSet(caseCounts ? StringComparer.Ordinal : StringComparer.OrdinalIgnoreCase)
            .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Reads a list from a data file with one word a line.</summary>
    public static WordList Read(string file, bool caseCounts = false) => new(DataFile.Lines(file), caseCounts);

    public bool Contains(ReadOnlySpan<char> word) => _words.Contains(word);
}
