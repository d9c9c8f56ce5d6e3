using System.Collections.Immutable;
using QuoteKit.Sentences;
using QuoteKit.Tokens;

namespace QuoteKit.Training.Sentences;

/// <summary>Learns where sentences end.</summary>
internal static class SentenceTrainer
{
    // Chosen by cross-validation over the documents of the training parts.
    private const int Bits = 14;
    private const int Epochs = 15;
    private const int Margin = 60;

    /// <summary>The places that are sure, as rows, and the weights for the others.</summary>
    public static (string[][] Sure, Perceptron Weights) Train(IReadOnlyList<SentenceDocument> documents)
    {
        Example[] examples = [.. documents.Select(document => new Example(document))];
        var counter = new SurePlaceCounter();
        foreach (Example example in examples) example.Visit((in BoundaryPlace place, bool ends) => counter.Add(place, ends));
        string[][] rows = [.. counter.Rows()];

        var (sure, model) = (new SurePlaces(rows), new Perceptron(["ends"], Bits));
        for (int epoch = 0; epoch < Epochs; epoch++)
        {
            Shuffle.Mix(examples, (uint)epoch);
            foreach (Example example in examples) example.Visit((in BoundaryPlace place, bool ends) => Learn(sure, model, place, ends));
        }

        return (rows, model);
    }

    /// <summary>Precision, recall and F1 of whole sentences, in percent.</summary>
    public static (double Precision, double Recall, double F1) Score(BoundaryModel model, IEnumerable<SentenceDocument> documents)
    {
        int right = 0, found = 0, all = 0;
        using var sentences = new PooledList<Sentence>();
        foreach (SentenceDocument document in documents)
        {
            sentences.Clear();
            SentenceSplitter.Split(document.Text, Tokenizer.Tokenize(document.Text).AsSpan(), model, sentences);
            found += sentences.Count;
            all += document.Sentences.Count;
            foreach (Sentence sentence in sentences.Items) right += document.Sentences.Contains(sentence.Span) ? 1 : 0;
        }

        return (100.0 * right / found, 100.0 * right / all, 200.0 * right / (found + all));
    }

    private static void Learn(SurePlaces sure, Perceptron model, in BoundaryPlace place, bool ends)
    {
        if (sure.Ends(place) is not null) return;
        Span<uint> features = stackalloc uint[BoundaryFeatures.Room];
        Span<int> score = stackalloc int[1];
        BoundaryFeatures.Fill(place, features);
        features = features[..BoundaryFeatures.Count];
        model.Score(features, score);
        model.Update(features, ends, score[0], Margin);
    }

    private delegate void Visitor(in BoundaryPlace place, bool ends);

    /// <summary>A document with its tokens and the offsets where its sentences begin.</summary>
    private sealed class Example(SentenceDocument document)
    {
        private readonly ImmutableArray<TextSpan> _tokens = Tokenizer.Tokenize(document.Text);
        private readonly HashSet<int> _starts = [.. document.Sentences.Select(sentence => sentence.Start)];

        /// <summary>Shows each place at which the model decides, with the gold sentences before it.</summary>
        public void Visit(Visitor visitor)
        {
            var place = new BoundaryPlace(document.Text, _tokens.AsSpan());
            while (place.Enter())
            {
                while (place.Move())
                {
                    bool ends = place.CountGoesOn || _starts.Contains(_tokens[place.Next].Start);
                    if (!place.CountGoesOn) visitor(place, ends);
                    if (ends) place.Cut();
                }
            }
        }
    }
}
