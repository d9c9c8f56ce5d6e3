using System.Collections.Immutable;
using QuoteKit.Mentions;
using QuoteKit.Model;

namespace QuoteKit.Speakers;

/// <summary>What the source words lead to.</summary>
/// <param name="Entity">Whom they name, or null for a pronoun and for words that name nobody.</param>
/// <param name="By">How they name it.</param>
/// <param name="Pronoun">The index of the pronoun's mention, or -1.</param>
internal readonly record struct SourceReading(Entity? Entity, SpeakerResolution By, int Pronoun = -1)
{
    /// <summary>Those named together with the entity.</summary>
    public ImmutableArray<Entity> Others { get; init; } = [];

    /// <summary>Words that name nobody; not the default value, whose pronoun would be the first mention.</summary>
    public static readonly SourceReading Nothing = new(null, SpeakerResolution.None);
}

/// <summary>Reads source words: finds the mention that heads them.</summary>
internal sealed class SourceReader(EntityIndex index)
{
    private static readonly WordList KindsOfText = new(
        "interview exclusive video watch listen analysis opinion comment update updated breaking review quote note podcast photos live correction related".Split(' '));

    private readonly SourcePhrase _phrases = new(index.Text);
    private readonly JointNames _joint = new(index);
    private readonly Dictionary<string, Entity> _byPhrase = new(StringComparer.OrdinalIgnoreCase);

    public SourceReading Read(ImmutableArray<TextSpan> source)
    {
        if (source.IsDefaultOrEmpty) return SourceReading.Nothing;
        TextSpan span = source[0];
        // "said Tuesday at the hearing": a day is no source.
        if (CommonWords.IsDate(index.Text.Word(Math.Min(index.Text.TokenAt(span.Start), index.Text.Count - 1)))) return SourceReading.Nothing;
        int first = index.MentionAt(span.Start), end = first;
        while (end < index.Mentions.Length && index.Mentions[end].Span.Start < span.End) end++;
        if (_phrases.AliasIn(span) is { } alias) return new(ByPhrase(alias, SpeakerKind.Person), SpeakerResolution.Name);
        if (span.Of(index.Text.Text) is "that" or "That") return new(index.Antecedent(span.Start), SpeakerResolution.Pronoun);
        if (first == end) return OfPhrase(span);

        Mention mention = index.Mentions[first];
        if (mention.Kind is MentionKind.Noun or MentionKind.Pronoun && ApposedName(first, end, span) is var name and >= 0) return new(index.Of(name), SpeakerResolution.Name);
        if (mention.Kind == MentionKind.Pronoun)
        {
            if (mention.Span.Start - span.Start <= 1 && !_phrases.IsPossessivePhrase(mention, span)) return new(null, SpeakerResolution.Pronoun, first);
            return OfPhrase(span);
        }

        if (mention.Kind == MentionKind.Noun) return OfNoun(first, mention, span);

        if (_phrases.IsOwner(mention) && first + 1 < end && index.Mentions[first + 1] is { Kind: MentionKind.Person, Title: { } title } && title.Start - mention.Span.End <= 3)
            return new(index.Of(first + 1), SpeakerResolution.Name);
        if (_phrases.HasPreposition(span.Start, mention.Span.Start) || _phrases.IsOwner(mention))
        {
            // "the warden of the reserve, Tam Orrin": the name behind the comma is whom the phrase means.
            bool named = mention.Kind == MentionKind.Person && _phrases.IsApposed(mention, span) && !_phrases.IsPlural(span);
            return named ? new(index.Of(first), SpeakerResolution.Name) : OfPhrase(span);
        }

        return new(index.Of(first), SpeakerResolution.Name) { Others = [.. _joint.After(first, span.End).Select(i => index.Of(i)!)] };
    }

    /// <summary>Whether a label tells what stands behind it, not who says it: "Interview: ...".</summary>
    public bool IsKindOfText(TextSpan label) => KindsOfText.Contains(label.Of(index.Text.Text));

    private SourceReading OfNoun(int first, Mention mention, TextSpan span)
    {
        if (_phrases.HasPreposition(span.Start, mention.Span.Start)) return OfPhrase(span);
        int next = first + 1;
        if (next < index.Mentions.Length && index.Mentions[next].Kind is MentionKind.Person or MentionKind.Organization && index.Mentions[next].Span.End <= span.End
            && (_phrases.IsTextBy(mention, index.Mentions[next]) || IsTitleOf(mention, index.Mentions[next]))) return new(index.Of(next), SpeakerResolution.Name);
        Entity entity = index.Of(first)!;
        // Only who has no name is called by the phrase; the first phrase with its complement is the fullest.
        if (entity.Kind is SpeakerKind.Group or SpeakerKind.Unnamed && (entity.Phrase == mention.Span || entity.Phrase is null)) entity.Phrase = _phrases.Whole(_phrases.WithComplement(span), mention.Span);
        return new(entity, SpeakerResolution.Nominal);
    }

    /// <summary>Whether the noun stands right before a person's name: "DIRECTOR HALE".</summary>
    private static bool IsTitleOf(Mention noun, Mention name) => name.Kind == MentionKind.Person && !noun.IsPlural && noun.Span.End + 1 == name.Span.Start;

    /// <summary>A person's name behind a comma in a source that a noun heads ("his predecessor, Fiona Hale"), or -1.</summary>
    private int ApposedName(int first, int end, TextSpan span)
    {
        for (int i = first + 1; i < end; i++)
        {
            Mention name = index.Mentions[i];
            if (name.Kind == MentionKind.Person && !index.Mentions[first].IsPlural && _phrases.IsApposed(name, span)) return i;
            if (name.Kind == MentionKind.Person && _phrases.IsOneOf(span) && _phrases.IsApposed(name, span)) return i;
        }

        return -1;
    }

    private SourceReading OfPhrase(TextSpan span)
    {
        TextSpan phrase = _phrases.Whole(span, span);
        if (phrase.IsEmpty) return SourceReading.Nothing;
        return new(ByPhrase(phrase, _phrases.IsPlural(phrase) ? SpeakerKind.Group : SpeakerKind.Unnamed), SpeakerResolution.Nominal);
    }

    private Entity ByPhrase(TextSpan phrase, SpeakerKind kind)
    {
        string words = phrase.Of(index.Text.Text).ToString();
        if (_byPhrase.TryGetValue(words, out Entity? entity)) return entity;
        if (index.Named(words) is { } named) return named;
        entity = index.Add(kind);
        entity.Phrase = phrase;
        return _byPhrase[words] = entity;
    }
}
