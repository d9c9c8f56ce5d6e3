using System.Text;
using QuoteKit.Mentions;

namespace QuoteKit.Speakers;

/// <summary>Links names that are no persons': the full name with its acronym and its shortened forms.</summary>
internal sealed class OrganizationLinker(EntityIndex index, Roster roster)
{
    private readonly Dictionary<string, Entity> _byName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Entity> _byPart = new(StringComparer.Ordinal);
    private readonly Dictionary<KnownSpeaker, Entity> _byKnown = [];

    public void Link()
    {
        var keys = new string?[index.Mentions.Length];
        for (int i = 0; i < index.Mentions.Length; i++)
        {
            Mention mention = index.Mentions[i];
            if (mention.Kind is not (MentionKind.Organization or MentionKind.Location or MentionKind.Other) || index.Of(i) is not null) continue;
            NameKey key = NameKey.Of(index.Text, mention.Name);
            keys[i] = WithoutForm(key);
            if (_byName.ContainsKey(keys[i]!)) continue;
            KnownSpeaker? known = roster.Single(key);
            if (known is not null && _byKnown.TryGetValue(known, out Entity? same))
            {
                _byName[keys[i]!] = same;
                continue;
            }

            Entity entity = index.Add(mention.IsPlural ? SpeakerKind.Group : SpeakerKind.Organization);
            entity.Gender = mention.IsPlural ? Gender.Unknown : Gender.Neuter;
            _byName[keys[i]!] = entity;
            if (known is not null) _byKnown[known] = entity;
            RegisterParts(key, entity);
            if (BracketedAcronym(i) is { } acronym) _byPart[acronym] = entity;
        }

        for (int i = 0; i < index.Mentions.Length; i++)
        {
            if (keys[i] is not { } key) continue;
            index.Link(i, _byPart.TryGetValue(key, out Entity? whole) ? whole : _byName[key]);
        }
    }

    /// <summary>Parts of at least two words from either end, and the initials, lead to the name.</summary>
    private void RegisterParts(NameKey key, Entity entity)
    {
        const int LongestName = 12;
        if (key.Words.Length is < 2 or > LongestName) return;
        for (int length = 2; length < key.Words.Length; length++)
        {
            if (key.Words[length - 1] is not ("of" or "for" or "and" or "the")) _byPart.TryAdd(string.Join(' ', key.Words[..length]), entity);
            if (key.Words[^length] is not ("of" or "for" or "and" or "the")) _byPart.TryAdd(string.Join(' ', key.Words[^length..]), entity);
        }

        var initials = new StringBuilder();
        foreach (string word in key.Words)
        {
            if (word is not ("of" or "for" or "and" or "the")) initials.Append(word[0]);
        }

        if (initials.Length >= 3) _byPart.TryAdd(initials.ToString(), entity);
    }

    /// <summary>The acronym in brackets behind a name of several words, or null.</summary>
    private string? BracketedAcronym(int mention)
    {
        int next = mention + 1;
        if (next >= index.Mentions.Length || index.Mentions[mention].HeadToken + 2 != index.Mentions[next].HeadToken) return null;
        if (index.Text.First(index.Mentions[mention].HeadToken + 1) != '(') return null;
        NameKey key = NameKey.Of(index.Text, index.Mentions[next].Name);
        return NameWords.IsAcronym(index.Text.Word(index.Mentions[next].HeadToken)) && key.Words.Length == 1 ? key.Whole : null;
    }

    /// <summary>The name without "the", "Inc." and the like.</summary>
    private static string WithoutForm(NameKey key)
    {
        int last = key.Words.Length;
        while (last > 1 && key.Words[last - 1] is "inc" or "corp" or "co" or "ltd" or "llc" or "plc" or "corporation" or "company") last--;
        return string.Join(' ', key.Words[..last]);
    }
}
