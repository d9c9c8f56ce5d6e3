using QuoteKit.Syntax;

namespace QuoteKit.Training;

/// <summary>Tags each part of the gold sentences by a tagger that learned from the others, so that the parser sees real mistakes.</summary>
internal static class Jackknife
{
    private const int Folds = 5;

    public static ParserExample[] Tag(IReadOnlyList<TreebankSentence> gold, IReadOnlyList<TreebankSentence> silver, int epochs, int silverEpochs)
    {
        string[] tags = TaggerTrainer.TagsOf(gold);
        var examples = new ParserExample[gold.Count];
        for (int fold = 0; fold < Folds; fold++)
        {
            TreebankSentence[] others = [.. gold.Where((_, i) => i * Folds / gold.Count != fold)];
            var tagger = new Tagger(TaggerTrainer.Train(tags, others, silver, epochs, silverEpochs).ToWeights());
            for (int i = 0; i < gold.Count; i++)
                if (i * Folds / gold.Count == fold)
                    examples[i] = Of(gold[i], tagger);
        }

        return examples;
    }

    public static ParserExample Of(TreebankSentence sentence, Tagger tagger)
    {
        WordFeatures[] words = [.. sentence.Spans.Select(span => WordFeatures.Of(span.Of(sentence.Text)))];
        var tags = new byte[words.Length];
        tagger.Tag(words, SentenceStyles.Of(sentence.Text, sentence.Spans), tags);
        return new ParserExample(words, tags, [.. sentence.Heads.Select(head => head < 0 ? words.Length : head)], sentence.Relations);
    }
}
