using QuoteKit.Mentions;
using QuoteKit.Syntax;

namespace QuoteKit.Training.Names;

/// <summary>Reads names out of GUM's entities: mentions of anything, named or not, nested, with titles, determiners and clauses.</summary>
/// <remarks>
/// A mention whose head is a proper noun holds a name: the proper nouns around the head, with "of" and the like inside names
/// of anything but people; titles and determiners are no part of it (the convention of Universal NER). The longest names stay.
/// </remarks>
internal static class GumNames
{
    private const int MostJoining = 2;

    public static NamedText Label(ConlluDocument document)
    {
        AnnotatedText text = document.Text;
        var labels = new byte[text.Count];
        foreach (var (first, last, kind) in Names(document).OrderByDescending(name => name.Last - name.First))
            if (labels.AsSpan()[first..(last + 1)].IndexOfAnyExcept(NameLabels.Outside) < 0)
                NameLabels.Write(labels, first, last, kind);
        for (int i = 0; i < text.Count; i++)
            if (labels[i] == NameLabels.Outside && char.IsUpper(text.First(i)) && NameWords.IsPeople(text.Word(i)))
                NameLabels.Write(labels, i, i, MentionKind.Other);
        return new NamedText(document.Id, text, labels);
    }

    private static IEnumerable<(int First, int Last, MentionKind Kind)> Names(ConlluDocument document)
    {
        foreach (var (first, last, type) in GumEntities.Read(document.Misc))
        {
            MentionKind? kind = type switch
            {
                "person" => MentionKind.Person,
                "organization" => MentionKind.Organization,
                "place" => MentionKind.Location,
                "time" => null,
                _ => MentionKind.Other,
            };
            if (kind is null || NameIn(document.Text, first, last, kind.Value) is not { } name) continue;
            yield return (name.First, name.Last, kind.Value);
        }
    }

    private static NameRun? NameIn(AnnotatedText text, int first, int last, MentionKind kind)
    {
        int head = first;
        while (head <= last && text.Tokens[head].Head is var above && above >= first && above <= last) head++;
        if (head > last || !PennTags.IsName(text.Tag(head))) return null;
        int begin = head, end = head;
        while (begin > first && (IsInName(text, begin - 1) || (begin - 1 > first && text.First(begin - 1) is '-' or '&' or '.' && IsInName(text, begin - 2)))) begin--;
        while (end < last && Next(text, end, last, kind) is var next and > 0) end = next;
        if (kind == MentionKind.Person)
        {
            begin = PersonTitles.FirstBehind(text, begin, end);
            if (begin == end && TitleWords.KindOf(text.Word(begin)) is TitleKind.Honorific or TitleKind.Role) return null;
        }

        return char.IsLetterOrDigit(text.First(begin)) ? new NameRun(begin, end) : null;
    }

    /// <summary>The token up to which the name goes on, or 0.</summary>
    private static int Next(AnnotatedText text, int end, int last, MentionKind kind)
    {
        if (IsInName(text, end + 1)) return end + 1;
        if (end + 2 <= last && text.First(end + 1) is '-' or '&' or '.' or '\'' or '’' && IsInName(text, end + 2)) return end + 2;
        if (kind == MentionKind.Person) return 0;
        for (int next = end + 1; next <= Math.Min(end + MostJoining, last - 1); next++)
        {
            if (text.Word(next) is not ("of" or "the" or "and" or "for" or "de" or "del" or "la" or "on")) return 0;
            if (IsInName(text, next + 1) && IsPartOf(text, next + 1, end)) return next + 1;
        }

        return 0;
    }

    /// <summary>Whether the word hangs, over others perhaps, on the name that ends with a token.</summary>
    private static bool IsPartOf(AnnotatedText text, int token, int end)
    {
        for (int steps = 0; steps < 4 && token > end; steps++) token = text.Tokens[token].Head;
        return token >= 0 && token <= end;
    }

    private static bool IsInName(AnnotatedText text, int token) =>
        PennTags.IsName(text.Tag(token)) || (text.Tag(token) is "CD" && token > 0 && PennTags.IsName(text.Tag(token - 1)));
}
