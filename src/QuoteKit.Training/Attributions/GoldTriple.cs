using QuoteKit.Syntax;

namespace QuoteKit.Training.Attributions;

/// <summary>A gold attribution in tokens.</summary>
/// <param name="Head">The token that heads its cue.</param>
/// <param name="Cue">The cue's tokens, ascending.</param>
/// <param name="Source">The source's tokens, ascending; empty where nobody is named.</param>
/// <param name="Content">The content's tokens, ascending.</param>
internal sealed record GoldTriple(int Head, int[] Cue, int[] Source, int[] Content)
{
    public static List<GoldTriple> Of(TrainingArticle article)
    {
        var triples = new SortedDictionary<int, GoldTriple>();
        foreach (GoldAttribution gold in article.Gold.Attributions)
        {
            int[] cue = Tokens(article.Text, gold.Cue), content = Tokens(article.Text, gold.Content);
            if (cue.Length == 0 || content.Length == 0) continue;
            int head = HeadOf(article.Text, cue);
            triples.TryAdd(head, new GoldTriple(head, cue, Tokens(article.Text, gold.Source), content));
        }

        return [.. triples.Values];
    }

    /// <summary>Every token that a span touches.</summary>
    private static int[] Tokens(AnnotatedText text, IReadOnlyList<TextSpan> spans)
    {
        var tokens = new SortedSet<int>();
        foreach (TextSpan span in spans)
            for (int t = text.TokenAt(span.Start); t < text.Count && text.Tokens[t].Span.Start < span.End; t++) tokens.Add(t);
        return [.. tokens];
    }

    /// <summary>Of the tokens whose head stands outside the cue the first verb, else the first word, else the first.</summary>
    private static int HeadOf(AnnotatedText text, int[] cue)
    {
        int[] outer = [.. cue.Where(t => Array.BinarySearch(cue, text.Tokens[t].Head) < 0)];
        int[] verbs = [.. outer.Where(t => PennTags.IsVerb(text.Tag(t)))];
        if (verbs.Length > 0) return verbs[0];
        int[] words = [.. outer.Where(t => char.IsLetter(text.First(t)))];
        return words.Length > 0 ? words[0] : outer[0];
    }
}
