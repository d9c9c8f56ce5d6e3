using System.Collections.Frozen;
using System.Runtime.InteropServices;
using QuoteKit.Model;

namespace QuoteKit.Articles;

/// <summary>Reads what the words of a page's class and id attributes tell; each attribute text once a page.</summary>
internal sealed class MarkupWords
{
    /// <summary>No word of the lists is longer, two with a hyphen neither.</summary>
    private const int LongestWord = 40;

    private static readonly FrozenDictionary<string, NodeTraits>.AlternateLookup<ReadOnlySpan<char>> Known =
        Load().GetAlternateLookup<ReadOnlySpan<char>>();

    private readonly Dictionary<string, NodeTraits> _seen = new(StringComparer.Ordinal);

    /// <summary>What all words of the attribute tell.</summary>
    public NodeTraits Of(string attribute)
    {
        ref NodeTraits traits = ref CollectionsMarshal.GetValueRefOrAddDefault(_seen, attribute, out bool seen);
        if (!seen) traits = Read(attribute);
        return traits;
    }

    /// <summary>Words are parted by signs and by capitals ("articleShareBar"); each two neighbours count as one word with a hyphen too.</summary>
    private static NodeTraits Read(string attribute)
    {
        Span<char> pair = stackalloc char[2 * LongestWord + 1];
        int before = 0, beforeEnd = -2;
        NodeTraits traits = default;
        for (int i = 0; i < attribute.Length;)
        {
            if (!char.IsLetter(attribute[i]))
            {
                i++;
                continue;
            }

            int start = i++;
            while (i < attribute.Length && char.IsLetter(attribute[i]) && !(char.IsAsciiLetterUpper(attribute[i]) && char.IsAsciiLetterLower(attribute[i - 1]))) i++;
            int length = i - start;
            if (length > LongestWord)
            {
                beforeEnd = -2;
                continue;
            }

            bool neighbours = before > 0 && start <= beforeEnd + 1;
            if (neighbours) pair[before] = '-';
            int at = neighbours ? before + 1 : 0;
            Span<char> word = pair.Slice(at, length);
            attribute.AsSpan(start, length).ToLowerInvariant(word);
            if (Known.TryGetValue(word, out NodeTraits told)) traits |= told;
            if (neighbours && Known.TryGetValue(pair[..(at + length)], out told)) traits |= told;
            word.CopyTo(pair);
            (before, beforeEnd) = (length, i);
        }

        return traits;
    }

    private static FrozenDictionary<string, NodeTraits> Load()
    {
        SectionedWords file = SectionedWords.Load("boilerplate.txt");
        var known = new Dictionary<string, NodeTraits>(StringComparer.Ordinal);
        foreach ((string section, NodeTraits traits) in (ReadOnlySpan<(string, NodeTraits)>)
        [
            ("class", NodeTraits.BoilerplateWord), ("comments", NodeTraits.CommentsWord), ("body", NodeTraits.BodyWord), ("date", NodeTraits.DateWord),
            ("pull-quote", NodeTraits.PullQuoteWord), ("byline", NodeTraits.BylineWord), ("author", NodeTraits.AuthorWord), ("name", NodeTraits.NameWord),
            ("title", NodeTraits.TitleWord),
        ])
        {
            foreach (string word in file[section]) known[word] = known.GetValueOrDefault(word) | traits;
        }

        return known.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
