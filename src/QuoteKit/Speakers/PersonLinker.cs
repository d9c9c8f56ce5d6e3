namespace QuoteKit.Speakers;

/// <summary>Links persons' names: the full name with its surname, initials and short forms; two full names with one surname stay two.</summary>
internal sealed class PersonLinker(EntityIndex index, Roster roster)
{
    /// <summary>More namesakes than any article has; bounds the work on a list of names.</summary>
    private const int MostNamesakes = 24;

    private readonly Dictionary<string, List<Person>> _bySurname = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Person>> _byFirst = new(StringComparer.Ordinal);

    private readonly Dictionary<KnownSpeaker, Person> _byKnown = [];

    private sealed record Person(Entity Entity, NameKey Key, int FirstMention)
    {
        /// <summary>The entry of the caller's roster, or null.</summary>
        public KnownSpeaker? Known { get; set; }

        public int LastSeen { get; set; } = -1;

        /// <summary>How often the full name was seen, over the article and so far.</summary>
        public int FullNames { get; set; }

        public int FullNamesSoFar { get; set; }

        /// <summary>How often a surname or given name alone was taken for this person so far.</summary>
        public int ShortNames { get; set; }
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
            if (keys[i].Words.Length < 2) continue;
            persons[i] = LinkFull(i, keys[i]);
            persons[i]!.FullNames++;
        }

        for (int i = 0; i < index.Mentions.Length; i++)
        {
            if (index.Mentions[i].Kind != MentionKind.Person && !IsSurname(i)) continue;
            if (persons[i] is { } full) full.FullNamesSoFar++;
            Person person = persons[i] ?? LinkShort(i, NameKey.Of(index.Text, index.Mentions[i].Name));
            if (persons[i] is null) person.ShortNames++;
            person.LastSeen = i;
            index.Link(i, person.Entity);
            if (index.Mentions[i].Kind == MentionKind.Person) person.Entity.LearnGender(index.Mentions[i].Gender);
        }
    }

    private Person LinkFull(int mention, NameKey key)
    {
        KnownSpeaker? known = roster.Single(index, index.Mentions[mention], key);
        if (known is not null && _byKnown.TryGetValue(known, out Person? same)) return same;
        if (_bySurname.TryGetValue(key.Surname, out List<Person>? namesakes))
        {
            foreach (Person person in namesakes)
            {
                if (known is not null && person.Known is not null) continue;
                if (person.Key.CanBe(key) && AgreeInGender(person.Entity, index.Mentions[mention]))
                {
                    // A longer form of the name lets its other words be found too.
                    if (key.Words.Length > person.Key.Words.Length && person.Key.First != key.First) Register(_byFirst, key.First, person);
                    Know(person, known);
                    return person;
                }
            }
        }

        return Add(mention, key, known);
    }

    /// <summary>Whether a name that reads like no person's is the surname of somebody whose full name the article has.</summary>
    private bool IsSurname(int mention)
    {
        Mention it = index.Mentions[mention];
        if (it.Kind is not (MentionKind.Other or MentionKind.Organization) || it.IsPlural || index.Text.TokenAt(it.Name.Start) != it.HeadToken) return false;
        return !index.Text.Is(it.HeadToken - 1, "the") && _bySurname.ContainsKey(NameKey.Of(index.Text, it.Name).Surname);
    }

    /// <summary>A surname or given name alone: whom it meant before or the article names most, else the first one after.</summary>
    private Person LinkShort(int mention, NameKey key)
    {
        Person? best = Nearest(_bySurname, key.Surname, mention, key);
        best ??= Nearest(_byFirst, key.First, mention, key);
        if (best is not null) return best;
        KnownSpeaker? known = roster.Single(index, index.Mentions[mention], key);
        return known is not null && _byKnown.TryGetValue(known, out Person? person) ? person : Add(mention, key, known);
    }

    private Person? Nearest(Dictionary<string, List<Person>> names, string word, int mention, NameKey key)
    {
        if (!names.TryGetValue(word, out List<Person>? namesakes)) return null;
        Person? before = null, after = null;
        foreach (Person person in namesakes)
        {
            if (!AgreeInGender(person.Entity, index.Mentions[mention])) continue;
            if (key.Suffix is not null && person.Key.Suffix is not null && key.Suffix != person.Key.Suffix) continue;
            if (person.LastSeen >= 0 && (before is null || Claim(person, mention) >= Claim(before, mention))) before = person;
            else if (person.LastSeen < 0 && (after is null || person.FirstMention < after.FirstMention)) after = person;
        }

        return before ?? after;
    }

    /// <summary>How strong a claim a namesake has to the surname alone: who bore it before, who is named most, who was named just now.</summary>
    private double Claim(Person person, int mention)
    {
        const int Most = 3;
        int sentences = index.Text.SentenceOf(index.Mentions[mention].HeadToken) - index.Text.SentenceOf(index.Mentions[person.LastSeen].HeadToken);
        double recent = sentences <= 1 ? 1.5 : sentences <= 3 ? 0.75 : 0;
        return Math.Min(person.ShortNames, Most) + (0.7 * Math.Min(person.FullNamesSoFar, Most)) + (0.5 * Math.Min(person.FullNames, Most)) + recent;
    }

    private Person Add(int mention, NameKey key, KnownSpeaker? known)
    {
        Entity entity = index.Add(SpeakerKind.Person);
        entity.LearnGender(index.Mentions[mention].Gender);
        var person = new Person(entity, key, mention);
        Register(_bySurname, key.Surname, person);
        if (key.Words.Length >= 2) Register(_byFirst, key.First, person);
        Know(person, known);
        return person;
    }

    private void Know(Person person, KnownSpeaker? known)
    {
        if (known is null) return;
        person.Known = known;
        _byKnown[known] = person;
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
