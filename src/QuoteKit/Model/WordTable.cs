using System.Collections.Frozen;

namespace QuoteKit.Model;

/// <summary>Values by word, looked up by span without an allocation. Immutable, so safe to share.</summary>
internal sealed class WordTable<T>
{
    private readonly FrozenDictionary<string, T>.AlternateLookup<ReadOnlySpan<char>> _rows;

    /// <summary>Makes a table of <paramref name="rows"/>; case counts only if asked for.</summary>
    public WordTable(IEnumerable<KeyValuePair<string, T>> rows, bool caseCounts = false) =>
        _rows = rows.ToFrozenDictionary(caseCounts ? StringComparer.Ordinal : StringComparer.OrdinalIgnoreCase)
            .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Reads a table from a tab-separated data file whose first column is the word.</summary>
    public static WordTable<T> Read(string file, Func<string[], T> value, bool caseCounts = false) =>
        new(DataFile.Rows(file).Select(row => KeyValuePair.Create(row[0], value(row))), caseCounts);

    public bool TryGet(ReadOnlySpan<char> word, [System.Diagnostics.CodeAnalysis.MaybeNullWhen(false)] out T value) =>
        _rows.TryGetValue(word, out value);
}
