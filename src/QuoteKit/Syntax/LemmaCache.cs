namespace QuoteKit.Syntax;

/// <summary>Keeps the lemmas of one text, so that a word's lemma is made once and shared. Not for several threads.</summary>
internal sealed class LemmaCache(Lemmatizer lemmatizer, string[] tags, string text)
{
    private const int Smallest = 256;

    // A table with open addresses, at most half full. Its hashes differ from run to run, so nobody can write a text that fills one place.
    private Entry[] _entries = new Entry[Smallest];
    private int _count;

    /// <summary>The dictionary form of a word of the text with the tag of this number.</summary>
    public string Lemma(TextSpan span, byte tag)
    {
        ReadOnlySpan<char> word = span.Of(text);
        int hash = string.GetHashCode(word) * 31 + tag;
        int place = Find(hash, word, tag);
        if (_entries[place].Lemma is { } known) return known;
        string lemma = lemmatizer.Lemma(word, tags[tag]);
        if (2 * ++_count > _entries.Length)
        {
            Grow();
            place = Find(hash, word, tag);
        }

        _entries[place] = new Entry(hash, tag, span, lemma);
        return lemma;
    }

    private int Find(int hash, ReadOnlySpan<char> word, byte tag)
    {
        int place = hash & (_entries.Length - 1);
        while (true)
        {
            ref Entry entry = ref _entries[place];
            if (entry.Lemma is null) return place;
            if (entry.Hash == hash && entry.Tag == tag && entry.Word.Of(text).SequenceEqual(word)) return place;
            place = (place + 1) & (_entries.Length - 1);
        }
    }

    private void Grow()
    {
        Entry[] old = _entries;
        _entries = new Entry[2 * old.Length];
        foreach (Entry entry in old)
            if (entry.Lemma is not null)
                _entries[Find(entry.Hash, entry.Word.Of(text), entry.Tag)] = entry;
    }

    private readonly record struct Entry(int Hash, byte Tag, TextSpan Word, string? Lemma);
}
