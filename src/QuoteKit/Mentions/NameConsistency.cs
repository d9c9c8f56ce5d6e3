using QuoteKit.Syntax;

namespace QuoteKit.Mentions;

/// <summary>Finds names of several words, found once, wherever their words stand in the text.</summary>
/// <remarks>Names of one word are left as they are: what a surname alone means was measured to be told better by its own place.</remarks>
internal static class NameConsistency
{
    private const int Longest = 8;

    /// <summary>Adds names to the labels.</summary>
    public static void Apply(NameTokens tokens, byte[] labels)
    {
        var names = new Dictionary<uint, MentionKind>();
        var begins = new HashSet<uint>();
        foreach (NameSpan span in NameSpan.Read(labels))
        {
            if (span.First == span.Last) continue;
            uint name = 0;
            for (int t = span.First; t <= span.Last; t++) name = NameLexicon.Extend(name, tokens.Words[t].Exact);
            names.TryAdd(name, span.Kind);
            begins.Add(NameLexicon.Extend(0, tokens.Words[span.First].Exact));
        }

        if (names.Count == 0) return;
        for (int i = 0; i < labels.Length; i++)
        {
            if (labels[i] != NameLabels.Outside || !tokens.IsCapital(i) || !begins.Contains(NameLexicon.Extend(0, tokens.Words[i].Exact))) continue;
            i = Repeat(tokens, labels, names, i);
        }
    }

    /// <summary>Labels the longest known name that begins at a token; gives the last token that was labelled, or the first.</summary>
    private static int Repeat(NameTokens tokens, byte[] labels, Dictionary<uint, MentionKind> names, int first)
    {
        AnnotatedText text = tokens.Text;
        int end = Math.Min(text.Sentences[text.SentenceOf(first)].EndToken, first + Longest), last = first;
        uint name = NameLexicon.Extend(0, tokens.Words[first].Exact);
        MentionKind kind = MentionKind.Other;
        for (int i = first + 1; i < end && labels[i] == NameLabels.Outside; i++)
        {
            name = NameLexicon.Extend(name, tokens.Words[i].Exact);
            if (names.TryGetValue(name, out MentionKind known)) (last, kind) = (i, known);
        }

        if (last > first) NameLabels.Write(labels, first, last, kind);
        return last;
    }
}
