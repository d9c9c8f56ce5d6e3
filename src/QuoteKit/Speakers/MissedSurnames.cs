using System.Collections.Immutable;
using QuoteKit.Syntax;

namespace QuoteKit.Speakers;

/// <summary>Adds mentions where the surname of somebody whom the article names in full stands alone and was not found as a name.</summary>
internal static class MissedSurnames
{
    public static ImmutableArray<Mention> Add(AnnotatedText text, ImmutableArray<Mention> mentions)
    {
        var surnames = new HashSet<string>(StringComparer.Ordinal);
        foreach (Mention mention in mentions)
        {
            int first = text.TokenAt(mention.Name.Start);
            if (mention.Kind == MentionKind.Person && first < mention.HeadToken && char.IsUpper(text.First(mention.HeadToken))) surnames.Add(text.Word(mention.HeadToken).ToString());
        }

        if (surnames.Count == 0) return mentions;
        var lookup = surnames.GetAlternateLookup<ReadOnlySpan<char>>();
        var all = ImmutableArray.CreateBuilder<Mention>(mentions.Length);
        int next = 0;
        for (int i = 0; i < text.Count; i++)
        {
            while (next < mentions.Length && mentions[next].Span.End <= text.Tokens[i].Span.Start) all.Add(mentions[next++]);
            bool covered = next < mentions.Length && mentions[next].Span.Start < text.Tokens[i].Span.End;
            if (covered || !lookup.Contains(text.Word(i)) || IsName(text, i - 1) || IsName(text, i + 1) || MayBeWord(text, i)) continue;
            all.Add(new Mention { Span = text.Tokens[i].Span, Kind = MentionKind.Person, Name = text.Tokens[i].Span, HeadToken = i });
        }

        while (next < mentions.Length) all.Add(mentions[next++]);
        return all.DrainToImmutable();
    }

    /// <summary>Whether the surname is a word of the language too ("Price"), in a place where that word would have a capital: at a sentence's beginning, unless a verb of one person follows.</summary>
    private static bool MayBeWord(AnnotatedText text, int token) =>
        !PennTags.IsName(text.Tag(token)) && text.Sentences[text.SentenceOf(token)].FirstToken == token
        && !(token + 1 < text.Count && text.Tag(token + 1) is "VBD" or "VBZ" or "MD" or ",");

    private static bool IsName(AnnotatedText text, int token) => char.IsUpper(text.First(token)) && PennTags.IsName(text.Tag(token));
}
