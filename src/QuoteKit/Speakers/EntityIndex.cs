using System.Collections.Immutable;
using QuoteKit.Mentions;
using QuoteKit.Syntax;

namespace QuoteKit.Speakers;

/// <summary>Gathers the article's mentions into entities: each is somebody or something under all its names.</summary>
internal sealed class EntityIndex
{
    private readonly int[] _entityOfMention;

    public EntityIndex(AnnotatedText text, ImmutableArray<Mention> mentions)
    {
        Text = text;
        Mentions = mentions;
        _entityOfMention = new int[mentions.Length];
        Array.Fill(_entityOfMention, -1);
        new PersonLinker(this).Link();
        new OrganizationLinker(this).Link();
        foreach (Entity entity in Entities) LearnRoles(entity);
        new NominalLinker(this).Link();
        foreach (Entity entity in Entities) entity.Mentions.Sort();
    }

    public AnnotatedText Text { get; }

    public ImmutableArray<Mention> Mentions { get; }

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
            if (mention.Title is { } title) LearnRole(entity, title);
            if (mention.Role is { } role) LearnRole(entity, role);
        }
    }
}
