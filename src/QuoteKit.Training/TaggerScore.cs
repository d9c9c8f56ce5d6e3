using QuoteKit.Syntax;

namespace QuoteKit.Training;

/// <summary>Measures a tagger on gold tokens, to choose between settings; the figures that count come from raw text.</summary>
internal static class TaggerScore
{
    /// <summary>The share of tags that are right, in percent.</summary>
    public static double Of(Tagger tagger, IReadOnlyList<TreebankSentence> sentences)
    {
        int right = 0, all = 0;
        foreach (TreebankSentence sentence in sentences)
        {
            var tags = new byte[sentence.Spans.Length];
            WordFeatures[] words = [.. sentence.Spans.Select(span => WordFeatures.Of(span.Of(sentence.Text)))];
            tagger.Tag(words, SentenceStyles.Of(sentence.Text, sentence.Spans), tags);
            for (int i = 0; i < tags.Length; i++, all++)
                if (tagger.Tags[tags[i]] == sentence.Tags[i])
                    right++;
        }

        return 100.0 * right / all;
    }
}
