namespace QuoteKit.Speakers;

/// <summary>Links persons' names: the full name with its surname, initials and short forms; two full names with one surname stay two.</summary>
internal sealed class PersonLinker(EntityIndex index)
{
    /// <summary>More namesakes than any article has; bounds the work on a list of names.</summary>
    private const int MostNamesakes = 24;

    private readonly Dictionary<string, List<Person>> _bySurname = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Person>> _byFirst = new(StringComparer.Ordinal);

    private sealed record Person(Entity Entity, NameKey Key, int FirstMention)
    {
        public int LastSeen { get; set; } = -1;
    }

    public void Link()
    {
        var persons = new Person?[index.Mentions.Length];
        var keys = new NameKey[index.Mentions.Length];
        for (int i = 0; i < index.Mentions.Length; i++)
        {
            Mention mention = index.Mentions[i];
            if (mention.Kind != MentionKind.Person) continue;
            keys[i] = NameKey.Of(index.Text, mention.Name);
            if (keys[i].Words.Length >= 2) persons[i] = LinkFull(i, keys[i]);
        }

        for (int i = 0; i < index.Mentions.Length; i++)
        {
            if (index.Mentions[i].Kind != MentionKind.Person) continue;
            Person person = persons[i] ?? LinkShort(i, keys[i]);
            person.LastSeen = i;
            index.Link(i, person.Entity);
            person.Entity.LearnGender(index.Mentions[i].Gender);
        }
    }

    private Person LinkFull(int mention, NameKey key)
    {
        if (_bySurname.TryGetValue(key.Surname, out List<Person>? namesakes))
        {
            foreach (Person person in namesakes)
            {
                if (person.Key.CanBe(key) && AgreeInGender(person.Entity, index.Mentions[mention]))
                {
                    // A longer form of the name lets its other words be found too.
                    if (key.Words.Length > person.Key.Words.Length && person.Key.First != key.First) Register(_byFirst, key.First, person);
                    return person;
                }
            }
        }

        return Add(mention, key);
    }

    /// <summary>A surname or given name alone: the bearer seen last before it, else the first one after.</summary>
    private Person LinkShort(int mention, NameKey key)
    {
        Person? best = Nearest(_bySurname, key.Surname, mention, key);
        best ??= Nearest(_byFirst, key.First, mention, key);
        return best ?? Add(mention, key);
    }

    private Person? Nearest(Dictionary<string, List<Person>> names, string word, int mention, NameKey key)
    {
        if (!names.TryGetValue(word, out List<Person>? namesakes)) return null;
        Person? before = null, after = null;
        foreach (Person person in namesakes)
        {
            if (!AgreeInGender(person.Entity, index.Mentions[mention])) continue;
            if (key.Suffix is not null && person.Key.Suffix is not null && key.Suffix != person.Key.Suffix) continue;
            if (person.LastSeen >= 0 && (before is null || person.LastSeen > before.LastSeen)) before = person;
            else if (person.LastSeen < 0 && (after is null || person.FirstMention < after.FirstMention)) after = person;
        }

        return before ?? after;
    }

    private Person Add(int mention, NameKey key)
    {
        Entity entity = index.Add(SpeakerKind.Person);
        entity.LearnGender(index.Mentions[mention].Gender);
        var person = new Person(entity, key, mention);
        Register(_bySurname, key.Surname, person);
        if (key.Words.Length >= 2) Register(_byFirst, key.First, person);
        return person;
    }

    private static void Register(Dictionary<string, List<Person>> names, string word, Person person)
    {
        if (!names.TryGetValue(word, out List<Person>? namesakes)) names[word] = namesakes = [];
        if (namesakes.Count == MostNamesakes) namesakes.RemoveAt(0);
        namesakes.Add(person);
    }

    private static bool AgreeInGender(Entity entity, Mention mention) =>
        mention.Gender == Gender.Unknown || entity.Gender == Gender.Unknown || mention.Gender == entity.Gender || mention.Title is null;
}
