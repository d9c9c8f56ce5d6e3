namespace QuoteKit.Syntax;

/// <summary>Keeps the lemmas of one text, so that a word's lemma is made once and shared. Not for several threads.</summary>
internal sealed class LemmaCache(Lemmatizer lemmatizer, string[] tags)
{
    private readonly Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>>[] _known =
        [.. tags.Select(_ => new Dictionary<string, string>(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>())];

    /// <summary>The dictionary form of a word with the tag of this number.</summary>
    public string Lemma(ReadOnlySpan<char> word, byte tag)
    {
        if (_known[tag].TryGetValue(word, out string? lemma)) return lemma;
        lemma = lemmatizer.Lemma(word, tags[tag]);
        _known[tag][word] = lemma;
        return lemma;
    }
}
