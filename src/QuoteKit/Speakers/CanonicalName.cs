using QuoteKit.Mentions;
using QuoteKit.Syntax;

namespace QuoteKit.Speakers;

/// <summary>Chooses the one name that an entity is called by.</summary>
internal static class CanonicalName
{
    /// <summary>The fullest form without title; a title borne with a given name alone stays. Always words of the article.</summary>
    public static TextSpan Of(EntityIndex index, Entity entity)
    {
        TextSpan? best = null;
        int bestWords = 0;
        bool bestIsUpper = true;
        foreach (int i in entity.Mentions)
        {
            Mention mention = index.Mentions[i];
            if (mention.Kind is MentionKind.Noun or MentionKind.Pronoun) continue;
            TextSpan name = mention.Name;
            int words = WordCount(index.Text, name);
            if (words == 1 && mention.Title is { } title && TitleThatStays(index.Text, title, mention) is { } whole)
            {
                name = whole;
                words = 2;
            }

            bool isUpper = IsUpper(name.Of(index.Text.Text));
            bool better = best is null || (bestIsUpper && !isUpper && words >= bestWords) || (words > bestWords && (bestIsUpper || !isUpper));
            if (!better) continue;
            best = name;
            bestWords = words;
            bestIsUpper = isUpper;
        }

        return best ?? Fullest(index, entity) ?? index.Mentions[entity.Mentions[0]].Name;
    }

    /// <summary>The longest of the noun phrases for somebody without a name: "the young farmer" rather than "the farmer".</summary>
    private static TextSpan? Fullest(EntityIndex index, Entity entity)
    {
        TextSpan? best = entity.Phrase;
        if (entity.Kind != SpeakerKind.Unnamed) return best;
        foreach (int i in entity.Mentions)
        {
            TextSpan phrase = index.Mentions[i].Span;
            if (best is null || WordCount(index.Text, phrase) > WordCount(index.Text, best.Value)) best = phrase;
        }

        return best;
    }

    private static int WordCount(AnnotatedText text, TextSpan name)
    {
        int words = 0;
        for (int i = text.TokenAt(name.Start); i < text.Count && text.Tokens[i].Span.Start < name.End; i++)
        {
            if (char.IsLetterOrDigit(text.First(i))) words++;
        }

        return words;
    }

    private static TextSpan? TitleThatStays(AnnotatedText text, TextSpan title, Mention mention)
    {
        int last = text.TokenAt(title.End - 1);
        return TitleWords.StaysWithGivenName(text.Word(last)) && char.IsUpper(text.First(last)) ? new TextSpan(text.Tokens[last].Span.Start, mention.Name.End) : null;
    }

    private static bool IsUpper(ReadOnlySpan<char> name)
    {
        foreach (char c in name)
        {
            if (char.IsLower(c)) return false;
        }

        return name.Length > 5;
    }
}
