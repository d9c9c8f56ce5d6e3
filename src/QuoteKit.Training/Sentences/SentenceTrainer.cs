using System.Collections.Immutable;
using QuoteKit.Model;
using QuoteKit.Sentences;
using QuoteKit.Tokens;

namespace QuoteKit.Training.Sentences;

/// <summary>Learns where sentences end.</summary>
internal static class SentenceTrainer
{
    // Chosen by cross-validation over the documents of the training parts.
    private const int Bits = 15;
    private const int Epochs = 15;
    private const int Margin = 60;

    public static Perceptron Train(IReadOnlyList<SentenceDocument> documents)
    {
        var model = new Perceptron(["ends"], Bits);
        (SentenceDocument Document, ImmutableArray<TextSpan> Tokens)[] examples = [.. documents.Select(d => (d, Tokenizer.Tokenize(d.Text)))];
        for (int epoch = 0; epoch < Epochs; epoch++)
        {
            Shuffle.Mix(examples, (uint)epoch);
            foreach (var (document, tokens) in examples) Learn(model, document, tokens);
        }

        return model;
    }

    /// <summary>Precision, recall and F1 of whole sentences, in percent.</summary>
    public static (double Precision, double Recall, double F1) Score(Weights model, IEnumerable<SentenceDocument> documents)
    {
        int right = 0, found = 0, all = 0;
        foreach (SentenceDocument document in documents)
        {
            var sentences = SentenceSplitter.Split(document.Text, Tokenizer.Tokenize(document.Text), model);
            found += sentences.Length;
            all += document.Sentences.Count;
            right += sentences.Count(sentence => document.Sentences.Contains(sentence.Span));
        }

        return (100.0 * right / found, 100.0 * right / all, 200.0 * right / (found + all));
    }

    private static void Learn(Perceptron model, SentenceDocument document, ImmutableArray<TextSpan> tokens)
    {
        HashSet<int> starts = [.. document.Sentences.Select(sentence => sentence.Start)];
        int next = 0;
        foreach (TextSpan paragraph in ParagraphSplitter.Split(document.Text))
        {
            int first = next;
            while (next < tokens.Length && tokens[next].Start < paragraph.End) next++;
            if (first < next) Learn(model, new BoundaryPlace(document.Text, tokens.AsSpan(), first, next), tokens, starts);
        }
    }

    private static void Learn(Perceptron model, BoundaryPlace place, ImmutableArray<TextSpan> tokens, HashSet<int> starts)
    {
        Span<uint> features = stackalloc uint[BoundaryFeatures.Count];
        Span<int> score = stackalloc int[1];
        while (place.Move())
        {
            bool ends = place.CountGoesOn || starts.Contains(tokens[place.Next].Start);
            if (!place.CountGoesOn)
            {
                BoundaryFeatures.Fill(place, features);
                model.Score(features, score);
                model.Update(features, ends, score[0], Margin);
            }

            if (ends) place.Cut();
        }
    }
}
