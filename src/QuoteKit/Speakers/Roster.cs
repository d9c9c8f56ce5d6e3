using System.Collections.Immutable;
using QuoteKit.Syntax;
using QuoteKit.Tokens;

namespace QuoteKit.Speakers;

/// <summary>The people and organizations that the caller knows, to be found by their names. Immutable.</summary>
internal sealed class Roster
{
    private readonly Dictionary<string, List<KnownSpeaker>> _byName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<(NameKey Key, KnownSpeaker Known)>> _bySurname = new(StringComparer.Ordinal);

    private Roster(ImmutableArray<KnownSpeaker> entries)
    {
        foreach (KnownSpeaker known in entries)
        {
            foreach (string name in known.Aliases.Prepend(known.Name))
            {
                NameKey key = KeyOf(name);
                Register(_byName, key.Whole, known);
                if (key.Words.Length >= 2) Register(_bySurname, key.Surname, (key, known));
            }
        }
    }

    public static Roster Empty { get; } = new([]);

    public static Roster Of(ImmutableArray<KnownSpeaker> entries) => entries.IsDefaultOrEmpty ? Empty : new Roster(entries);

    /// <summary>The one entry that the name leads to: that has it, or, for full names, one that can be the same ("Joe Hale", "Joseph Hale"). Null for none or several.</summary>
    public KnownSpeaker? Single(NameKey name)
    {
        if (_byName.Count == 0) return null;
        if (_byName.TryGetValue(name.Whole, out List<KnownSpeaker>? exact)) return exact.Count == 1 ? exact[0] : null;
        if (name.Words.Length < 2 || !_bySurname.TryGetValue(name.Surname, out var namesakes)) return null;
        KnownSpeaker? only = null;
        foreach (var (key, known) in namesakes)
        {
            if (known == only || !key.CanBe(name)) continue;
            if (only is not null) return null;
            only = known;
        }

        return only;
    }

    /// <summary>The one entry that a mention's name leads to, or its name with title ("Lady Mill").</summary>
    public KnownSpeaker? Single(EntityIndex index, Mention mention, NameKey name) =>
        Single(name) ?? (mention.Title is null || _byName.Count == 0 ? null : Single(NameKey.Of(index.Text, mention.Span)));

    /// <summary>The identifier of the entry that most of an entity's names lead to, or null if none does or several do alike.</summary>
    public string? IdentifierOf(EntityIndex index, Entity entity)
    {
        if (_byName.Count == 0) return null;
        var names = new HashSet<string>(StringComparer.Ordinal);
        var votes = new Dictionary<KnownSpeaker, int>();
        foreach (int i in entity.Mentions)
        {
            if (index.Mentions[i].Kind is MentionKind.Noun or MentionKind.Pronoun) continue;
            NameKey key = NameKey.Of(index.Text, index.Mentions[i].Name);
            if (!names.Add(key.Whole)) continue;
            // A name of several entries counts for each of them; another name may then tell which it is.
            IEnumerable<KnownSpeaker> bearers = _byName.TryGetValue(key.Whole, out List<KnownSpeaker>? exact) ? exact : Single(index, index.Mentions[i], key) is { } one ? [one] : [];
            foreach (KnownSpeaker known in bearers) votes[known] = votes.GetValueOrDefault(known) + 1;
        }

        if (votes.Count == 0) return null;
        int most = votes.Values.Max();
        KnownSpeaker[] best = [.. votes.Where(vote => vote.Value == most).Select(vote => vote.Key)];
        return best.Length == 1 ? best[0].Identifier : null;
    }

    private static NameKey KeyOf(string name)
    {
        var tokens = Tokenizer.Tokenize(name).Select(static span => new Token(span, "", "", -1, ""));
        return NameKey.Of(new AnnotatedText(name, [.. tokens], [], []), new TextSpan(0, name.Length));
    }

    private static void Register<T>(Dictionary<string, List<T>> entries, string name, T entry)
    {
        if (!entries.TryGetValue(name, out List<T>? known)) entries[name] = known = [];
        if (!known.Contains(entry)) known.Add(entry);
    }
}
