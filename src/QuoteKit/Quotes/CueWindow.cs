using QuoteKit.Syntax;

namespace QuoteKit.Quotes;

/// <summary>The tokens around a cue in which its source and content are looked for.</summary>
/// <param name="First">The window's first token.</param>
/// <param name="End">The token after its last.</param>
/// <param name="SentenceFirst">The first token of the cue's sentence, or of the part of it that is near.</param>
/// <param name="SentenceEnd">The token after the sentence's last, or after the part that is near.</param>
internal readonly record struct CueWindow(int First, int End, int SentenceFirst, int SentenceEnd)
{
    /// <summary>No sentence that people write goes on for longer, and time stays linear where there is no stop for a megabyte.</summary>
    private const int Reach = 120;

    private const int MostBefore = 2, MostAfter = 4, MostInNextParagraph = 5;

    public int Length => End - First;

    /// <summary>
    /// The cue's sentence, with those around it in the paragraph as far as quotations join them: a content of several
    /// sentences is nearly always quoted. Behind a colon at the paragraph's end a quoted paragraph joins too.
    /// </summary>
    public static CueWindow Around(FeatureText view, int cue)
    {
        AnnotatedText text = view.Text;
        int own = text.SentenceOf(cue), paragraph = text.ParagraphOf(cue);
        Sentence sentence = text.Sentences[own];
        int sentenceFirst = Math.Max(sentence.FirstToken, cue - Reach), sentenceEnd = Math.Min(sentence.EndToken, cue + Reach);
        int first = sentenceFirst, end = sentenceEnd;
        for (int s = own - 1; s >= 0 && own - s <= MostBefore && first == text.Sentences[s + 1].FirstToken; s--)
        {
            Sentence before = text.Sentences[s];
            if (text.ParagraphOf(before.FirstToken) != paragraph || cue - before.FirstToken > Reach) break;
            if (!view.IsQuoted(before.EndToken - 1) && !view.IsQuoted(first)) break;
            first = before.FirstToken;
        }

        int last = own;
        for (int s = own + 1; s < text.Sentences.Length && s - own <= MostAfter && end == text.Sentences[s - 1].EndToken; s++)
        {
            Sentence after = text.Sentences[s];
            if (text.ParagraphOf(after.FirstToken) != paragraph || after.EndToken - cue > Reach || !Joins(view, after, end)) break;
            (end, last) = (after.EndToken, s);
        }

        if (end == text.Sentences[last].EndToken) end = IntoNextParagraph(view, last, paragraph, end, cue);
        return new CueWindow(first, end, sentenceFirst, sentenceEnd);
    }

    private static bool Joins(FeatureText view, Sentence after, int end) =>
        view.IsQuoted(end - 1) || view.Changes(end, after.EndToken) > 0 || view.IsQuoted(after.FirstToken);

    private static int IntoNextParagraph(FeatureText view, int last, int paragraph, int end, int cue)
    {
        AnnotatedText text = view.Text;
        if (end >= text.Count || text.ParagraphOf(end) == paragraph || !view.IsQuoted(end)) return end;
        bool open = view.IsQuoted(end - 1) && !view.Quoted.Quotations[view.Quoted.At(end - 1)].IsClosed;
        if (text.First(end - 1) != ':' && !open) return end;
        int next = text.ParagraphOf(end);
        for (int s = last + 1; s < text.Sentences.Length && s - last <= MostInNextParagraph; s++)
        {
            Sentence after = text.Sentences[s];
            if (text.ParagraphOf(after.FirstToken) != next || after.EndToken - cue > 2 * Reach) break;
            end = after.EndToken;
        }

        return end;
    }
}
