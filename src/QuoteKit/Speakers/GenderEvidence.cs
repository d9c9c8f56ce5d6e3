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
                before = at == sentence + 1 && !several ? only : null;
                (sentence, only, several, any) = (at, null, false, false);
            }

            if (mention.Kind == MentionKind.Pronoun)
            {
                Entity? voter = several ? null : only ?? (any ? null : before);
                any = true;
                if (voter is not null && mention.Gender is Gender.Masculine or Gender.Feminine) Vote(votes, voter, mention.Gender);
            }
            else if (index.Of(i) is { IsOnePerson: true } entity)
            {
                several |= only is not null && only != entity;
                only = entity;
                any = true;
            }
        }

        foreach (var (entity, (masculine, feminine)) in votes)
        {
            // A given name may mislead ("Lindsey"), a title does not.
            int needed = entity.Gender == Gender.Unknown ? 1 : 2;
            if (entity.Gender != Gender.Unknown && IsCertain(index, entity)) continue;
            if (masculine >= needed && masculine > 4 * feminine) entity.Gender = Gender.Masculine;
            else if (feminine >= needed && feminine > 4 * masculine) entity.Gender = Gender.Feminine;
        }
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
