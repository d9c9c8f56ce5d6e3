using QuoteKit.Mentions;
using QuoteKit.Model;

namespace QuoteKit.Speakers;

/// <summary>Links noun phrases: to the named bearer of the role ("the sheriff"), to the same noun before, else to somebody of their own.</summary>
internal sealed class NominalLinker(EntityIndex index)
{
    private const int MostBearers = 12;

    private static readonly WordList SceneNouns = new(
        ("judge prosecutor spokesman spokeswoman spokesperson reporter moderator jury juror victim suspect officer source attorney lawyer doctor caller interviewer interviewee witness president "
        + "audience people police public company defendant plaintiff child baby boy girl man woman person kid student teacher nurse driver passenger patient customer user reader viewer voter author "
        + "enemy king queen public other others father mother wife husband son daughter brother sister family parent couple killer gunman shooter attacker crowd opponent leader "
        + "secretary editor owner manager founder").Split(' '));

    private readonly Dictionary<string, List<Entity>> _bearers = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, Entity> _unnamed = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, Entity> _byPhrase = new(StringComparer.OrdinalIgnoreCase);
    private readonly AgeIndex _ages = new(index);
    private Entity? _organization;
    private Entity? _salient;
    private int _salientToken;

    public void Link()
    {
        foreach (Entity entity in index.Entities)
        {
            foreach (string head in entity.RoleHeads)
            {
                if (!_bearers.TryGetValue(head, out List<Entity>? bearers)) _bearers[head] = bearers = [];
                if (bearers.Count < MostBearers) bearers.Add(entity);
            }
        }

        for (int i = 0; i < index.Mentions.Length; i++)
        {
            Mention mention = index.Mentions[i];
            if (mention.Kind == MentionKind.Organization || (mention.Kind == MentionKind.Other && index.Of(i) is { Speaks: true, Kind: SpeakerKind.Organization })) _organization = index.Of(i);
            if (mention.Kind == MentionKind.Noun) index.Link(i, EntityOf(i, mention));
            if (index.Of(i) is not { } entity) continue;
            entity.LastSeen = i;
            if (entity.Kind == SpeakerKind.Person && !index.Speech.IsQuoted(mention.Span.Start)) NoteSalience(mention, entity);
        }
    }

    private Entity EntityOf(int i, Mention mention)
    {
        var text = index.Text;
        if (AgePhrase.IsHead(text, mention.HeadToken)) return OfAge(mention);
        if (!PersonNouns.TryGet(text.Word(mention.HeadToken), out PersonNoun noun))
            noun = new PersonNoun(text.Word(mention.HeadToken).ToString(), mention.IsPlural, mention.Gender, true);
        if (Apposed(i, mention) is { } apposed) return apposed;
        string phrase = mention.Span.Of(text.Text).ToString();
        bool definite = IsDefinite(mention);
        if (!mention.IsPlural && noun.IsPerson && (definite || IsTitleOnly(mention)) && NamedBearer(i, mention, noun) is { } bearer) return bearer;
        if (!mention.IsPlural && !noun.IsPerson && definite && OrganizationOf(mention, noun) is { } organization) return organization;
        if (!IsIndefinite(mention) && _byPhrase.TryGetValue(phrase, out Entity? same)) return same;
        string key = (mention.IsPlural ? "+" : "") + noun.Singular;
        bool bare = text.Word(text.TokenAt(mention.Span.Start)) is "the" or "The" or "this" or "This" or "these" or "These" or "that" or "those";
        if (bare && _unnamed.TryGetValue(key, out Entity? before)) return before;
        if (bare && noun.IsPerson && !mention.IsPlural && SalientPerson(mention, noun) is { } salient) return salient;
        Entity entity = index.Add(mention.IsPlural ? SpeakerKind.Group : SpeakerKind.Unnamed);
        entity.Phrase = mention.Span;
        entity.Gender = noun.IsPerson ? mention.Gender : Gender.Neuter;
        _unnamed[key] = _byPhrase[phrase] = entity;
        return entity;
    }

    /// <summary>"The 58-year-old": whose age that is, else whom the text is about.</summary>
    private Entity OfAge(Mention mention)
    {
        ReadOnlySpan<char> years = AgePhrase.YearsOf(index.Text, mention.HeadToken);
        bool definite = IsDefinite(mention);
        if (definite && _ages.Bearer(years) is { } bearer) return bearer;
        Entity? person = definite ? SalientPerson(mention, PersonNouns.OfAge(years)) : null;
        if (person is null || _ages.IsKnown(person))
        {
            person = index.Add(SpeakerKind.Unnamed);
            person.Phrase = mention.Span;
        }

        _ages.Learn(person, years);
        return person;
    }

    /// <summary>The person whose name stands beside the noun, a comma between: "his sister, Ruth Hale", "Ruth Hale, a lawyer".</summary>
    private Entity? Apposed(int i, Mention mention)
    {
        var text = index.Text;
        if (mention.IsPlural || mention.Gender == Gender.Neuter) return null;
        if (i > 0 && index.Mentions[i - 1] is { Role: { } role } && role.Contains(mention.Span) && IsRoleHead(role, mention)) return index.Of(i - 1);
        int next = i + 1;
        if (next >= index.Mentions.Length || index.Mentions[next] is not { Kind: MentionKind.Person } name || mention.HeadToken + 2 >= text.Count) return null;
        if (text.First(mention.HeadToken + 1) != ',' || text.Tokens[mention.HeadToken + 2].Span.Start != name.Span.Start || !IsDefinite(mention)) return null;
        int after = text.TokenAt(name.Span.End);
        if (after < text.Count && text.First(after) is not (',' or '.' or '—' or '–' or ':') && !text.Tag(after).StartsWith("VB", StringComparison.Ordinal)) return null;
        Entity entity = index.Of(next)!;
        index.LearnRole(entity, mention.Span);
        entity.Role ??= mention.Span;
        entity.LearnGender(mention.Gender);
        return entity;
    }

    private static bool IsRoleHead(TextSpan role, Mention noun) => noun.Span.Start - role.Start <= 4;

    /// <summary>The first person of a sentence, or the one who speaks in it, is who the next sentences are about.</summary>
    private void NoteSalience(Mention mention, Entity entity)
    {
        bool sameSentence = _salient is not null && index.Text.SentenceOf(_salientToken) == index.Text.SentenceOf(mention.HeadToken);
        if (sameSentence && !index.Speech.IsSource(mention.HeadToken)) return;
        _salient = entity;
        _salientToken = mention.HeadToken;
    }

    /// <summary>
    /// Whom a definite noun means that nobody was introduced as: the person the text is about ("the actor said"). Not the
    /// nouns for those whom news mentions as part of a scene, and not somebody whose role is known to be another.
    /// </summary>
    private Entity? SalientPerson(Mention mention, PersonNoun noun)
    {
        const int MostParagraphs = 2;
        var text = index.Text;
        if (_salient is not { } person || SceneNouns.Contains(noun.Singular) || index.Speech.IsQuoted(mention.Span.Start)) return null;
        if (text.ParagraphOf(mention.HeadToken) - text.ParagraphOf(_salientToken) > MostParagraphs) return null;
        if (text.SentenceOf(mention.HeadToken) == text.SentenceOf(_salientToken) && !index.Speech.IsSource(mention.HeadToken)) return null;
        if (mention.Gender != Gender.Unknown && person.Gender != Gender.Unknown && mention.Gender != person.Gender) return null;
        // "The council's chief executive" is the council's, whoever the text was about.
        for (int i = text.TokenAt(mention.Span.Start); i < mention.HeadToken; i++)
            if (text.Tag(i) == "POS") return null;
        int next = mention.HeadToken + 1;
        if (next < text.Count && text.Word(next) is "of" or "for" or "who" or "that" or "in" or "at" or "from" or "with" or "whose" or "on" or "behind") return null;
        return person;
    }

    private bool IsDefinite(Mention mention)
    {
        var text = index.Text;
        int first = text.TokenAt(mention.Span.Start);
        if (text.Is(first, "the") || text.Is(first, "this") || text.Is(first, "that") || text.Is(first, "his") || text.Is(first, "her") || text.Is(first, "their") || text.Is(first, "its")) return true;
        for (int i = first; i < mention.HeadToken; i++)
        {
            if (text.Word(i) is "'s" or "’s") return true;
        }

        return false;
    }

    private bool IsIndefinite(Mention mention)
    {
        int first = index.Text.TokenAt(mention.Span.Start);
        return index.Text.Is(first, "a") || index.Text.Is(first, "an") || index.Text.Is(first, "one") || index.Text.Is(first, "another");
    }

    /// <summary>A capitalised role without article: "Mayor" in a headline, "Prosecutors".</summary>
    private bool IsTitleOnly(Mention mention) => char.IsUpper(index.Text.Text[mention.Span.Start]) && index.Text.TokenAt(mention.Span.Start) == mention.HeadToken;

    /// <summary>The nearest named person before with that role, unless other words of the phrase speak against it.</summary>
    private Entity? NamedBearer(int i, Mention mention, PersonNoun noun)
    {
        if (!_bearers.TryGetValue(noun.Singular, out List<Entity>? bearers)) return null;
        Entity? best = null;
        int bestDistance = int.MaxValue;
        foreach (Entity bearer in bearers)
        {
            if (mention.Gender != Gender.Unknown && bearer.Gender != Gender.Unknown && mention.Gender != bearer.Gender) continue;
            if (!AgreesInWords(mention, bearer)) continue;
            // Whoever was mentioned before wins over whoever only comes later.
            int distance = bearer.LastSeen >= 0 ? i - bearer.LastSeen : index.Mentions.Length + bearer.Mentions[0];
            if (distance >= bestDistance) continue;
            best = bearer;
            bestDistance = distance;
        }

        return best;
    }

    /// <summary>Whether an owner or a capitalised modifier in the phrase is among the words of the bearer's role: "the Turkish president".</summary>
    private bool AgreesInWords(Mention mention, Entity bearer)
    {
        var text = index.Text;
        for (int i = text.TokenAt(mention.Span.Start); i < mention.HeadToken; i++)
        {
            ReadOnlySpan<char> word = text.Word(i);
            if (word is "his" or "her" or "their" or "its" or "His" or "Her" or "Their" or "Its") return false;
            bool first = i == text.TokenAt(mention.Span.Start);
            if (char.IsUpper(word[0]) && !(first && CommonWords.IsOpener(word)) && !bearer.RoleWords.Contains(word.ToString()) && TitleWords.KindOf(word) == TitleKind.None) return false;
        }

        return true;
    }

    /// <summary>"the department" after "Fort Hill Department", "the company" after the organization named last.</summary>
    private Entity? OrganizationOf(Mention mention, PersonNoun noun)
    {
        if (_organization is not { } organization || index.Text.TokenAt(mention.Span.Start) + 1 != mention.HeadToken) return null;
        foreach (int i in organization.Mentions)
        {
            if (index.Text.Is(index.Mentions[i].HeadToken, noun.Singular)) return organization;
            break;
        }

        return noun.Singular is "company" or "firm" or "agency" or "organization" or "organisation" or "corporation" or "charity" or "group" or "network" or "label" or "retailer" or "airline" or "automaker" or "carmaker" or "manufacturer" or "publisher" or "studio" or "startup" or "newspaper" or "paper" or "magazine" or "bank" or "outlet" ? organization : null;
    }
}
