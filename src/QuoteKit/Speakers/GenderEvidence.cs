using QuoteKit.Mentions;

namespace QuoteKit.Speakers;

/// <summary>Learns the gender of names that do not tell it from the pronouns beside them.</summary>
internal static class GenderEvidence
{
    /// <summary>
    /// A sentence with one person and then "he" or "his" is a vote, and so is a sentence that begins with "She" behind one;
    /// a gender with all votes, or four in five, is taken.
    /// </summary>
    public static void Learn(EntityIndex index, SpeechContext speech)
    {
        var votes = new Dictionary<Entity, (int Masculine, int Feminine)>();
        var things = new HashSet<Entity>();
        int sentence = -1;
        Entity? only = null, before = null;
        bool several = false, any = false;
        for (int i = 0; i < index.Mentions.Length; i++)
        {
            Mention mention = index.Mentions[i];
            if (speech.IsQuoted(mention.Span.Start)) continue;
            int at = index.Text.SentenceOf(mention.HeadToken);
            if (at != sentence)
            {
                // Who has no name is too often mentioned by the way to vote for over a sentence's end.
                before = at == sentence + 1 && !several && only is { Kind: SpeakerKind.Person } ? only : null;
                (sentence, only, several, any) = (at, null, false, false);
            }

            if (mention.Kind == MentionKind.Pronoun)
            {
                Entity? voter = several ? null : only ?? (any ? null : before);
                any = true;
                if (voter is not null && mention.Gender == Gender.Neuter && index.Text.Is(mention.HeadToken, "its")) things.Add(voter);
                if (voter is not null && mention.Gender is Gender.Masculine or Gender.Feminine) Vote(votes, voter, mention.Gender);
            }
            else if (index.Of(i) is { IsOnePerson: true } entity)
            {
                several |= only is not null && only != entity;
                only = entity;
                any = true;
            }
        }

        foreach (Entity entity in things)
        {
            if (votes.ContainsKey(entity) || !MayBeThing(index, entity)) continue;
            entity.Kind = SpeakerKind.Organization;
            entity.Gender = Gender.Neuter;
        }

        foreach (var (entity, (masculine, feminine)) in votes)
        {
            // A given name may mislead ("Lindsey"), a title does not.
            int needed = entity.Gender == Gender.Unknown ? 1 : 3;
            if (entity.Gender != Gender.Unknown && IsCertain(index, entity)) continue;
            if (masculine >= needed && masculine > 4 * feminine) entity.Gender = Gender.Masculine;
            else if (feminine >= needed && feminine > 4 * masculine) entity.Gender = Gender.Feminine;
        }
    }

    /// <summary>A name that nothing shows to be a person's, and that "its" stands for, is an organization's.</summary>
    private static bool MayBeThing(EntityIndex index, Entity entity)
    {
        if (entity.Kind != SpeakerKind.Person || entity.Gender != Gender.Unknown) return false;
        foreach (int i in entity.Mentions)
        {
            Mention mention = index.Mentions[i];
            if (mention.Title is not null || mention.Role is not null || GivenNames.Contains(index.Text.Word(index.Text.TokenAt(mention.Name.Start)))) return false;
        }

        return true;
    }

    private static bool IsCertain(EntityIndex index, Entity entity)
    {
        foreach (int i in entity.Mentions)
        {
            Mention mention = index.Mentions[i];
            if (mention.Gender == Gender.Unknown) continue;
            if (mention.Kind == MentionKind.Noun || (mention.Title is { } title && TitleWords.GenderOf(index.Text.Word(index.Text.TokenAt(title.Start))) != Gender.Unknown)) return true;
        }

        return false;
    }

    private static void Vote(Dictionary<Entity, (int Masculine, int Feminine)> votes, Entity entity, Gender gender)
    {
        votes.TryGetValue(entity, out var count);
        votes[entity] = gender == Gender.Masculine ? (count.Masculine + 1, count.Feminine) : (count.Masculine, count.Feminine + 1);
    }
}
