using QuoteKit.Model;
using QuoteKit.Tokens;

namespace QuoteKit.Sentences;

/// <summary>What word lists and numberings say about a place.</summary>
internal static class BoundarySigns
{
    // After a quoted question a name and its cue are near; further on there is a new sentence.
    private const int LongestName = 5;

    private static readonly WordList Starters = WordList.Read("sentence-starters.txt");
    private static readonly WordList Cues = WordList.Read("sentence-cues.txt");

    // By the lower bits of a word's key: whether a starter may have it. Most words show at a glance that they are none.
    private static readonly bool[] StarterKeys = KeysOf(DataFile.Lines("sentence-starters.txt"));

    /// <summary>Whether a word begins sentences and no names.</summary>
    /// <param name="word">The word.</param>
    /// <param name="key">Its <see cref="WordKey"/>.</param>
    public static bool IsStarter(ReadOnlySpan<char> word, uint key) => StarterKeys[key % StarterKeys.Length] && Starters.Contains(word);

    /// <summary>After a closing mark: a name, then a verb of speech, as in “Why?” Olsen asked.</summary>
    public static bool CueFollows(in BoundaryPlace place)
    {
        if (place.Closers == 0) return false;
        for (int i = place.Next; i < place.Next + LongestName && place.Has(i); i++)
        {
            if (Cues.Contains(place.Word(i))) return true;
            if (i == place.Next ? IsStarter(place.Word(i), WordKey.Of(place.Word(i))) : place.Shape(i) == WordShape.Lower) return false;
        }

        return false;
    }

    /// <summary>Whether an abbreviation before the place is one that names follow: "Gen."</summary>
    public static bool IsTitle(in BoundaryPlace place) =>
        Abbreviation.TryGet(place.Word(place.Stop)[..^1], out StopKind kind) && kind == StopKind.Title;

    /// <summary>What the stop of an abbreviation is: 0 for none, 1 for an initial, 2 for an acronym, else by its kind.</summary>
    public static uint AbbreviationKind(in BoundaryPlace place)
    {
        const uint Listed = 3, Unknown = 31;
        if (place.StopShape != WordShape.Abbreviation) return 0;
        ReadOnlySpan<char> word = place.Word(place.Stop)[..^1];
        if (word.Length == 1) return 1;
        if (Abbreviation.TryGet(word, out StopKind kind)) return Listed + (uint)kind;
        return word.Contains('.') ? 2u : Unknown;
    }

    private static bool[] KeysOf(IEnumerable<string> words)
    {
        var keys = new bool[1 << 12];
        foreach (string word in words) keys[WordKey.Of(word) % keys.Length] = true;
        return keys;
    }
}
