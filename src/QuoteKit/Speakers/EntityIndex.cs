using System.Collections.Immutable;
using QuoteKit.Mentions;
using QuoteKit.Syntax;

namespace QuoteKit.Speakers;

/// <summary>Gathers the article's mentions into entities: each is somebody or something under all its names.</summary>
internal sealed class EntityIndex
{
    private readonly int[] _entityOfMention;
    private Dictionary<string, Entity>? _byName;

    public EntityIndex(AnnotatedText text, ImmutableArray<Mention> mentions, SpeechContext speech, Roster? roster = null)
    {
        Text = text;
        Speech = speech;
        Mentions = MissedSurnames.Add(text, mentions);
        _entityOfMention = new int[Mentions.Length];
        Array.Fill(_entityOfMention, -1);
        Roster = roster ?? Roster.Empty;
        new PersonLinker(this, Roster).Link();
        new OrganizationLinker(this, Roster).Link();
        foreach (Entity entity in Entities) LearnRoles(entity);
        new NominalLinker(this).Link();
        foreach (Entity entity in Entities) entity.Mentions.Sort();
    }

    public AnnotatedText Text { get; }

    public ImmutableArray<Mention> Mentions { get; }

    public SpeechContext Speech { get; }

    /// <summary>Whom the caller knows.</summary>
    public Roster Roster { get; }

    public List<Entity> Entities { get; } = [];

    /// <summary>The mention's entity, or null for a pronoun.</summary>
    public Entity? Of(int mention) => _entityOfMention[mention] is var entity and >= 0 ? Entities[entity] : null;

    public Entity Add(SpeakerKind kind)
    {
        var entity = new Entity(Entities.Count, kind);
        Entities.Add(entity);
        return entity;
    }

    public void Link(int mention, Entity entity)
    {
        _entityOfMention[mention] = entity.Index;
        entity.Mentions.Add(mention);
    }

    /// <summary>Whom a name stands for, in just these words but for case; or null.</summary>
    public Entity? Named(string name)
    {
        if (_byName is null)
        {
            _byName = new Dictionary<string, Entity>(StringComparer.OrdinalIgnoreCase);
            for (int i = 0; i < Mentions.Length; i++)
                if (Mentions[i].Kind is MentionKind.Person or MentionKind.Organization && Of(i) is { } entity) _byName.TryAdd(Mentions[i].Name.Of(Text.Text).ToString(), entity);
        }

        return _byName.GetValueOrDefault(name);
    }

    /// <summary>The first mention that ends after the offset.</summary>
    public int MentionAt(int offset)
    {
        int low = 0, high = Mentions.Length;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            if (Mentions[middle].Span.End > offset) high = middle;
            else low = middle + 1;
        }

        return low;
    }

    /// <summary>Whom "who", "which" or "that" at this offset stands for: whoever is mentioned right before it in its sentence.</summary>
    public Entity? Antecedent(int offset)
    {
        const int MostBack = 4;
        int before = MentionAt(offset) - 1;
        if (before < 0 || Text.Count == 0) return null;
        int sentence = Text.SentenceOf(Math.Min(Text.TokenAt(offset), Text.Count - 1));
        Entity? fallback = null;
        for (int i = before; i >= 0 && i > before - MostBack && Text.SentenceOf(Mentions[i].HeadToken) == sentence; i--)
        {
            if (Of(i) is not { } entity) continue;
            if (Mentions[i].Kind is MentionKind.Person or MentionKind.Noun) return entity;
            fallback ??= entity;
        }

        return fallback;
    }

    /// <summary>Notes the words of a title or role for entity.</summary>
    public void LearnRole(Entity entity, TextSpan role)
    {
        bool headSeen = false;
        for (int i = Text.TokenAt(role.Start); i < Text.Count && Text.Tokens[i].Span.Start < role.End; i++)
        {
            ReadOnlySpan<char> word = Text.Word(i);
            if (word is "of" or "for" or "to" or "who" or "at" or "in" or "with") headSeen = entity.RoleHeads.Count > 0;
            if (!char.IsLetter(word[0])) continue;
            entity.RoleWords.Add(word.ToString());
            if (headSeen) continue;
            if (PersonNouns.TryGet(word, out PersonNoun noun) && noun is { IsPerson: true, IsPlural: false }) entity.RoleHeads.Add(noun.Singular);
            else if (TitleWords.KindOf(word) == TitleKind.Role) entity.RoleHeads.Add(word.ToString());
        }
    }

    private void LearnRoles(Entity entity)
    {
        foreach (int index in entity.Mentions)
        {
            Mention mention = Mentions[index];
            entity.LearnGender(mention.Gender);
            entity.Speaks |= Speech.IsSource(mention.HeadToken);
            if (mention.Title is { } title)
            {
                LearnRole(entity, title);
                LearnOwner(entity, title);
            }

            if (mention.Role is { } role) LearnRole(entity, role);
            if (entity.Kind == SpeakerKind.Person) LearnPlace(entity, mention);
        }
    }

    /// <summary>"Norland's president Ann Hale": the owner is a word of her role.</summary>
    private void LearnOwner(Entity entity, TextSpan title)
    {
        int mark = Text.TokenAt(title.Start) - 1;
        if (mark > 0 && Text.Word(mark) is "'s" or "’s") entity.RoleWords.Add(Text.Word(mark - 1).ToString());
    }

    /// <summary>"Ann Hale of Ohio", "Ann Hale (R-Ohio)": the place is a word of her role.</summary>
    private void LearnPlace(Entity entity, Mention mention)
    {
        const int Words = 3;
        int i = Text.TokenAt(mention.Span.End);
        if (i >= Text.Count || !(Text.Word(i) is "of" or "from" || Text.First(i) == '(')) return;
        for (int end = Math.Min(Text.Count, ++i + Words); i < end && (char.IsUpper(Text.First(i)) || Text.First(i) == '-'); i++) entity.RoleWords.Add(Text.Word(i).ToString());
    }
}
