using System.Collections.Immutable;
using QuoteKit.Syntax;
using QuoteKit.Tokens;

namespace QuoteKit.Speakers;

/// <summary>Adds mentions where the surname of somebody whom the article names in full stands alone and was not found as a name.</summary>
internal static class MissedSurnames
{
    public static ImmutableArray<Mention> Add(AnnotatedText text, ImmutableArray<Mention> mentions)
    {
        HashSet<string> surnames = new(StringComparer.Ordinal), inCapitals = new(StringComparer.Ordinal);
        foreach (Mention mention in mentions)
        {
            int given = text.TokenAt(mention.Name.Start), first = FirstPart(text, mention.HeadToken);
            if (mention.Kind != MentionKind.Person || given >= first || !char.IsUpper(text.First(mention.HeadToken))) continue;
            string surname = text.SpanOf(first, mention.HeadToken).Of(text.Text).ToString();
            surnames.Add(surname);
            inCapitals.Add(surname.ToUpperInvariant());
        }

        if (surnames.Count == 0) return mentions;
        var lookup = surnames.GetAlternateLookup<ReadOnlySpan<char>>();
        var labels = inCapitals.GetAlternateLookup<ReadOnlySpan<char>>();
        var all = ImmutableArray.CreateBuilder<Mention>(mentions.Length);
        int next = 0;
        for (int i = 0, last; i < text.Count; i = last + 1)
        {
            last = LastPart(text, i);
            TextSpan span = text.SpanOf(i, last);
            while (next < mentions.Length && mentions[next].Span.End <= span.Start) all.Add(mentions[next++]);
            if ((next < mentions.Length && mentions[next].Span.Start < span.End) || IsName(text, last + 1)) continue;
            // In a label the name may have capitals, and its owner's office before it: "DIRECTOR HALE:".
            bool isLabel = text.First(last + 1) == ':', follows = all.Count > 0 && all[^1].Kind == MentionKind.Noun && all[^1].Span.End + 1 == span.Start;
            if (!lookup.Contains(span.Of(text.Text)) && !(isLabel && labels.Contains(span.Of(text.Text)))) continue;
            if ((IsName(text, i - 1) && !(isLabel && follows)) || MayBeWord(text, i, last)) continue;
            all.Add(new Mention { Span = span, Kind = MentionKind.Person, Name = span, HeadToken = last });
        }

        while (next < mentions.Length) all.Add(mentions[next++]);
        return all.DrainToImmutable();
    }

    /// <summary>Whether the surname is a word of the language too ("Price"), in a place where that word would have a capital: at a sentence's beginning, unless a verb of one person follows or it is a label.</summary>
    private static bool MayBeWord(AnnotatedText text, int first, int last) =>
        !PennTags.IsName(text.Tag(first)) && text.Sentences[text.SentenceOf(first)].FirstToken == first
        && !(last + 1 < text.Count && text.Tag(last + 1) is "VBD" or "VBZ" or "MD" or "," or ":");

    /// <summary>The first part of a name with hyphens.</summary>
    private static int FirstPart(AnnotatedText text, int last)
    {
        while (last >= 2 && IsJoined(text, last - 2)) last -= 2;
        return last;
    }

    /// <summary>The last part of a name with hyphens.</summary>
    private static int LastPart(AnnotatedText text, int first)
    {
        while (first + 2 < text.Count && IsJoined(text, first)) first += 2;
        return first;
    }

    /// <summary>Whether a hyphen joins a token with a capital to another one: "Ruiz-Keller".</summary>
    private static bool IsJoined(AnnotatedText text, int token) =>
        char.IsUpper(text.First(token)) && Characters.IsHyphen(text.First(token + 1)) && char.IsUpper(text.First(token + 2))
        && text.Tokens[token].Span.End == text.Tokens[token + 1].Span.Start && text.Tokens[token + 1].Span.End == text.Tokens[token + 2].Span.Start;

    private static bool IsName(AnnotatedText text, int token) => char.IsUpper(text.First(token)) && PennTags.IsName(text.Tag(token));
}
