using QuoteKit.Syntax;

namespace QuoteKit.Training.Names;

/// <summary>Taggers of which each has not seen one part of the documents, so that names learn from tags with real mistakes.</summary>
/// <remarks>A document's part is its place in its corpus's file modulo <see cref="Count"/>.</remarks>
internal sealed class TagFolds(Tagger[] taggers)
{
    public const int Count = 2;

    private const int Epochs = 5, SilverEpochs = 1;

    /// <summary>Learns the taggers.</summary>
    /// <param name="gold">The treebanks' documents.</param>
    /// <param name="silver">The silver sentences of the articles whose id is asked for.</param>
    /// <param name="articles">The articles' ids in the order of their file.</param>
    public static TagFolds Learn(IReadOnlyList<ConlluDocument>[] gold, Func<Func<string, bool>, List<TreebankSentence>> silver, IReadOnlyList<string> articles)
    {
        string[] tags = TaggerTrainer.TagsOf(gold.SelectMany(corpus => corpus).SelectMany(Sentences));
        var taggers = new Tagger[Count];
        for (int fold = 0; fold < Count; fold++)
        {
            var held = articles.Where((_, i) => i % Count == fold).ToHashSet(StringComparer.Ordinal);
            TreebankSentence[] others = [.. gold.SelectMany(corpus => corpus.Where((_, i) => i % Count != fold)).SelectMany(Sentences)];
            taggers[fold] = new Tagger(TaggerTrainer.Train(tags, others, silver(id => !held.Contains(id)), Epochs, SilverEpochs).ToWeights());
        }

        return new TagFolds(taggers);
    }

    /// <summary>The text with tags of the tagger that has not seen its part.</summary>
    public AnnotatedText Tag(AnnotatedText text, int place) => Tag(text, taggers[place % Count]);

    public static AnnotatedText Tag(AnnotatedText text, Tagger tagger)
    {
        var tokens = text.Tokens.ToArray();
        foreach (Sentence sentence in text.Sentences)
        {
            TextSpan[] spans = [.. tokens[sentence.FirstToken..sentence.EndToken].Select(token => token.Span)];
            var tags = new byte[spans.Length];
            tagger.Tag([.. spans.Select(span => WordFeatures.Of(span.Of(text.Text)))], SentenceStyles.Of(text.Text, spans), tags);
            for (int i = 0; i < tags.Length; i++) tokens[sentence.FirstToken + i] = tokens[sentence.FirstToken + i] with { Tag = tagger.Tags[tags[i]] };
        }

        return new AnnotatedText(text.Text, [.. tokens], text.Sentences, text.Paragraphs);
    }

    private static IEnumerable<TreebankSentence> Sentences(ConlluDocument document)
    {
        AnnotatedText text = document.Text;
        foreach (Sentence sentence in text.Sentences)
        {
            int start = sentence.Span.Start;
            Token[] tokens = [.. text.Tokens[sentence.FirstToken..sentence.EndToken]];
            yield return new TreebankSentence(
                sentence.Span.Of(text.Text).ToString(),
                [.. tokens.Select(token => new TextSpan(token.Span.Start - start, token.Span.End - start))],
                [.. tokens.Select(token => token.Tag)], [], [], []);
        }
    }
}
