using System.Collections.Frozen;
using System.Globalization;
using QuoteKit.Model;

namespace QuoteKit.Syntax;

/// <summary>Gives words their dictionary form: by the word itself where that was learned, else by its longest known ending.</summary>
/// <remarks>Immutable. The rules stand in lemmas.tsv: tag, ending (a whole word behind ^), how much to cut, what to add.</remarks>
internal sealed class Lemmatizer
{
    /// <summary>The longest ending that has rules, in characters.</summary>
    public const int LongestEnding = 6;

    private const int LongestWord = 40;

    private readonly FrozenDictionary<string, Rules> _rows;

    /// <summary>Makes a lemmatizer from rows of tag, ending, cut and addition.</summary>
    public Lemmatizer(IEnumerable<string[]> rows) =>
        _rows = rows.GroupBy(row => row[0], StringComparer.Ordinal)
            .ToFrozenDictionary(group => group.Key, group => new Rules(group), StringComparer.Ordinal);

    public static Lemmatizer Default { get; } = new(DataFile.Rows("lemmas.tsv"));

    /// <summary>Whether words of this tag keep their capitals.</summary>
    public static bool IsName(string tag) => tag is "NNP" or "NNPS";

    /// <summary>The dictionary form of a word with its tag.</summary>
    public string Lemma(ReadOnlySpan<char> word, string tag)
    {
        if (word.Length > LongestWord) return IsName(tag) ? word.ToString() : word.ToString().ToLowerInvariant();
        Span<char> folded = stackalloc char[word.Length];
        word.ToLowerInvariant(folded);
        folded.Replace('’', '\'');
        ReadOnlySpan<char> kept = IsName(tag) ? word : folded;
        if (!_rows.TryGetValue(tag, out Rules? rules) || !rules.TryGet(folded, out Edit edit)) return kept.ToString();
        return string.Concat(kept[..^Math.Min(edit.Cut, kept.Length)], edit.Add);
    }

    private readonly record struct Edit(int Cut, string Add);

    private sealed class Rules
    {
        private readonly WordTable<Edit> _words, _endings;

        public Rules(IEnumerable<string[]> rows)
        {
            ILookup<bool, string[]> byKind = rows.ToLookup(row => row[1].StartsWith('^'));
            _words = Table(byKind[true], 1);
            _endings = Table(byKind[false], 0);
        }

        public bool TryGet(ReadOnlySpan<char> word, out Edit edit)
        {
            if (_words.TryGet(word, out edit)) return true;
            for (int length = Math.Min(word.Length, LongestEnding); length >= 0; length--)
                if (_endings.TryGet(word[^length..], out edit))
                    return true;
            return false;
        }

        private static WordTable<Edit> Table(IEnumerable<string[]> rows, int skip) => new(
            rows.Select(row => KeyValuePair.Create(row[1][skip..], new Edit(int.Parse(row[2], CultureInfo.InvariantCulture), row[3]))),
            caseCounts: true);
    }
}
