using System.Collections.Immutable;
using QuoteKit.Mentions;
using QuoteKit.Syntax;

namespace QuoteKit.Speakers;

/// <summary>Makes the speakers that users see out of the entities that speak.</summary>
internal sealed class SpeakerBuilder(EntityIndex index)
{
    private readonly AnnotatedText _text = index.Text;

    /// <summary>The speakers of the entities, in the order of their first mention, and each entity's speaker.</summary>
    /// <param name="entities">Those who speak, each once.</param>
    /// <param name="alsoMentioned">Where pronouns mention them: mention indices.</param>
    public (ImmutableArray<Speaker> Speakers, Dictionary<Entity, Speaker> ByEntity) Build(
        IReadOnlyCollection<Entity> entities, ILookup<Entity, TextSpan> alsoMentioned)
    {
        var drafts = entities.Select(entity => (Entity: entity, Mentions: MentionsOf(entity, alsoMentioned)))
            .OrderBy(pair => pair.Mentions[0]).ThenBy(pair => pair.Entity.Index).ToList();
        var speakers = ImmutableArray.CreateBuilder<Speaker>(drafts.Count);
        var byEntity = new Dictionary<Entity, Speaker>(drafts.Count);
        foreach (var (entity, mentions) in drafts)
        {
            Speaker speaker = Build(entity, mentions, speakers.Count + 1);
            speakers.Add(speaker);
            byEntity[entity] = speaker;
        }

        return (speakers.ToImmutable(), byEntity);
    }

    private Speaker Build(Entity entity, ImmutableArray<TextSpan> mentions, int number)
    {
        string words = NameOf(entity);
        var aliases = new List<string>();
        TextSpan? honorific = null, role = null, titleRole = null;
        foreach (int i in entity.Mentions)
        {
            Mention mention = index.Mentions[i];
            if (mention.Title is { } title)
            {
                int parted = HonorificStart(title);
                if (parted < title.End) honorific ??= new TextSpan(parted, title.End);
                if (parted > title.Start && !IsPlural(title)) titleRole ??= new TextSpan(title.Start, Before(parted));
            }

            role ??= mention.Role;
            string alias = (mention.Kind == MentionKind.Noun ? mention.Span : mention.Name).Of(_text.Text).ToString();
            if (mention.Kind != MentionKind.Pronoun && alias != words && !aliases.Contains(alias) && aliases.Count < MostAliases) aliases.Add(alias);
        }

        return new Speaker
        {
            Id = $"s{number}",
            Name = words,
            Kind = entity.Kind,
            Honorific = Words(honorific),
            Role = Words(titleRole ?? role ?? entity.Role),
            Identifier = index.Roster.IdentifierOf(index, entity),
            Aliases = [.. aliases],
            Mentions = mentions,
        };
    }

    private const int MostAliases = 20;

    /// <summary>The words of the entity's name; an organization's without a leading "the".</summary>
    public string NameOf(Entity entity)
    {
        ReadOnlySpan<char> words = CanonicalName.Of(index, entity).Of(_text.Text);
        if (entity.Kind == SpeakerKind.Organization && words.StartsWith("the ", StringComparison.OrdinalIgnoreCase)) words = words[4..];
        return words.ToString();
    }

    /// <summary>Where the honorific at a title's end begins ("author | Dr."); the title's end without one.</summary>
    private int HonorificStart(TextSpan title)
    {
        int start = title.End;
        for (int i = _text.TokenAt(title.End - 1); i >= 0 && _text.Tokens[i].Span.Start >= title.Start; i--)
        {
            if (TitleWords.KindOf(_text.Word(i)) != TitleKind.Honorific) break;
            start = _text.Tokens[i].Span.Start;
        }

        return start;
    }

    /// <summary>The end of the last token before the offset.</summary>
    private int Before(int offset)
    {
        int token = _text.TokenAt(offset - 1);
        return token < _text.Count && _text.Tokens[token].Span.Start < offset ? _text.Tokens[token].Span.End : _text.Tokens[Math.Max(0, token - 1)].Span.End;
    }

    /// <summary>Whether the title is shared: "Senators Ann Hale and Paul Cole".</summary>
    private bool IsPlural(TextSpan title) => PersonNouns.TryGet(_text.Word(_text.TokenAt(title.End - 1)), out PersonNoun noun) && noun.IsPlural;

    private string? Words(TextSpan? span) => span is { } it ? it.Of(_text.Text).ToString() : null;

    private ImmutableArray<TextSpan> MentionsOf(Entity entity, ILookup<Entity, TextSpan> alsoMentioned)
    {
        var spans = entity.Mentions.Select(i => index.Mentions[i].Kind == MentionKind.Noun ? index.Mentions[i].Span : index.Mentions[i].Name)
            .Concat(alsoMentioned[entity]).ToList();
        if (spans.Count == 0 && entity.Phrase is { } phrase) spans.Add(phrase);
        spans.Sort();
        var kept = ImmutableArray.CreateBuilder<TextSpan>(spans.Count);
        foreach (TextSpan span in spans)
        {
            if (kept.Count == 0 || kept[^1].End <= span.Start) kept.Add(span);
        }

        return kept.ToImmutable();
    }
}
